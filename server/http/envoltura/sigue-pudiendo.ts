import type { Request } from 'express';
import type { Operacion } from '../../../shared/api/operacion.ts';
import { Problem } from '../../../shared/problem.ts';
import { exigirPermiso } from '../../resources/permisos.ts';
import type { Ambito } from '../../resources/permisos.ts';
import type { Quien } from '../../resources/quien.ts';
import type { Acceso } from '../acceso/abrir-acceso.ts';

/** What of a person decides what it may: when it changes, whoever listens begins anew. */
const facultades = (quien: Quien | null): string =>
  JSON.stringify([quien?.persona, quien?.alcance, quien?.papeles]);

/**
 * Whether a request that goes on for long would still be answered: its session or token is good, and its person may do the same
 * as when it began. Where that cannot be known just now, it goes on.
 */
export function siguePudiendo(
  identificar: Acceso['identificar'],
  operacion: Operacion,
  { quien: primero, ambito }: { readonly quien: Quien | null; readonly ambito: Ambito },
  req: Request,
): () => Promise<boolean> {
  return async () => {
    try {
      const { quien } = await identificar(req);
      exigirPermiso(operacion, quien, ambito);
      return facultades(quien) === facultades(primero);
    } catch (error) {
      return !(error instanceof Problem && ['sin-identidad', 'sin-permiso'].includes(error.codigo));
    }
  };
}
