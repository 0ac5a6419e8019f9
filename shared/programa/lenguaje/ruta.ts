import { hojaDef } from '../../hojas/catalogo-de-hojas.ts';
import type { HojaDef, NombreHoja, TipoColumna } from '../../hojas/hoja-def.ts';
import { plegar } from '../../spanish/texto/fold.ts';

/** One step of a way to a value: a column of a hoja. */
export interface Paso {
  readonly hoja: NombreHoja;
  /** As the definition writes it; as typed for a column that the contract does not know. */
  readonly columna: string;
  readonly tipo: TipoColumna;
  readonly calculada: boolean;
}

/** The way from a record to a value: `Contraparte`, or over references `Convenio.Contraparte`. */
export interface Ruta {
  /** As typed. */
  readonly texto: string;
  /** At least one; all but the last are references. */
  readonly pasos: readonly Paso[];
}

/** Columns beyond the definition that some libro has: folded name → as typed. */
export type ColumnasPropias = (hoja: NombreHoja) => ReadonlyMap<string, string>;

/** Last step of a way: what kind of value it gives. */
export function ultimo(ruta: Ruta): Paso {
  const paso = ruta.pasos.at(-1);
  if (paso === undefined) throw new Error('empty path');
  return paso;
}

/** Names that may be written for a column of a hoja, in the contract's order. */
export function columnasValidas(def: HojaDef, propias: ColumnasPropias): string[] {
  return [
    ...def.columnas.map((c) => c.nombre),
    ...def.calculadas.map((c) => c.nombre),
    ...propias(def.nombre).values(),
  ];
}

/** Asistencia's other columns are sessions: in a cross-tab they are reached as `Sesión`. */
const SESION_DE_ASISTENCIA = plegar('Sesión');

function leerPaso(def: HojaDef, nombre: string, propias: ColumnasPropias): Paso | null {
  const clave = plegar(nombre);
  const columna = def.columnas.find((c) => plegar(c.nombre) === clave);
  if (columna) return { hoja: def.nombre, columna: columna.nombre, tipo: columna.tipo, calculada: false };
  const calculada = def.calculadas.find((c) => plegar(c.nombre) === clave);
  if (calculada) {
    return { hoja: def.nombre, columna: calculada.nombre, tipo: calculada.tipo, calculada: true };
  }
  if (def.nombre === 'Asistencia' && clave === SESION_DE_ASISTENCIA) {
    return { hoja: 'Asistencia', columna: 'Sesión', tipo: 'sesion', calculada: true };
  }
  const propia = propias(def.nombre).get(clave);
  return propia === undefined ? null : { hoja: def.nombre, columna: propia, tipo: 'texto', calculada: false };
}

/** The hoja whose records a step names, or null. */
export function referenciaDe(paso: Paso): NombreHoja | null {
  if (paso.hoja === 'Asistencia' && paso.calculada && paso.tipo === 'sesion') return 'Sesiones';
  return hojaDef(paso.hoja).columnas.find((c) => c.nombre === paso.columna)?.referencia ?? null;
}

export interface RutaInvalida {
  readonly pieza: string;
  readonly validas: readonly string[];
}

function esRuta(leida: Ruta | RutaInvalida): leida is Ruta {
  return 'pasos' in leida;
}

/**
 * Reads a column's name (contract §2, `Columnas`): a whole name first, since a header may hold a
 * dot; then step by step over references.
 */
export function leerRuta(texto: string, def: HojaDef, propias: ColumnasPropias): Ruta | RutaInvalida {
  const entero = leerPaso(def, texto, propias);
  if (entero !== null) return { texto, pasos: [entero] };
  const punto = texto.indexOf('.');
  const invalida = { pieza: texto, validas: columnasValidas(def, propias) };
  if (punto <= 0) return invalida;
  const primero = leerPaso(def, texto.slice(0, punto), propias);
  if (primero === null) return invalida;
  const a = referenciaDe(primero);
  if (a === null) return invalida;
  const resto = leerRuta(texto.slice(punto + 1).trim(), hojaDef(a), propias);
  return esRuta(resto) ? { texto, pasos: [primero, ...resto.pasos] } : { ...resto, pieza: texto };
}

/** Whether `leerRuta` could read it. */
export function rutaLeida(leida: Ruta | RutaInvalida): leida is Ruta {
  return esRuta(leida);
}

/** A dotted column without a header of its own is headed by what follows the dot. */
export function encabezadoDe(ruta: Ruta): string {
  return ruta.pasos.length === 1 ? ruta.texto : ultimo(ruta).columna;
}
