import { verificarCadena, type ResultadoDeCadena } from '../../firma/cadena.ts';
import type { Consultable } from '../../store/almacen.ts';
import { cabezaDeBitacora, recorrerBitacora } from '../../store/bitacora.ts';
import type { TablaBitacora } from '../../store/esquema/tablas-de-revision.ts';

/** The chain as it stood when the head was read: entries that come meanwhile are left for the next time. */
async function* hasta(entradas: AsyncIterable<TablaBitacora>, n: number, alVer: (e: TablaBitacora) => void) {
  for await (const entrada of entradas) {
    if (entrada.n > n) return;
    alVer(entrada);
    yield entrada;
  }
}

/**
 * Walks the whole chain, in little memory, and compares its end with the head kept beside it.
 * @param cabeza the head to compare with; read now where none is given
 * @param alVer called with each entry
 */
export async function verificarBitacora(
  db: Consultable,
  cabezaDada: { readonly n: number; readonly hash: string; readonly cuando: string } | null = null,
  alVer: (entrada: TablaBitacora) => void = () => undefined,
): Promise<{
  readonly cadena: ResultadoDeCadena;
  readonly cabeza: { readonly n: number; readonly hash: string; readonly cuando: string };
}> {
  const cabeza = cabezaDada ?? (await cabezaDeBitacora(db));
  const cadena = await verificarCadena(
    hasta(recorrerBitacora(db), cabeza.n, alVer),
    cabeza.n === 0 ? null : { n: cabeza.n, hash: cabeza.hash },
  );
  return { cadena, cabeza };
}
