import { esFechaValida } from './civil-date.ts';
import type { FechaCivil } from './civil-date.ts';
import { DIA_POR_NOMBRE, MES_POR_NOMBRE } from './date-words.ts';
import { plegar, sinAcentos } from '../texto/fold-text.ts';

/**
 * A date with its weekday inside running text. `texto` is the exact piece as typed, from `inicio` on
 * (UTF-16 units); in a list it holds only what stands there (`jueves 4`), the rest being shared.
 */
export interface FechaEnProsa {
  readonly texto: string;
  readonly inicio: number;
  readonly fecha: FechaCivil;
  readonly diaEscrito: number;
}

interface Mencion {
  readonly inicio: number;
  readonly fin: number;
  readonly diaEscrito: number | null;
  readonly dia: number;
  readonly mes: number | null;
  readonly anio: number | null;
  /** Whether this mention reaches «al …» to the next one. */
  hastaSiguiente: boolean;
}

// The accented letters may be one character or two (macOS decomposes them).
const NOMBRE = String.raw`(?:lunes|martes|mi(?:é|e\u0301?)rcoles|jueves|viernes|s(?:á|a\u0301?)bados?|domingos?)`;
// `\b` knows ASCII only: a word must not begin or end beside an accented letter either.
const SIN_LETRA_ANTES = String.raw`(?<![\p{L}\p{M}\d_])`;
const SIN_LETRA_DESPUES = String.raw`(?![\p{L}\p{M}\d_])`;
const NOMBRES_MES = [...MES_POR_NOMBRE.keys()].sort((a, b) => b.length - a.length).join('|');

const ALGUNO = new RegExp(NOMBRE, 'i');
const BUSCA = new RegExp(`${SIN_LETRA_ANTES}${NOMBRE}${SIN_LETRA_DESPUES}`, 'giu');
const PARTE_DIA = new RegExp(`(${NOMBRE})\\s*,?\\s+(?:d[ií]\u0301?a\\s+)?`, 'iuy');
const NUMERICA = /(?:(\d{1,2})([-/.])(\d{1,2})\2(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))(?!\d)/uy;
const NUMERO = /(?:(\d{1,2})(?!\d)(?:\s?\.?[º°ª]|(?:er|ero|ro|o)(?![\p{L}]))?|primero?(?![\p{L}]))/iuy;
const PARTE_MES = new RegExp(`\\s+(?:de\\s+)?(${NOMBRES_MES})${SIN_LETRA_DESPUES}\\.?`, 'iuy');
const PARTE_ANIO = /\s*,?\s+(?:del?\s+)?(?:a(?:ñ|n\u0303?)o\s+(?:de\s+)?)?(\d{4})(?![\d\p{L}]|[.,]\d)/iuy;
const ENLACE =
  /\s*(?:[,;]\s*(?:[yeou]\s+)?|(?:y|e|o|u|as[ií]\u0301?\s+como)\s+|((?:hasta|al|a)\s+|[-–—]\s*))(?:(?:d?el|los|al)\s+)?(?:d[ií]\u0301?as?\s+)?/iuy;
// Santo Domingo is a city.
const SANTO = /\bsanto\s+$/i;

function probar(re: RegExp, texto: string, en: number): RegExpExecArray | null {
  re.lastIndex = en;
  return re.exec(texto);
}

function diaDe(nombre: string): number | null {
  const plano = plegar(nombre);
  return DIA_POR_NOMBRE.get(plano) ?? DIA_POR_NOMBRE.get(plano.slice(0, -1)) ?? null;
}

function mencionNumerica(texto: string, inicio: number, en: number, dia: number | null): Mencion | null {
  const p = probar(NUMERICA, texto, en);
  if (p === null) return null;
  const [d, m, a] = p[1] === undefined ? [p[7], p[6], p[5]] : [p[1], p[3], p[4]];
  const [diaMes, mes, anio] = [Number(d), Number(m), Number(a)];
  const fin = en + p[0].length;
  return { inicio, fin, diaEscrito: dia, dia: diaMes, mes, anio, hastaSiguiente: false };
}

