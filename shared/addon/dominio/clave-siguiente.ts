import type { NombreHoja } from '../../hojas/hoja-def.ts';
import { leerClave } from '../../rules/claves/claves.ts';
import { plegar } from '../../spanish/texto/fold.ts';

/** A key as one of a run. */
interface DeSerie {
  readonly serie: string;
  readonly numero: number;
  /** The key of the run with another number, written as this one is. */
  readonly con: (numero: number) => string;
}

const FOLIO = /^(.*?)(\d{1,9})(\D*)$/;

function folio(texto: string): DeSerie | null {
  const [, antes = '', cifras, despues = ''] = FOLIO.exec(texto) ?? [];
  if (cifras === undefined) return null;
  return {
    serie: plegar(`${antes}\n${despues}`),
    numero: Number(cifras),
    con: (numero) => `${antes}${String(numero).padStart(cifras.length, '0')}${despues}`,
  };
}

/** The key of a year is written with another year, of as many digits. */
const conAnio = (clave: string, anio: number): string =>
  clave.replace(/\d+$/, (cifras) => String(anio).slice(-cifras.length));

function deOpinion(texto: string, anio: number): DeSerie | null {
  const leida = leerClave(texto, 'Opiniones');
  if (leida === null) return null;
  // A BIS takes no number of its own; in another year the run begins anew
  const numero = leida.bis || leida.anio !== anio ? 0 : leida.numero;
  return { serie: leida.prefijo, numero, con: (n) => conAnio(leida.conNumero(n), anio) };
}

/**
 * The key after the highest of a run: that of the last key there is, with its padding. '' where none runs.
 * @param claves in their order
 * @param anio of the run, where keys have one
 */
export function claveSiguiente(hoja: NombreHoja, claves: readonly string[], anio: number): string {
  const leidas = claves
    .map((texto) => (hoja === 'Opiniones' ? deOpinion(texto, anio) : folio(texto)))
    .filter((c) => c !== null);
  const ultima = leidas.at(-1);
  if (ultima === undefined) return '';
  const numeros = leidas.filter(({ serie }) => serie === ultima.serie).map(({ numero }) => numero);
  return ultima.con(Math.max(...numeros) + 1);
}
