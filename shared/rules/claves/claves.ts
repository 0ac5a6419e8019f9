import type { NombreHoja } from '../../hojas/hoja-def.ts';
import { plegar } from '../../spanish/texto/fold.ts';

/** A key of a series, in pieces: `IECM/UTVOE/OP29/2021`. */
export interface ClaveLeida {
  /** Folded, without the slash before the number: `OP29` and `OP/29` are of one series. */
  readonly prefijo: string;
  readonly numero: number;
  /** Of four digits: `21` is 2021. */
  readonly anio: number;
  readonly bis: boolean;
  /** Writes another number of the series as this key is written, padding included. */
  conNumero(numero: number): string;
}

// Siglas begin with a letter; letters before a number (`OP29`, `ACU-CG-107`) are two or more, so that an O
// typed for a zero is no prefix.
const SIGLAS = String.raw`\p{L}[\p{L}\p{N}.&-]*`;
const CLAVE = new RegExp(
  String.raw`^((?:${SIGLAS}\s*/\s*)+)(\p{L}[\p{L}.-]*\p{L}[\s.-]*|\p{L}{2,}[\s.-]*)?(\d{1,9})(\s*-?\s*BIS(?:\s*\d{1,2})?)?(\s*/\s*)((?:19|20)\d{2}|\d{2})$`,
  'iu',
);

/** Most keys: ASCII capitals without blanks; a fifth of the time. */
const LLANA = /^((?:[A-Z][A-Z0-9.&-]*\/)+)([A-Z]{2,})?(\d{1,9})(BIS)?(\/)((?:19|20)\d{2}|\d{2})$/;

/** No key is longer: what is longer is prose. */
const MAX_LARGO = 100;

/** Siglas that stand before the number at the least: an opinión names its institution and its unit or `OP`. */
const PARTES_MINIMAS: Readonly<Partial<Record<NombreHoja, number>>> = { Acuerdos: 1, Opiniones: 2 };

const BLANCOS = /[\s.-]+(?=\/|$)|\s+/g;

function prefijoDe(siglas: string): string {
  const plegado = plegar(siglas).replace(BLANCOS, '');
  return plegado.endsWith('/') ? plegado.slice(0, -1) : plegado;
}

/**
 * Reads a key of `Acuerdos` (`CVOE/036/21`) or `Opiniones` (`IECM/UTVOE/OP29/2021`, `…/OP24BIS/2021`,
 * `IECM/DVOE/OP/01/2022`): siglas, number, perhaps BIS, year of two or four digits, slashes between
 * (contract §2). Case and spaces make no difference. Null for anything else.
 */
export function leerClave(texto: string, hoja: NombreHoja): ClaveLeida | null {
  const p = texto.length > MAX_LARGO ? null : (LLANA.exec(texto) ?? CLAVE.exec(texto));
  if (p === null) return null;
  const [, siglas = '', pegadas = '', cifras = '', bis, barra = '/', anio = ''] = p;
  const prefijo = prefijoDe(siglas + pegadas);
  if (prefijo.split('/').length < (PARTES_MINIMAS[hoja] ?? 1)) return null;
  return {
    prefijo,
    numero: Number(cifras),
    anio: anio.length === 2 ? 2000 + Number(anio) : Number(anio),
    bis: bis !== undefined,
    conNumero: (numero) => `${siglas}${pegadas}${String(numero).padStart(cifras.length, '0')}${barra}${anio}`,
  };
}
