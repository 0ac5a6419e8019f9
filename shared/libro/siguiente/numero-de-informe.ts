import { ordinalDia } from '../../spanish/fechas/civil-date.ts';
import type { Periodo } from '../../spanish/fechas/periodo.ts';
import { ordinalInicial } from '../../spanish/sesiones/ordinal-words.ts';
import { capitalizar, ordinalFemenino } from '../../spanish/sesiones/ordinales.ts';
import { plegar } from '../../spanish/texto/fold.ts';

const DIAS_DE_ANIO = 365;

/** A number as typed, and how to write another one in the same way. */
interface NumeroEscrito {
  readonly n: number;
  readonly escribir: (n: number) => string;
}

const masculino = (n: number): string => ordinalFemenino(n).replace(/a(?= |$)/g, 'o');

/** `4`, `4º`, `04`, `Cuarto`, `Décimo primero`, `Cuarta`; null for what is none of these. */
function leerNumeroEscrito(texto: string): NumeroEscrito | null {
  const [, cifras, resto = ''] = /^(\d{1,4})(\.?[ºª°oa]?\.?)$/.exec(texto) ?? [];
  if (cifras !== undefined)
    return { n: Number(cifras), escribir: (n) => `${String(n).padStart(cifras.length, '0')}${resto}` };
  const palabras = plegar(texto).split(' ');
  const ordinal = ordinalInicial(palabras);
  if (ordinal?.usadas !== palabras.length) return null;
  const enPalabras = plegar(texto).endsWith('a') ? ordinalFemenino : masculino;
  const mayuscula = texto === texto.toUpperCase();
  return {
    n: ordinal.n,
    escribir: (n) => (mayuscula ? enPalabras(n).toUpperCase() : capitalizar(enPalabras(n))),
  };
}

/** Which of its year's periods it is, where a year is cut in spans of its length: the fourth quarter is 4. */
function lugarEnElAnio({ desde, hasta }: Periodo): number {
  const largo = ordinalDia(hasta) - ordinalDia(desde) + 1;
  const previos = ordinalDia(desde) - ordinalDia({ anio: desde.anio, mes: 1, dia: 1 });
  return largo >= DIAS_DE_ANIO ? 1 : Math.round(previos / largo) + 1;
}

/**
 * The number of the report after one: one more; where the old one counted the periods of its year (`Cuarto` of the
 * fourth quarter) and the new one begins another year, its place there. Written as the old one; '' for what is no number.
 */
export function numeroSiguiente(texto: string, anterior: Periodo, nuevo: Periodo): string {
  const escrito = leerNumeroEscrito(texto.trim());
  if (escrito === null) return '';
  const porAnio = escrito.n === lugarEnElAnio(anterior) && nuevo.desde.anio > anterior.desde.anio;
  return escrito.escribir(porAnio ? lugarEnElAnio(nuevo) : escrito.n + 1);
}
