import { HOJAS, HOJAS_DE_LECTURA } from '../hojas/catalogo-de-hojas.ts';
import type { HojaDef, NombreHoja } from '../hojas/hoja-def.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { compararNatural } from '../spanish/texto/natural-order.ts';
import type { Periodo } from '../spanish/fechas/periodo.ts';
import { campo, leerCaratula, periodoDeCaratula } from './caratula.ts';
import type { Carpeta, HojaDeLibro, LibroDeCarpeta, LineaDePrograma, Registro } from './carpeta.ts';
import { abrirCatalogos, partesDeLista, type Catalogos } from './catalogos.ts';
import type { Fila, Hoja, Libro } from './model.ts';
import { celda } from './registros.ts';
import { abrirSesiones } from './sesiones.ts';
import { unaVez } from './una-vez.ts';

const DEF_POR_CLAVE: ReadonlyMap<string, HojaDef> = new Map(HOJAS.map((h) => [plegar(h.nombre), h]));
const DE_LECTURA: ReadonlySet<string> = new Set(HOJAS_DE_LECTURA.map(plegar));

/** Whether a tab or column is the area's own (contract §2: a name that begins with `_`). */
export function esPropia(nombre: string): boolean {
  return nombre.startsWith('_');
}

/** Whether a libro's `Carátula` says that it is the enlace's. */
export function esLibroDelEnlace(libro: Libro): boolean {
  const hoja = libro.hojas.find((h) => plegar(h.nombre) === 'caratula');
  return plegar(campo(leerCaratula(hoja), 'Tipo de libro')) === 'enlace';
}

function indices(hoja: Hoja, def: HojaDef): Map<string, number> {
  const mapa = new Map<string, number>();
  hoja.columnas.forEach(({ encabezado }, i) => {
    const clave = plegar(encabezado);
    if (clave !== '' && !esPropia(encabezado) && !mapa.has(clave)) mapa.set(clave, i);
  });
  // The contract's own spelling is looked up most; it need not be folded each time.
  for (const { nombre } of def.columnas) {
    const i = mapa.get(plegar(nombre));
    if (i !== undefined) mapa.set(nombre, i);
  }
  return mapa;
}

/** Whether a row has nothing but notes in columns of the área's own or without header: it is an empty row. */
function filaVacia(hoja: Hoja): (fila: Fila) => boolean {
  const leidas = hoja.columnas.map(({ encabezado }) => encabezado !== '' && !esPropia(encabezado));
  if (leidas.every((l) => l)) return () => false;
  return (fila) => !fila.celdas.some((celda, i) => celda !== '' && leidas[i] === true);
}

function abrirHoja(libro: LibroDeCarpeta, hoja: Hoja, def: HojaDef): HojaDeLibro {
  const registros: Registro[] = [];
  const abierta: HojaDeLibro = { libro, def, hoja, indices: indices(hoja, def), registros };
  const vacia = filaVacia(hoja);
  for (const fila of hoja.filas) if (!vacia(fila)) registros.push({ hoja: abierta, fila });
  return abierta;
}

function abrirLibro(libro: Libro, orden: number): LibroDeCarpeta {
  const esEnlace = esLibroDelEnlace(libro);
  const hojas = new Map<NombreHoja, HojaDeLibro>();
  const desconocidas: Hoja[] = [];
  const caratula = leerCaratula(libro.hojas.find((h) => plegar(h.nombre) === 'caratula'));
  const abierto: LibroDeCarpeta = {
    nombre: libro.nombre,
    esEnlace,
    orden,
    libro,
    caratula,
    hojas,
    desconocidas,
  };
  const porDef = new Map<HojaDef, Hoja>();
  for (const hoja of libro.hojas) {
    if (esPropia(hoja.nombre) || DE_LECTURA.has(plegar(hoja.nombre))) continue;
    const def = DEF_POR_CLAVE.get(plegar(hoja.nombre));
    if (def === undefined || (def.soloEnlace && !esEnlace) || porDef.has(def)) desconocidas.push(hoja);
    else porDef.set(def, hoja);
  }
  for (const def of HOJAS) {
    const hoja = porDef.get(def);
    if (hoja !== undefined) hojas.set(def.nombre, abrirHoja(abierto, hoja, def));
  }
  return abierto;
}

/** The first of a carpeta is the enlace's, where it has one: of a libro at that place there is one opened. */
const abrirPrimero = unaVez((libro: Libro) => abrirLibro(libro, 0));

const siglasDeInstitucion = ({ caratula }: LibroDeCarpeta): string =>
  campo(caratula, 'Siglas de la institución');

const catalogosDe = unaVez((enlace: LibroDeCarpeta): Catalogos =>
  abrirCatalogos(enlace.hojas.get('Catálogos')?.hoja, siglasDeInstitucion(enlace)),
);

const lineasDe = unaVez((programa: HojaDeLibro): ReadonlyMap<string, LineaDePrograma> => {
  const lineas = new Map<string, LineaDePrograma>();
  for (const registro of programa.registros) {
    const linea = celda(registro, 'Línea');
    const clave = plegar(linea);
    if (clave === '') continue;
    const vista = lineas.get(clave);
    const titulo =
      vista?.titulo !== undefined && vista.titulo !== '' ? vista.titulo : celda(registro, 'Título');
    const areas = [...(vista?.areas ?? []), ...partesDeLista(celda(registro, 'Áreas'))];
    lineas.set(clave, {
      linea: vista?.linea ?? linea,
      titulo,
      areas: [...new Set(areas)],
      registro: vista?.registro ?? registro,
    });
  }
  return lineas;
});

function enOrdenDeLectura(a: Libro, b: Libro): number {
  return Number(esLibroDelEnlace(b)) - Number(esLibroDelEnlace(a)) || compararNatural(a.nombre, b.nombre);
}

/**
 * Opens libros as one carpeta. Whether there is exactly one libro of the enlace is the caller's to
 * check (`Carpeta.enlace` is the first).
 *
 * @param libros in any order
 * @param alcance 'libro' when one libro is looked at alone
 * @param periodo the reported span, where the caller states it; else the enlace's `Carátula` does
 */
export function abrirCarpeta(
  libros: readonly Libro[],
  alcance: Carpeta['alcance'] = 'carpeta',
  periodo: Periodo | null = null,
): Carpeta {
  const abiertos = [...libros]
    .sort(enOrdenDeLectura)
    .map((libro, orden) => (orden === 0 ? abrirPrimero(libro) : abrirLibro(libro, orden)));
  const enlace = abiertos.find((l) => l.esEnlace) ?? null;
  const principal = enlace ?? abiertos[0];
  const delLibro = principal === undefined ? null : periodoDeCaratula(principal.caratula);
  const siglas = principal === undefined ? '' : siglasDeInstitucion(principal);
  const catalogos = enlace === null ? abrirCatalogos(undefined, siglas) : catalogosDe(enlace);
  const programa = enlace?.hojas.get('Programa');
  return {
    alcance,
    libros: abiertos,
    enlace,
    periodo: periodo ?? delLibro,
    catalogos,
    sesiones: abrirSesiones(enlace?.hojas.get('Sesiones'), catalogos, periodo ?? delLibro),
    lineas: programa === undefined ? new Map() : lineasDe(programa),
  };
}
