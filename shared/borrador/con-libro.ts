import type { Libro } from '../libro/model.ts';
import { HOJAS } from '../hojas/catalogo-de-hojas.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { borradorDeLibro, type NuevoId } from './borrador-de-libro.ts';
import type { Borrador, ColumnaDeBorrador, HojaDeBorrador } from './borrador.ts';
import { conFilasQueSiguen } from './filas-que-siguen.ts';

/** Ids of the columns that go on, told by their headers, as long as they stand in the same order. */
function columnasQueSiguen(de: readonly ColumnaDeBorrador[], a: readonly ColumnaDeBorrador[]) {
  const ids = new Map<string, string>();
  let desde = 0;
  for (const { id, encabezado } of a) {
    const lugar = de.findIndex((c, i) => i >= desde && plegar(c.encabezado) === plegar(encabezado));
    const columna = de[lugar];
    if (columna === undefined) continue;
    ids.set(id, columna.id);
    desde = lugar + 1;
  }
  return ids;
}

/** The column that names a record of a tab; null for none. */
function claveDe(nombre: string, columnas: readonly ColumnaDeBorrador[]): string | null {
  const def = HOJAS.find((h) => plegar(h.nombre) === plegar(nombre));
  const clave = def?.nombre === 'Carátula' ? 'Campo' : def?.clave;
  const columna = columnas.find(({ encabezado }) => plegar(encabezado) === plegar(clave ?? ''));
  return clave === undefined || clave === null ? null : (columna?.id ?? null);
}

function conHoja(de: HojaDeBorrador, a: HojaDeBorrador): HojaDeBorrador {
  const ids = columnasQueSiguen(de.columnas, a.columnas);
  const idDe = (id: string): string => ids.get(id) ?? id;
  const columnas = a.columnas.map((c) => ({ id: idDe(c.id), encabezado: c.encabezado }));
  const clave = claveDe(de.nombre, columnas);
  const filas = a.filas.map(({ id, celdas }) => ({
    id,
    celdas: Object.fromEntries(Object.entries(celdas).map(([columna, texto]) => [idDe(columna), texto])),
  }));
  return { id: de.id, nombre: de.nombre, columnas, filas: conFilasQueSiguen(de.filas, filas, clave) };
}

/**
 * A borrador that holds what a libro does. Tabs, columns and rows that are the same keep their ids, so that a colleague who writes
 * meanwhile does not lose the row; tabs that the libro does not have stay with their headers and no rows.
 */
export function conLibro(actual: Borrador, libro: Libro, nuevoId: NuevoId): Borrador {
  const leidas = borradorDeLibro(libro, nuevoId).hojas;
  const porNombre = new Map(leidas.map((hoja) => [plegar(hoja.nombre), hoja]));
  const deAntes = actual.hojas.map((hoja) => {
    const leida = porNombre.get(plegar(hoja.nombre));
    return leida === undefined ? { ...hoja, filas: [] } : conHoja(hoja, leida);
  });
  const conocidas = new Set(actual.hojas.map(({ nombre }) => plegar(nombre)));
  return {
    version: actual.version,
    hojas: [...deAntes, ...leidas.filter(({ nombre }) => !conocidas.has(plegar(nombre)))],
  };
}
