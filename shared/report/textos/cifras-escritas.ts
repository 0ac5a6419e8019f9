import type { Trozo } from '../arbol.ts';

const MES = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre';

/**
 * Numbers that stand alone: not part of a key (`CG87/2020`), nor of a date, a year or an ordinal.
 * Groups of three after a comma and decimals belong to them.
 */
const CIFRA = new RegExp(
  String.raw`(?<![\p{L}\d/.,#–-])\$?\d+(?:,\d{3})*(?:\.\d+)?%?(?![\p{L}\d/ºª°–-]|[.,]\d|\s+(?:de\s+)?(?:${MES})\b)`,
  'giu',
);
const PARECE_ANIO = /^(?:19|20)\d\d$/;

/** Splits text as typed at the numbers that a person wrote into it. */
export function separarCifras(texto: string): Trozo[] {
  const trozos: Trozo[] = [];
  let hasta = 0;
  for (const hallada of texto.matchAll(CIFRA)) {
    if (PARECE_ANIO.test(hallada[0])) continue;
    if (hallada.index > hasta) trozos.push({ tipo: 'literal', texto: texto.slice(hasta, hallada.index) });
    trozos.push({ tipo: 'cifra', texto: hallada[0] });
    hasta = hallada.index + hallada[0].length;
  }
  if (hasta < texto.length) trozos.push({ tipo: 'literal', texto: texto.slice(hasta) });
  return trozos;
}
