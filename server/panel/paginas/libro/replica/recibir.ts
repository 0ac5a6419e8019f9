import { aplicarLote } from '../../../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Conflicto, Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { enteros, juntarChoques, partir, rebasar, restoDe } from './rebasar.ts';
import type { Replica } from './replica.ts';

/** A lote that the service has done, its own or another's. */
export interface LoteHecho {
  readonly numero: number;
  readonly lote: Lote;
}

/** What is known no longer fits together: `hueco`, lotes are missing between; `distinto`, the base is not the service's. */
export type Desfase = 'hueco' | 'distinto';

/** Takes in what the service has done; what was heard of before is nothing new. */
export function recibir(replica: Replica, { numero, lote }: LoteHecho): Replica | Desfase {
  const { base, pendientes, vista } = replica;
  if (numero <= base.version) return replica;
  if (numero > base.version + 1) return 'hueco';
  const hecho = aplicarLote(base, lote);
  if ('conflictos' in hecho) return 'distinto';
  const nueva: Borrador = { ...hecho.borrador, version: numero };
  const [primero, ...resto] = pendientes;
  // The person sees it already: what is common needs nothing worked out again
  if (primero?.lote.id === lote.id) return { ...replica, base: nueva, pendientes: resto };
  if (primero === undefined) return { ...replica, base: nueva, vista: nueva };
  const otros = pendientes.filter((p) => p.lote.id !== lote.id);
  const rebasada = rebasar(replica, nueva, otros);
  return rebasada.vista === vista ? { ...rebasada, vista } : rebasada;
}

/** What the service did of one's own right after what is known here needs not be asked for. */
export function tomarLoPropio(replica: Replica): Replica {
  const [primero] = replica.pendientes;
  const { numero } = primero ?? { numero: null };
  if (primero === undefined || numero !== replica.base.version + 1) return replica;
  const nueva = recibir(replica, { numero, lote: primero.lote });
  return typeof nueva === 'string' ? replica : tomarLoPropio(nueva);
}

/** The service says that it has done one of the pending lotes: it is saved, and will come with what came before it. */
export function confirmar(replica: Replica, id: string, numero: number): Replica {
  if (numero <= replica.base.version)
    return { ...replica, pendientes: replica.pendientes.filter((p) => p.lote.id !== id) };
  return {
    ...replica,
    pendientes: replica.pendientes.map((p) => (p.lote.id === id ? { ...p, numero } : p)),
  };
}

/**
 * The service refused a pending lote: what nobody is in the way of goes on, the rest is for the person to decide.
 * @param motivo why it does not take it, where nobody is in the way
 */
export function rechazar(
  replica: Replica,
  id: string,
  conflictos: readonly Conflicto[],
  motivo = '',
): Replica {
  const rechazado = replica.pendientes.find((p) => p.lote.id === id);
  if (rechazado === undefined) return replica;
  const { quedan, choques } = partir(rechazado.lote, conflictos);
  const resto =
    quedan.length === 0 || choques.length === 0
      ? []
      : [{ lote: restoDe(rechazado.lote, quedan), numero: null }];
  const pendientes = replica.pendientes.flatMap((p) => (p === rechazado ? resto : [p]));
  const sin = {
    ...replica,
    choques: juntarChoques(replica.choques, enteros(rechazado.lote, conflictos, choques, motivo)),
    deshacer: replica.deshacer.filter((p) => p.id !== id),
    rehacer: replica.rehacer.filter((p) => p.id !== id),
  };
  return rebasar(sin, replica.base, pendientes);
}

/** A lote that was never done here: it is for the person to decide. @param motivo why, where nobody is in the way */
export const apartar = (
  replica: Replica,
  lote: Lote,
  conflictos: readonly Conflicto[],
  motivo = '',
): Replica => ({
  ...replica,
  choques: juntarChoques(
    replica.choques,
    enteros(lote, conflictos, partir(lote, conflictos).choques, motivo),
  ),
});

/** The replica over the libro as the service gave it whole; what it has done by then is in it. */
export function reabrir(replica: Replica, base: Borrador): Replica {
  const faltan = replica.pendientes.filter((p) => p.numero === null || p.numero > base.version);
  return rebasar(replica, base, faltan);
}
