import { alturaDeParrafo, altoDeFila } from './altura.ts';
import type { AlturaDeParrafo } from './altura.ts';
import { cabeElCapitulo } from './capitulos.ts';
import { renglonDeCelda } from '../dibujo/estilos-datos.ts';
import type { Parrafo, Pieza, TablaDocx } from '../partes/modelo.ts';
import { altoDeFirmas } from './alto-de-firmas.ts';
import { HOJAS } from './pagina.ts';
import type { Tramo } from './seccionar.ts';

/** Where everything falls. Pages count from 1, the cover included. */
export interface Paginas {
  /** Bookmarks of the chapters that begin a page. */
  readonly empiezanPagina: ReadonlySet<string>;
  readonly deMarcador: ReadonlyMap<string, number>;
  readonly total: number;
}

interface Cursor {
  pagina: number;
  y: number;
  readonly alto: number;
  readonly ancho: number;
  readonly deMarcador: Map<string, number>;
  readonly empiezanPagina: Set<string>;
}

function nuevaPagina(c: Cursor): void {
  c.pagina += 1;
  c.y = 0;
}

/** Lines that go first where a paragraph is torn: never one alone, before or after (widow control). */
function quiebre(lineas: number, caben: number): number {
  if (caben >= lineas) return lineas;
  if (caben < 2) return 0;
  const primeras = Math.min(caben, lineas - 2);
  return primeras < 2 ? 0 : primeras;
}

function alPrincipio(p: Parrafo, h: AlturaDeParrafo): number {
  return p.junto === true || h.renglones < 4 ? h.antes + h.alto : h.antes + 2 * h.renglon;
}

/** Least height of a piece that the one before it wants on its page. */
function minimoDe(pieza: Pieza, c: Cursor): number {
  if (pieza.tipo === 'parrafo') return alPrincipio(pieza, alturaDeParrafo(pieza, c.ancho));
  if (pieza.tipo === 'firmas') return altoDeFirmas(pieza);
  const [encabezado, primera] = pieza.filas;
  let alto = encabezado === undefined ? 0 : altoDeFila(pieza, encabezado);
  if (primera !== undefined) alto += Math.min(altoDeFila(pieza, primera), c.alto - alto);
  return alto;
}

/** Height from piece `i` on that must stand on one page. */
function cadena(piezas: readonly Pieza[], i: number, c: Cursor): number {
  let suma = 0;
  for (let k = i; k < piezas.length; k += 1) {
    const pieza = piezas[k];
    if (pieza === undefined) break;
    if (pieza.tipo !== 'parrafo' || pieza.conSiguiente !== true || k === piezas.length - 1) {
      return suma + minimoDe(pieza, c);
    }
    const h = alturaDeParrafo(pieza, c.ancho);
    suma += h.antes + h.alto + h.despues;
  }
  return suma;
}

function ponerParrafo(p: Parrafo, c: Cursor): void {
  const h = alturaDeParrafo(p, c.ancho);
  if (p.marcador !== undefined) c.deMarcador.set(p.marcador, c.pagina);
  let lineas = h.renglones;
  const entero = p.junto === true || p.alto !== undefined;
  while (!entero && c.y + lineas * h.renglon > c.alto) {
    const caben = quiebre(lineas, Math.floor((c.alto - c.y) / h.renglon));
    lineas -= caben;
    nuevaPagina(c);
  }
  c.y += h.antes + (entero ? h.alto : lineas * h.renglon) + h.despues;
}

/** A row taller than what a page leaves it runs over several. */
function ponerFilaLarga(alto: number, encabezado: number, renglon: number, c: Cursor): void {
  let resto = alto;
  while (resto > 0) {
    const caben = Math.floor((c.alto - c.y) / renglon) * renglon;
    if (caben < renglon * 2 && c.y > encabezado) {
      nuevaPagina(c);
      c.y = encabezado;
      continue;
    }
    const parte = Math.min(resto, Math.max(caben, renglon));
    resto -= parte;
    c.y += parte;
    if (resto > 0) {
      nuevaPagina(c);
      c.y = encabezado;
    }
  }
}

function ponerTabla(tabla: TablaDocx, c: Cursor): void {
  const [primera, ...filas] = tabla.filas;
  if (primera === undefined) return;
  const encabezado = altoDeFila(tabla, primera);
  c.y += encabezado;
  for (const fila of filas) {
    const alto = altoDeFila(tabla, fila);
    if (alto + encabezado > c.alto) {
      ponerFilaLarga(alto, encabezado, renglonDeCelda(tabla.cuerpo), c);
      continue;
    }
    if (c.y + alto > c.alto) {
      nuevaPagina(c);
      c.y = encabezado;
    }
    c.y += alto;
  }
}

function saltaPagina(piezas: readonly Pieza[], i: number, p: Parrafo, c: Cursor): boolean {
  if (p.saltoAntes !== 'capitulo') return p.saltoAntes === true;
  const cabe = cabeElCapitulo(piezas, i, c);
  if (!cabe && p.marcador !== undefined) c.empiezanPagina.add(p.marcador);
  return !cabe;
}

function ponerTramo(tramo: Tramo, c: Cursor): void {
  for (const [i, pieza] of tramo.piezas.entries()) {
    const salta = pieza.tipo === 'parrafo' && saltaPagina(tramo.piezas, i, pieza, c);
    if (c.y > 0 && (salta || c.y + cadena(tramo.piezas, i, c) > c.alto)) nuevaPagina(c);
    if (pieza.tipo === 'parrafo') ponerParrafo(pieza, c);
    else if (pieza.tipo === 'firmas') c.y += altoDeFirmas(pieza);
    else ponerTabla(pieza, c);
  }
}

/** Lays the sections out from `primera` on; each begins a page. */
export function paginar(tramos: readonly Tramo[], primera: number): Paginas {
  const deMarcador = new Map<string, number>();
  const empiezanPagina = new Set<string>();
  let pagina = primera - 1;
  for (const tramo of tramos) {
    const hoja = HOJAS[tramo.orientacion];
    const medidas = { alto: hoja.altoUtil, ancho: hoja.anchoUtil };
    const c: Cursor = { pagina: pagina + 1, y: 0, ...medidas, deMarcador, empiezanPagina };
    ponerTramo(tramo, c);
    pagina = c.pagina;
  }
  return { deMarcador, empiezanPagina, total: pagina };
}

/** Whether a row is taller than a page: it alone may be torn. */
export function esMasAltaQueUnaPagina(tabla: TablaDocx, alto: number): boolean {
  const [encabezado] = tabla.filas;
  const ocupado = encabezado === undefined ? 0 : altoDeFila(tabla, encabezado);
  return alto + ocupado > HOJAS[tabla.orientacion].altoUtil;
}
