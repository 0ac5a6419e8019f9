import type { Libro } from '../libro/model.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { borradorDeLibro, type NuevoId } from './borrador-de-libro.ts';
import type { Borrador, ColumnaDeBorrador, FilaDeBorrador, HojaDeBorrador } from './borrador.ts';

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

const contenido = ({ celdas }: FilaDeBorrador): string =>
  JSON.stringify(Object.entries(celdas).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Rows with the same cells are the same row, in their order. */
function conFilasQueSiguen(de: readonly FilaDeBorrador[], a: readonly FilaDeBorrador[]): FilaDeBorrador[] {
  const previas = new Map<string, FilaDeBorrador[]>();
  for (const fila of de) {
    const iguales = previas.get(contenido(fila));
    if (iguales === undefined) previas.set(contenido(fila), [fila]);
    else iguales.push(fila);
  }
  return a.map((fila) => previas.get(contenido(fila))?.shift() ?? fila);
}

function conHoja(de: HojaDeBorrador, a: HojaDeBorrador): HojaDeBorrador {
  const ids = columnasQueSiguen(de.columnas, a.columnas);
  const idDe = (id: string): string => ids.get(id) ?? id;
  const columnas = a.columnas.map((c) => ({ id: idDe(c.id), encabezado: c.encabezado }));
  const filas = a.filas.map(({ id, celdas }) => ({
    id,
    celdas: Object.fromEntries(Object.entries(celdas).map(([columna, texto]) => [idDe(columna), texto])),
  }));
  return { id: de.id, nombre: de.nombre, columnas, filas: conFilasQueSiguen(de.filas, filas) };
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
