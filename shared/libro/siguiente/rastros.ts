import { iso, MESES } from '../../spanish/fechas/civil-date.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { enPeriodo, type Periodo } from '../../spanish/fechas/periodo.ts';
import { leerSesion } from '../../spanish/sesiones/ordinales.ts';
import { ordinalInicial } from '../../spanish/sesiones/ordinal-words.ts';
import { plegar, sinAcentos } from '../../spanish/texto/fold.ts';

/** What of the old period a text may still hold. */
export interface Rastreo {
  readonly anterior: Periodo;
  readonly nuevo: Periodo;
  /** Sessions of the old period: `10 ordinaria`. */
  readonly sesiones: ReadonlySet<string>;
}

/** Why a text is of the old period, or null. */
type Rastro = (texto: string, rastreo: Rastreo) => string | null;

const FECHA_CON_CIFRAS = /(?<!\d)(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/g;
const ANIO = /(?<![\d.,])\d{4}(?![\d]|[.,]\d)/g;
const PALABRAS = /[a-z]+/g;
const PARTE_DEL_ANIO =
  /(?<![a-z])([a-z]+|\d)(?:\s?[ºoª°]|er)?\s+(trimestre|semestre|bimestre|cuatrimestre)(?![a-z])/g;
/** How many months each part of a year has. */
const LARGOS: ReadonlyMap<string, number> = new Map([
  ['bimestre', 2],
  ['trimestre', 3],
  ['cuatrimestre', 4],
  ['semestre', 6],
]);

const aniosDe = ({ desde, hasta }: Periodo): Set<number> =>
  new Set(Array.from({ length: hasta.anio - desde.anio + 1 }, (_, i) => desde.anio + i));

function mesesDe({ desde, hasta }: Periodo): Set<number> {
  const cuantos = Math.min(12, (hasta.anio - desde.anio) * 12 + hasta.mes - desde.mes + 1);
  return new Set(Array.from({ length: Math.max(0, cuantos) }, (_, i) => ((desde.mes - 1 + i) % 12) + 1));
}

const quitar = (todos: Set<number>, estos: Set<number>): Set<number> =>
  new Set([...todos].filter((n) => !estos.has(n)));

const deAnio: Rastro = (texto, { anterior, nuevo }) => {
  const viejos = quitar(aniosDe(anterior), aniosDe(nuevo));
  const hallado = [...texto.matchAll(ANIO)].find(([anio]) => viejos.has(Number(anio)));
  return hallado === undefined ? null : `Dice «${hallado[0]}», el año del periodo anterior.`;
};

const deClave: Rastro = (texto, { anterior: { clave } }) =>
  clave !== null && clave.includes('-') && plegar(texto).includes(plegar(clave))
    ? `Dice «${clave}», la clave del periodo anterior.`
    : null;

const deFecha: Rastro = (texto, { anterior, nuevo }) => {
  for (const [escrita] of texto.matchAll(FECHA_CON_CIFRAS)) {
    const fecha = leerFecha(escrita)?.fecha;
    if (fecha !== undefined && enPeriodo(fecha, anterior) && !enPeriodo(fecha, nuevo))
      return `Tiene la fecha ${iso(fecha)}, del periodo anterior.`;
  }
  return null;
};

const deMes: Rastro = (texto, { anterior, nuevo }) => {
  const viejos = quitar(mesesDe(anterior), mesesDe(nuevo));
  const nombres = new Set([...viejos].map((mes) => MESES[mes - 1] ?? ''));
  const [hallado] = (plegar(texto).match(PALABRAS) ?? []).filter((palabra) => nombres.has(palabra));
  return hallado === undefined ? null : `Dice «${hallado}», un mes del periodo anterior.`;
};

const numeroDe = (ordinal: string): number | null =>
  /^\d$/.test(ordinal) ? Number(ordinal) : (ordinalInicial([ordinal])?.n ?? null);

/** The span that a part of a year names, by its first month; null where the number is none. */
function primerMes(ordinal: string, parte: string): number | null {
  const [n, largo] = [numeroDe(ordinal), LARGOS.get(parte)];
  return n === null || largo === undefined ? null : (n - 1) * largo + 1;
}

const largoEnMeses = ({ desde, hasta }: Periodo): number =>
  (hasta.anio - desde.anio) * 12 + hasta.mes - desde.mes + 1;

const deParteDelAnio: Rastro = (texto, { anterior, nuevo }) => {
  const doblado = sinAcentos(texto).toLowerCase();
  for (const [frase, ordinal = '', parte = ''] of doblado.matchAll(PARTE_DEL_ANIO)) {
    if (LARGOS.get(parte) !== largoEnMeses(anterior)) continue;
    const mes = primerMes(ordinal, parte);
    if (mes === anterior.desde.mes && mes !== nuevo.desde.mes)
      return `Dice «${frase}», el del periodo anterior.`;
  }
  return null;
};

/** The pieces of a text that may name a session: before «sesión» or its type, and the values of a filter. */
function frasesDeSesion(texto: string): string[] {
  const frases = [...texto.matchAll(FRASE_DE_SESION)].map(([frase]) => frase.trim());
  const valores = [...texto.matchAll(VALOR_DE_SESION)].flatMap(([, lista = '']) => lista.split('|'));
  return [...frases, ...valores.map((v) => v.trim())];
}

const FRASE_DE_SESION =
  /(?:(?:\p{L}+\s+){1,3}|\d{1,3}\s?\.?[ªºa°]?\.?\s+)(?:sesi[oó]n(?:\s+\p{L}+)?|ordinaria|extraordinaria|urgente|especial)(?!\p{L})/giu;
const VALOR_DE_SESION = /Sesi[oó]n(?:es)?\s*!?=([^;]+)/giu;

/** The session that a phrase ends with: of «en la décima primera sesión ordinaria», all but «en la». */
function sesionAlFinal(frase: string): { readonly clave: string; readonly frase: string } | null {
  const palabras = frase.split(/\s+/);
  for (let i = 0; i < palabras.length; i += 1) {
    const [entera, sinUltima] = [palabras.slice(i).join(' '), palabras.slice(i, -1).join(' ')];
    for (const pieza of [entera, sinUltima]) {
      const leida = leerSesion(pieza);
      if (leida !== null) return { clave: claveDeSesion(leida.numero, leida.tipo), frase: pieza };
    }
  }
  return null;
}

/** A session told apart from the others of its year. */
export const claveDeSesion = (numero: number, tipo: string): string => `${String(numero)} ${plegar(tipo)}`;

const deSesion: Rastro = (texto, { sesiones }) => {
  if (sesiones.size === 0) return null;
  for (const frase of frasesDeSesion(texto)) {
    const hallada = sesionAlFinal(frase);
    if (hallada !== null && sesiones.has(hallada.clave))
      return `Nombra «${hallada.frase}», una sesión del periodo anterior.`;
  }
  return null;
};

/** In the order in which they tell most: a date before its year, a session before a month. */
const RASTROS: readonly Rastro[] = [deClave, deFecha, deAnio, deParteDelAnio, deSesion, deMes];

/** Why a text still speaks of the old period, in one sentence; null where it does not. */
export function rastroEn(texto: string, rastreo: Rastreo): string | null {
  if (texto === '') return null;
  for (const rastro of RASTROS) {
    const motivo = rastro(texto, rastreo);
    if (motivo !== null) return motivo;
  }
  return null;
}
