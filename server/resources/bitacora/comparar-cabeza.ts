import type { Consultable } from '../../store/almacen.ts';
import { entradaConHash } from '../../store/bitacora.ts';
import type { ResultadoDeAlmacen } from '../verificar-almacen.ts';

/** A head of the bitácora noted outside the store. */
export interface CabezaAnotada {
  /** Null where only the hash was noted. */
  readonly n: number | null;
  readonly hash: string;
}

/**
 * Adds to a verification whether the bitácora passes through a head noted earlier. The chain itself was walked before:
 * with it whole, an entry that has that hash has all entries before it as they were then.
 */
export async function compararCabeza(
  db: Consultable,
  resultado: ResultadoDeAlmacen,
  { n, hash }: CabezaAnotada,
): Promise<ResultadoDeAlmacen> {
  const hallada = await entradaConHash(db, hash);
  const pasa = hallada !== null && (n === null || n === hallada);
  const dicha = n === null ? hash : `${String(n)}:${hash}`;
  const fallas = pasa
    ? []
    : [
        `La bitácora no pasa por la cabeza ${dicha}: se cortó o se volvió a escribir, o el almacén es de un respaldo anterior a ella.`,
      ];
  return {
    ...resultado,
    integro: resultado.integro && pasa,
    comprobaciones: [
      ...resultado.comprobaciones,
      { que: 'cabezas anotadas por las que pasa la bitácora', comprobados: 1, fallas, omitidas: 0 },
    ],
  };
}
