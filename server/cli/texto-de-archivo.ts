import { readFileSync, statSync } from 'node:fs';
import { Problem } from '../../shared/problem.ts';

/** Bytes: neither an acuse, nor the keys of a service, nor a token come near. */
const LIMITE = 1_000_000;

const codigoDe = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * The text of a small file.
 * @param que what it should be, with its article, for the person who named another
 * @throws Problem `ruta-no-existe`, `ruta-sin-permiso`, `uso-incorrecto` where it is a folder or far too large
 */
export function textoDeArchivo(ruta: string, que: string): string {
  try {
    const datos = statSync(ruta);
    if (datos.isFile() && datos.size <= LIMITE) return readFileSync(ruta, 'utf8');
  } catch (error) {
    const codigo = codigoDe(error);
    if (codigo === 'ENOENT' || codigo === 'ENOTDIR') throw new Problem('ruta-no-existe', { ruta });
    if (codigo === 'EACCES' || codigo === 'EPERM') throw new Problem('ruta-sin-permiso', { ruta });
    throw error;
  }
  throw new Problem('uso-incorrecto', { motivo: `«${ruta}» no es ${que}.` });
}
