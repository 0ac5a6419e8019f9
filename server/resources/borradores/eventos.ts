import type { EstadoDeBorrador } from '../../store/borradores/estado-de-borrador.ts';
import type { LoteGuardado } from '../../store/borradores/historia.ts';
import { quitarPresencia } from '../../store/borradores/presencias.ts';
import type { LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import type { Quien } from '../quien.ts';
import type { Evento } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { bloqueoDe } from './bloqueo.ts';
import type { Escucha } from './escucha.ts';

/** How long nothing is said before it is said that all is well, in milliseconds: proxies cut what is silent. */
const LATIDO_MS = 15_000;

/** A lote as everybody hears of it (`loteHecho`): what takes it back is asked for. */
const comoLote = ({ numero, id, persona, nombre, cuando, que, cambios }: LoteGuardado) => ({
  numero,
  id,
  persona,
  nombre,
  cuando,
  que,
  cambios,
});

/** Says a thing once for as long as it does not change. */
function unaVezCadaUna(tipo: string): (datos: object) => Evento[] {
  let dicho: string | null = null;
  return (datos) => {
    const texto = JSON.stringify(datos);
    if (texto === dicho) return [];
    dicho = texto;
    return [{ tipo, datos }];
  };
}

/** Lotes after a number up to that of the borrador, a page at a time: whoever is slow reads on from where it is. */
async function* lotesHasta(
  { vigia }: Servicio,
  lugar: LugarDeBorrador,
  desde: number,
  version: number,
  escucha: Escucha,
): AsyncGenerator<Evento & { readonly id: number }> {
  for (let ultimo = desde; ultimo < version && !escucha.acabo();) {
    const lotes = await vigia.lotes(lugar, ultimo);
    for (const lote of lotes) yield { tipo: 'lote', id: lote.numero, datos: comoLote(lote) };
    const leido = lotes.at(-1)?.numero;
    if (leido === undefined) return;
    ultimo = leido;
  }
}

async function* decirlos(
  servicio: Servicio,
  lugar: LugarDeBorrador,
  quien: Quien,
  escucha: Escucha,
  desde: number | null,
): AsyncGenerator<Evento> {
  const presencia = unaVezCadaUna('presencia');
  const bloqueo = unaVezCadaUna('bloqueo');
  let ultimo = desde;
  while (!escucha.acabo()) {
    const estado: EstadoDeBorrador | null = await escucha.siguiente(LATIDO_MS);
    if (escucha.acabo()) return;
    if (estado === null) {
      yield { tipo: 'latido' };
      continue;
    }
    const version = estado.version ?? 0;
    // One of before a backup that was put back: it must be read anew
    if (ultimo !== null && ultimo > version) yield { tipo: 'recargar', datos: { version } };
    ultimo = Math.min(ultimo ?? version, version);
    for await (const evento of lotesHasta(servicio, lugar, ultimo, version, escucha)) {
      ultimo = evento.id;
      yield evento;
    }
    yield* presencia({ personas: estado.personas });
    yield* bloqueo({ bloqueo: bloqueoDe(estado, lugar, quien) });
  }
}

/**
 * What happens in a borrador while it happens, until the signal is given or the service stops. Each reads at its own pace: what
 * one has not taken yet stays in the store.
 *
 * @param desde the last lote that is known; null for that of now
 */
export async function* eventosDeBorrador(
  servicio: Servicio,
  lugar: LugarDeBorrador,
  quien: Quien,
  escucha: Escucha,
  desde: number | null,
): AsyncGenerator<Evento> {
  const { almacen, registrar } = servicio;
  try {
    yield* decirlos(servicio, lugar, quien, escucha, desde);
  } finally {
    escucha.cerrar();
    await quitarPresencia(almacen.db, lugar, quien.persona).catch((error: unknown) => {
      registrar('warn', 'no se quitó una presencia', { error });
    });
    servicio.vigia.avisar(lugar);
  }
}
