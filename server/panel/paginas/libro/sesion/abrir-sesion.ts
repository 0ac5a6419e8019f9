import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { Falla } from '../../../cliente/falla.ts';
import { rechazar, reabrir } from '../replica/recibir.ts';
import { abrirReplica, type Pasos, type Replica } from '../replica/replica.ts';
import type { Recuerdo } from './memoria-de-pasos.ts';
import { mandarLegibles } from './mandar-legibles.ts';
import type { Cola, Guardado } from './cola.ts';
import type { Mandado, ServicioDeLibro } from './servicio-de-libro.ts';

export interface Abierto {
  readonly replica: Replica;
  readonly bloqueo: string | null;
  /** Whether it is the libro as this browser kept it, because the service does not answer. */
  readonly sinServicio: boolean;
}

/** What this browser still had: what is not saved, and what can be undone. */
type Recordado = Guardado & { readonly pasos: Pasos };

/** Also what the page that went could not put in the queue any more. */
function recordado(guardado: Guardado, { deshacer, rehacer, porGuardar }: Recuerdo): Recordado {
  const enCola = new Set(guardado.lotes.map(({ id }) => id));
  const lotes = [...guardado.lotes, ...porGuardar.filter(({ id }) => !enCola.has(id))];
  return { ...guardado, lotes, pasos: { deshacer, rehacer } };
}

const conPendientes = (base: Borrador, lotes: readonly Lote[], guardado: Recordado): Replica => ({
  ...abrirReplica(base),
  ...guardado.pasos,
  pendientes: lotes.map((lote) => ({ lote, numero: null })),
  choques: guardado.choques,
});

type Atendidos = Pick<Mandado, 'hechos' | 'rechazados'>;

/** Sends first what was left: the service answers as the first time what it had done already. */
async function mandarLoQueFalta(servicio: ServicioDeLibro, lotes: readonly Lote[]): Promise<Atendidos> {
  const hechos: Mandado['hechos'][number][] = [];
  const rechazados: Mandado['rechazados'][number][] = [];
  try {
    for (let faltan = lotes; faltan.length > 0;) {
      const mandado = await mandarLegibles(servicio.mandar, faltan);
      hechos.push(...mandado.hechos);
      rechazados.push(...mandado.rechazados);
      const vistos = new Set([...mandado.hechos, ...mandado.rechazados].map(({ id }) => id));
      faltan = faltan.filter(({ id }) => !vistos.has(id));
    }
  } catch (error) {
    // A libro that is locked takes nothing: it stays here, and the person is told
    if (!(error instanceof Falla) || error.pasajera) throw error;
  }
  return { hechos, rechazados };
}

async function abrirConServicio(servicio: ServicioDeLibro, guardado: Recordado): Promise<Abierto> {
  const mandado = await mandarLoQueFalta(servicio, guardado.lotes);
  const { borrador, bloqueo } = await servicio.leer();
  const hechos = new Set(mandado.hechos.map(({ id }) => id));
  const faltan = guardado.lotes.filter(({ id }) => !hechos.has(id));
  let replica = conPendientes(borrador, faltan, guardado);
  for (const { id, conflictos, motivo } of mandado.rechazados)
    replica = rechazar(replica, id, conflictos, motivo);
  return { replica: reabrir(replica, borrador), bloqueo, sinServicio: false };
}

/**
 * Opens a libro with what this browser still had to save of it.
 * @param recuerdo what the page knew when it went before
 * @throws Falla where the service does not answer and the browser kept no copy of the libro
 */
export async function abrirLibro(
  servicio: ServicioDeLibro,
  cola: Cola,
  recuerdo: Recuerdo,
): Promise<Abierto> {
  const guardado = recordado(await cola.leer(), recuerdo);
  try {
    const abierto = await abrirConServicio(servicio, guardado);
    if (guardado.base !== null) await cola.guardarBase(null);
    return abierto;
  } catch (error) {
    if (guardado.base === null || !(error instanceof Falla) || !error.pasajera) throw error;
    const replica = reabrir(conPendientes(guardado.base, guardado.lotes, guardado), guardado.base);
    return { replica, bloqueo: null, sinServicio: true };
  }
}
