import { createHash } from 'node:crypto';
import { jsonCanonico } from './json-canonico.ts';

/** An entry of the bitácora without its place in the chain. */
export interface EntradaPorEncadenar {
  /** From 1, without gaps. */
  readonly n: number;
  readonly cuando: string;
  readonly quien: string;
  readonly accion: string;
  readonly objeto: string;
  readonly de: string | null;
  readonly a: string | null;
}

/** An entry as it is kept. */
export interface EntradaEncadenada extends EntradaPorEncadenar {
  /** Hash of the entry ahead of it; '' for the first. */
  readonly previo: string;
  readonly hash: string;
}

/** Number and hash of an entry: with them, all entries up to it are known to be the same. */
export interface CabezaDeCadena {
  readonly n: number;
  readonly hash: string;
}

/** What ahead of the first entry stands. */
const INICIO_DE_CADENA: CabezaDeCadena = { n: 0, hash: '' };

/**
 * How a chain is broken at entry `n`: `falta`, its number is missing; `fuera-de-orden`, its number came before;
 * `desprendida`, it does not name the hash of the one ahead; `alterada`, it is not what was hashed; `cabeza`, the chain
 * does not pass through the expected head (it was cut, or written anew).
 */
type RoturaDeCadena = 'falta' | 'fuera-de-orden' | 'desprendida' | 'alterada' | 'cabeza';

export type ResultadoDeCadena =
  | { readonly integra: true; readonly entradas: number; readonly cabeza: CabezaDeCadena }
  | {
      readonly integra: false;
      /** Entries that hold, ahead of the broken one. */
      readonly entradas: number;
      readonly rota: { readonly n: number; readonly motivo: RoturaDeCadena };
    };

/**
 * SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785) of
 * `{n, cuando, quien, accion, objeto, de, a, previo}` in UTF-8.
 */
export function hashDeEntrada(entrada: EntradaPorEncadenar, previo: string): string {
  const { n, cuando, quien, accion, objeto, de, a } = entrada;
  const texto = jsonCanonico({ n, cuando, quien, accion, objeto, de, a, previo });
  return createHash('sha256').update(texto, 'utf8').digest('hex');
}

function rotura(entrada: EntradaEncadenada, antes: CabezaDeCadena): RoturaDeCadena | null {
  if (entrada.n > antes.n + 1) return 'falta';
  if (entrada.n !== antes.n + 1) return 'fuera-de-orden';
  if (entrada.previo !== antes.hash) return 'desprendida';
  return hashDeEntrada(entrada, entrada.previo) === entrada.hash ? null : 'alterada';
}

/**
 * Walks a chain from its first entry, in the order given, holding one entry at a time.
 *
 * @param esperada a head noted earlier (mailed to an outside address, or kept beside the chain): the chain must pass
 *   through it. Without one, entries cut off at the end are not noticed.
 */
export async function verificarCadena(
  entradas: AsyncIterable<EntradaEncadenada> | Iterable<EntradaEncadenada>,
  esperada: CabezaDeCadena | null = null,
): Promise<ResultadoDeCadena> {
  let cabeza = INICIO_DE_CADENA;
  const rota = (n: number, motivo: RoturaDeCadena): ResultadoDeCadena => ({
    integra: false,
    entradas: cabeza.n,
    rota: { n, motivo },
  });
  for await (const entrada of entradas) {
    const motivo = rotura(entrada, cabeza);
    if (motivo !== null) return rota(motivo === 'falta' ? cabeza.n + 1 : entrada.n, motivo);
    if (entrada.n === esperada?.n && entrada.hash !== esperada.hash) return rota(entrada.n, 'cabeza');
    cabeza = { n: entrada.n, hash: entrada.hash };
  }
  if (esperada !== null && cabeza.n < esperada.n) return rota(cabeza.n + 1, 'cabeza');
  return { integra: true, entradas: cabeza.n, cabeza };
}
