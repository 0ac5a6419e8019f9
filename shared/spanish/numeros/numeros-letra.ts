/** Grammatical gender of what is counted. */
export type Genero = 'm' | 'f';

const HASTA_29 =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const DECENAS = '   treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const CENTENAS =
  ' ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

/** 1-99 with its `uno` in the form asked for. */
function hasta99(n: number, genero: Genero, apocope: boolean): string {
  const unidad = n % 10;
  if (n > 29) {
    const decena = DECENAS[Math.floor(n / 10)] ?? '';
    return unidad === 0 ? decena : `${decena} y ${hasta99(unidad, genero, apocope)}`;
  }
  const palabra = HASTA_29[n] ?? '';
  if (n !== 1 && n !== 21) return palabra;
  if (genero === 'f') return `${palabra.slice(0, -1)}a`;
  if (!apocope) return palabra;
  return n === 1 ? 'un' : 'veintiún';
}

/** 1-999. */
function hasta999(n: number, genero: Genero, apocope: boolean): string {
  if (n === 100) return 'cien';
  const centena = CENTENAS[Math.floor(n / 100)] ?? '';
  const conGenero = genero === 'f' ? centena.replace(/os$/, 'as') : centena;
  const resto = n % 100;
  if (resto === 0) return conGenero;
  const final = hasta99(resto, genero, apocope);
  return conGenero === '' ? final : `${conGenero} ${final}`;
}

function millones(n: number): string {
  if (n === 0) return '';
  return n === 1 ? 'un millón' : `${hasta999(n, 'm', true)} millones`;
}

function miles(n: number, genero: Genero): string {
  if (n === 0) return '';
  return n === 1 ? 'mil' : `${hasta999(n, genero, true)} mil`;
}

/**
 * An integer from 0 to 999,999,999 in words, negative ones with «menos». `apocope` is the form before
 * a masculine noun (`un`, `veintiún`, `treinta y un`); feminine has one form (`una`, `doscientas una`).
 * Anything else comes back in digits.
 */
export function numeroALetra(n: number, genero: Genero, apocope: boolean): string {
  if (!Number.isInteger(n) || Math.abs(n) > 999_999_999) return String(n);
  if (n < 0) return `menos ${numeroALetra(-n, genero, apocope)}`;
  if (n === 0) return 'cero';
  const partes = [
    millones(Math.floor(n / 1_000_000)),
    miles(Math.floor(n / 1000) % 1000, genero),
    n % 1000 === 0 ? '' : hasta999(n % 1000, genero, apocope),
  ];
  return partes.filter((p) => p !== '').join(' ');
}
