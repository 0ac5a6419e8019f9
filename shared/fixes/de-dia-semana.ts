import type { DatosDeHallazgo, Hallazgo } from '../libro/hallazgo.ts';
import { DIAS, MESES, diaSemana, type FechaCivil } from '../spanish/fechas/civil-date.ts';
import { MES_POR_NOMBRE } from '../spanish/fechas/date-words.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { fechaLarga, fechaSinDia } from '../spanish/fechas/format-date.ts';
import { leerFecha } from '../spanish/fechas/parse-date.ts';
import { fechasEnProsa } from '../spanish/fechas/prose-dates.ts';
import { capitalizar } from '../spanish/texto/text-case.ts';
import { correccionDeCelda } from './cambio.ts';
import type { Correccion } from './correccion.ts';

type Datos = Extract<DatosDeHallazgo, { readonly regla: 'fecha-dia-semana' }>;

const PRIMERA_PALABRA = /[\p{L}\p{M}]+/u;
/** Day of a date in words: `26`, `06`, `1º`, `primero`. */
const DIA = /(?:\d{1,2}(?:\s?[º°ª]|(?:er|ero|ro|o)(?![\p{L}]))?|primero?)/iu;
const NUMERICA = /\d{1,2}([-/.])\d{1,2}\1\d{4}/;
const ISO = /\d{4}([-/])\d{1,2}\1\d{1,2}/;
const PALABRAS = /[\p{L}\p{M}]+/gu;

/** A word written like another: in capitals, with a capital, or small. */
function comoEscrita(palabra: string, modelo: string): string {
  if (modelo.length > 1 && modelo === modelo.toUpperCase()) return palabra.toUpperCase();
  const inicial = modelo.slice(0, 1);
  return inicial === inicial.toLowerCase() ? palabra : capitalizar(palabra);
}

function conDiaCorrecto(fragmento: string, fecha: FechaCivil): string {
  const dia = DIAS[diaSemana(fecha)] ?? '';
  return fragmento.replace(PRIMERA_PALABRA, (palabra) => comoEscrita(dia, palabra));
}

const relleno = (n: number, modelo: string): string =>
  String(n).padStart(modelo.startsWith('0') ? 2 : 1, '0');

function numerica(texto: string, f: FechaCivil): string {
  const [dia = '', mes = ''] = texto.split(/[-/.]/);
  const signo = /[-/.]/.exec(texto)?.[0] ?? '/';
  return [relleno(f.dia, dia), relleno(f.mes, mes), String(f.anio)].join(signo);
}

function comoIso(texto: string, f: FechaCivil): string {
  const [, mes = '', dia = ''] = texto.split(/[-/]/);
  const signo = /[-/]/.exec(texto)?.[0] ?? '-';
  return [String(f.anio), relleno(f.mes, mes), relleno(f.dia, dia)].join(signo);
}

function mesEscrito(palabra: string): boolean {
  return MES_POR_NOMBRE.has(plegar(palabra));
}

/** The same words with the day (and, where it changes, month and year) of another date. */
function enPalabras(fragmento: string, de: FechaCivil, a: FechaCivil): string {
  const corte = PRIMERA_PALABRA.exec(fragmento)?.[0].length ?? 0;
  const [dia, resto] = [fragmento.slice(0, corte), fragmento.slice(corte)];
  let nuevo = resto.replace(DIA, (escrito) => relleno(a.dia, escrito));
  if (a.mes !== de.mes) {
    nuevo = nuevo.replace(PALABRAS, (p) => (mesEscrito(p) ? comoEscrita(MESES[a.mes - 1] ?? '', p) : p));
  }
  if (a.anio !== de.anio) nuevo = nuevo.replace(/\d{4}/, String(a.anio));
  return dia + nuevo;
}

function conFechaCercana(fragmento: string, { fecha, cercana }: Datos): string {
  if (ISO.test(fragmento)) return fragmento.replace(ISO, (t) => comoIso(t, cercana));
  if (NUMERICA.test(fragmento)) return fragmento.replace(NUMERICA, (t) => numerica(t, cercana));
  return enPalabras(fragmento, fecha, cercana);
}

function mismaFecha(a: FechaCivil, b: FechaCivil): boolean {
  return a.anio === b.anio && a.mes === b.mes && a.dia === b.dia;
}

/** Where the fragment stands in the cell: the very date, not another that is typed alike. */
function lugarEn(celda: string, d: Datos): number {
  if (celda === d.fragmento) return 0;
  const vista = fechasEnProsa(celda).find((f) => f.texto === d.fragmento && mismaFecha(f.fecha, d.fecha));
  return vista?.inicio ?? -1;
}

interface Lectura {
  readonly fecha: FechaCivil;
  readonly dia: number;
}

/** Every date with a weekday that the cell holds. */
function lecturas(celda: string): Lectura[] {
  const sola = leerFecha(celda);
  if (sola !== null) return sola.diaEscrito === null ? [] : [{ fecha: sola.fecha, dia: sola.diaEscrito }];
  return fechasEnProsa(celda).map((f) => ({ fecha: f.fecha, dia: f.diaEscrito }));
}

function mismaLectura(a: Lectura | undefined, b: Lectura): boolean {
  return a?.dia === b.dia && mismaFecha(a.fecha, b.fecha);
}

/** Whether the new cell reads as the old one, but for this one date, now right. */
function cura(celda: string, nueva: string, fecha: FechaCivil): boolean {
  const [antes, despues] = [lecturas(celda), lecturas(nueva)];
  if (antes.length !== despues.length) return false;
  const cambiadas = despues.filter((l, i) => !mismaLectura(antes[i], l));
  return (
    cambiadas.length === 1 && cambiadas.every((l) => mismaFecha(l.fecha, fecha) && diaSemana(fecha) === l.dia)
  );
}

function etiqueta(fecha: FechaCivil): string {
  return `Cambiar a ${DIAS[diaSemana(fecha)] ?? ''} ${fechaSinDia(fecha)}`;
}

/**
 * Both readings of a date with the wrong weekday: the right weekday of that date, and the near date of
 * that weekday. The rest of the cell stays as typed; a reading that the words cannot take (a month that
 * a list of days shares) is left out.
 */
export function deDiaSemana(h: Hallazgo, d: Datos): Correccion[] {
  const en = lugarEn(h.valor, d);
  if (en === -1) return [];
  const opciones = [
    { fecha: d.fecha, fragmento: conDiaCorrecto(d.fragmento, d.fecha) },
    { fecha: d.cercana, fragmento: conFechaCercana(d.fragmento, d) },
  ];
  return opciones.flatMap(({ fecha, fragmento }) => {
    const nueva = h.valor.slice(0, en) + fragmento + h.valor.slice(en + d.fragmento.length);
    return cura(h.valor, nueva, fecha) ? correccionDeCelda(h, nueva, etiqueta(fecha)) : [];
  });
}

/** A date written as the text that it replaces: with a weekday, in words, or in digits. */
export function fechaComo(texto: string, fecha: FechaCivil, enCifras: string): string {
  if (!/\p{L}/u.test(texto)) return enCifras;
  return /^\p{L}{4,}/u.test(texto) ? fechaLarga(fecha) : fechaSinDia(fecha);
}
