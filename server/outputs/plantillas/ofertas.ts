import { HOJAS } from '../../../shared/hojas/catalogo-de-hojas.ts';
import { REGLAS } from '../../../shared/rules/catalogo-de-reglas.ts';
import type { ColumnaDef, HojaDef, NombreHoja } from '../../../shared/hojas/hoja-def.ts';
import { celda, registrosDe } from '../../../shared/libro/registros.ts';
import { absoluteRange, columnLetters, placeIn } from '../xlsx/ooxml/refs.ts';
import type { Listas } from './listas.ts';
import type { Plan } from './plan.ts';

/** What a drop-down offers, and what happens with anything else. */
export interface Oferta {
  /** A range, or a formula that gives one. */
  readonly rango: string;
  readonly rechazo: 'stop' | 'warning' | null;
  /** What to do when the value that one needs is missing. */
  readonly consejo: string;
}

/** Rows that checks and drop-downs reach. */
export const ULTIMA_FILA = 501;
const SESIONES_POSIBLES = 60;
const PIDA = 'Si falta uno, pídalo al enlace.';
const AGREGUE = 'Si es un valor nuevo, agréguelo a Catálogos.';
/** Warnings that a person may explain (contract §3). */
const EXPLICABLES = REGLAS.filter((r) => r.gravedad === 'Advertencia').map((r) => r.codigo);
const VARIOS_VALORES = new Set<ColumnaDef['tipo']>(['areas', 'contrapartes', 'sesiones']);

function posicion(hoja: NombreHoja, columna: string): number {
  const def = HOJAS.find(({ nombre }) => nombre === hoja);
  return 1 + (def?.columnas.findIndex(({ nombre }) => nombre === columna) ?? 0);
}

/** The cells of another tab of the same libro, down to what is filled. */
function deOtraHoja(hoja: NombreHoja, columna: string): string {
  const n = posicion(hoja, columna);
  const letra = columnLetters(n);
  const todas = placeIn(hoja, absoluteRange(2, n, ULTIMA_FILA, n));
  return `OFFSET(${placeIn(hoja, `$${letra}$2`)},0,0,MAX(1,COUNTA(${todas})),1)`;
}

/** Sessions of the libro's own `Sesiones`, by short name: `10ª ordinaria`. */
export function sesionesPropias(listas: Listas): string {
  const formulas = Array.from({ length: SESIONES_POSIBLES }, (_, i) => {
    const fila = i + 2;
    return `IF(Sesiones!A${fila}="","",Sesiones!A${fila}&"ª "&LOWER(Sesiones!B${fila}))`;
  });
  const rango = listas.calculada('Sesiones del libro', formulas);
  const primera = rango.replace(/:.*$/, '');
  return `OFFSET(${primera},0,0,MAX(1,COUNT(Sesiones!$A$2:$A$${SESIONES_POSIBLES + 1})),1)`;
}

/** The `Columna` that a `Catálogo` may serve. */
function nombresDeCatalogo(): string[] {
  const columnas = HOJAS.flatMap(({ columnas: c }) => c).filter(
    ({ tipo }) => tipo === 'texto' || tipo === 'areas',
  );
  const nombres = columnas.map(({ nombre }) => nombre).filter((n) => n !== 'Campo' && n !== 'Valor');
  return [...new Set(['Área', 'Siglas', ...nombres])];
}

function deReferencia({ carpeta, hojas }: Plan, a: NombreHoja, listas: Listas): Oferta | null {
  const def = HOJAS.find(({ nombre }) => nombre === a);
  const columna =
    a === 'Integrantes' ? 'Nombre' : a === 'Opiniones' ? 'Número de opinión' : (def?.clave ?? 'Línea');
  const conocidos =
    carpeta === null
      ? []
      : registrosDe(carpeta, a)
          .map((r) => celda(r, columna))
          .filter((v) => v !== '');
  const consejo = 'Revise que esté escrito igual que en su hoja.';
  if (conocidos.length > 0)
    return { rango: listas.de(`${a}.${columna}`, [...new Set(conocidos)]), rechazo: 'warning', consejo };
  return hojas.some(({ nombre }) => nombre === a)
    ? { rango: deOtraHoja(a, columna), rechazo: null, consejo }
    : null;
}

function deSesiones(plan: Plan, columna: ColumnaDef, listas: Listas): Oferta | null {
  const sesiones = plan.carpeta?.sesiones.todas ?? [];
  if (sesiones.length > 0) {
    const rango = listas.de(
      'Sesiones',
      sesiones.map(({ corto }) => corto),
    );
    return { rango, rechazo: VARIOS_VALORES.has(columna.tipo) ? null : 'stop', consejo: PIDA };
  }
  return plan.tipo === 'Enlace' ? { rango: sesionesPropias(listas), rechazo: null, consejo: '' } : null;
}

/** `Programa` and `Justificaciones` name tabs and rules; `Catálogos` names columns. */
function deNombres(plan: Plan, hoja: NombreHoja, columna: string, listas: Listas): Oferta | null {
  const abierta = (valores: readonly string[]): Oferta => ({
    rango: listas.de(`${hoja}.${columna}`, valores),
    rechazo: 'warning',
    consejo: '',
  });
  if (columna === 'Fuente') return abierta(HOJAS.map(({ nombre }) => nombre));
  if (columna === 'Catálogo') return { ...abierta(nombresDeCatalogo()), rechazo: null };
  if (hoja !== 'Justificaciones') return null;
  if (columna === 'Hoja') return abierta(plan.hojas.map(({ nombre }) => nombre));
  return columna === 'Regla' ? abierta(EXPLICABLES) : null;
}

/** The values of a list: the contract's, extended by the enlace's where its libro was given. */
function deCatalogo(plan: Plan, def: HojaDef, columna: ColumnaDef, listas: Listas): Oferta | null {
  const catalogo = plan.carpeta?.catalogos.de(def.nombre, columna.nombre)?.entradas.map(({ valor }) => valor);
  const fijos =
    def.nombre === 'SIVOPLE' && columna.nombre === 'Sentido' ? ['Recibida', 'Enviada'] : columna.lista;
  const valores = catalogo ?? fijos;
  if (valores.length === 0) return null;
  const rango = listas.de(columna.nombre, valores);
  if (plan.tipo === 'Enlace') return { rango, rechazo: 'warning', consejo: AGREGUE };
  return { rango, rechazo: VARIOS_VALORES.has(columna.tipo) ? 'warning' : 'stop', consejo: PIDA };
}

/** What the drop-down of a column offers, or null where it has none. */
export function ofertaDe(plan: Plan, def: HojaDef, columna: ColumnaDef, listas: Listas): Oferta | null {
  if (columna.tipo === 'linea') {
    const lineas = plan.lineas(def.nombre).map(({ linea }) => linea);
    if (lineas.length > 0)
      return { rango: listas.de(`Líneas de ${def.nombre}`, lineas), rechazo: 'stop', consejo: PIDA };
    return plan.tipo === 'Enlace'
      ? { rango: deOtraHoja('Programa', 'Línea'), rechazo: null, consejo: '' }
      : null;
  }
  if (columna.tipo === 'sesion' || columna.tipo === 'sesiones') return deSesiones(plan, columna, listas);
  if (columna.referencia !== null) return deReferencia(plan, columna.referencia, listas);
  return deNombres(plan, def.nombre, columna.nombre, listas) ?? deCatalogo(plan, def, columna, listas);
}
