import { memoAcotado } from './bounded-memo.ts';
import { plegar } from './fold-text.ts';
import { palabraOrdinal } from '../sesiones/ordinal-words.ts';

const CARDINALES = new Map(
  Object.entries({
    ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11 },
    ...{ doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17, dieciocho: 18 },
    ...{ diecinueve: 19, veinte: 20, veintiuno: 21, veintidos: 22, veintitres: 23, veinticuatro: 24 },
    ...{ veinticinco: 25, veintiseis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29, treinta: 30 },
    ...{ cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100 },
  }),
);

// Up to 39: from L on, Roman digits are more often initials and abbreviations (CD, MC, D.).
const ROMANO = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;
const VALOR: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const PIEZAS = /\d+|[a-z]+\.?/g;

function romano(palabra: string): number {
  let n = 0;
  let mayor = 0;
  for (let i = palabra.length - 1; i >= 0; i -= 1) {
    const v = VALOR[palabra.charAt(i)] ?? 0;
    n += v < mayor ? -v : v;
    mayor = Math.max(mayor, v);
  }
  return n;
}

function numeroDePalabra(conPunto: string): string {
  // «V.» is somebody's initial.
  if (conPunto.length === 2 && conPunto.endsWith('.')) return '';
  const palabra = conPunto.replace('.', '');
  if (ROMANO.test(palabra)) return String(romano(palabra));
  const n = CARDINALES.get(palabra) ?? palabraOrdinal(palabra);
  return n === null ? '' : String(n);
}

// Names are made of the same words again and again.
const numeroRecordado = memoAcotado(numeroDePalabra, 20_000, 40);

function numeroDe(pieza: string): string {
  const c = pieza.charCodeAt(0);
  return c >= 48 && c <= 57 ? pieza.replace(/^0+(?=\d)/, '') : numeroRecordado(pieza);
}

/**
 * The numbers of a name in order, `18|2021`: runs of digits without leading zeros, Roman numerals to
 * xxxix, ordinal and cardinal words. Names where this differs are never variants (contract §3).
 */
export const numerosEn: (texto: string) => string = memoAcotado(numerosDespacio, 20_000, 240);

function numerosDespacio(texto: string): string {
  const numeros: string[] = [];
  for (const pieza of plegar(texto).match(PIEZAS) ?? []) {
    const n = numeroDe(pieza);
    if (n !== '') numeros.push(n);
  }
  return numeros.join('|');
}