/** Reads one date of a list: weekday, month and year may each be missing. */
function mencion(texto: string, inicio: number): Mencion | null {
  const nombre = probar(PARTE_DIA, texto, inicio);
  const dia = nombre === null ? null : diaDe(nombre[1] ?? '');
  const en = inicio + (nombre?.[0].length ?? 0);
  const numerica = mencionNumerica(texto, inicio, en, dia);
  if (numerica !== null) return numerica;
  const numero = probar(NUMERO, texto, en);
  if (numero === null) return null;
  let fin = en + numero[0].length;
  const pm = probar(PARTE_MES, texto, fin);
  const mes = pm === null ? null : (MES_POR_NOMBRE.get(sinAcentos(pm[1] ?? '').toLowerCase()) ?? null);
  fin += pm?.[0].length ?? 0;
  const pa = mes === null ? null : probar(PARTE_ANIO, texto, fin);
  fin += pa?.[0].length ?? 0;
  const anio = pa === null ? null : Number(pa[1]);
  const diaMes = numero[1] === undefined ? 1 : Number(numero[1]);
  return { inicio, fin, diaEscrito: dia, dia: diaMes, mes, anio, hastaSiguiente: false };
}

/** The mentions that hang together from `inicio` on: «jueves 4, viernes 5 y lunes 8 de …». */
function lista(texto: string, inicio: number): Mencion[] {
  const menciones: Mencion[] = [];
  let siguiente = mencion(texto, inicio);
  while (siguiente !== null) {
    menciones.push(siguiente);
    const enlace = probar(ENLACE, texto, siguiente.fin);
    if (enlace === null) break;
    siguiente.hastaSiguiente = enlace[1] !== undefined;
    siguiente = mencion(texto, siguiente.fin + enlace[0].length);
  }
  return menciones;
}

/** Fills a mention from the one after it; null where nothing says month or year, or they cannot be shared. */
function completar(m: Mencion, despues: FechaCivil | null): FechaCivil | null {
  if (m.mes !== null && m.anio !== null) return { anio: m.anio, mes: m.mes, dia: m.dia };
  if (despues === null) return null;
  const mes = m.mes ?? despues.mes;
  // «del viernes 31 de diciembre al lunes 3 de enero de 2022» begins the year before.
  const anio = m.hastaSiguiente && mes > despues.mes ? despues.anio - 1 : despues.anio;
  if (m.hastaSiguiente && mes === despues.mes && m.dia > despues.dia) return null;
  return { anio, mes, dia: m.dia };
}

function fechasDeLista(texto: string, menciones: readonly Mencion[]): FechaEnProsa[] {
  const fechas: FechaEnProsa[] = [];
  let despues: FechaCivil | null = null;
  for (const m of [...menciones].reverse()) {
    despues = completar(m, despues);
    if (despues === null || m.diaEscrito === null) continue;
    if (despues.anio < 1000 || !esFechaValida(despues.anio, despues.mes, despues.dia)) continue;
    const { inicio, diaEscrito } = m;
    fechas.push({ texto: texto.slice(inicio, m.fin), inicio, fecha: despues, diaEscrito });
  }
  return fechas.reverse();
}

/**
 * Every date with a written weekday inside running text (contract §3, `fecha-dia-semana`), in order.
 * Days of one list share the month and year at its end. What has no year anywhere, or is no day of the
 * calendar, is left out: it cannot be checked.
 */
export function fechasEnProsa(texto: string): FechaEnProsa[] {
  if (!ALGUNO.test(texto)) return [];
  const fechas: FechaEnProsa[] = [];
  let desde = 0;
  for (const hallado of texto.matchAll(BUSCA)) {
    if (hallado.index < desde) continue;
    if (/^domingo/i.test(hallado[0]) && SANTO.test(texto.slice(0, hallado.index))) continue;
    const menciones = lista(texto, hallado.index);
    desde = menciones.at(-1)?.fin ?? desde;
    fechas.push(...fechasDeLista(texto, menciones));
  }
  return fechas;
}
