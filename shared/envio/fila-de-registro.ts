import { HOJAS } from '../hojas/catalogo-de-hojas.ts';
import { claveNormal } from '../libro/claves.ts';
import type { Hoja } from '../libro/model.ts';
import { plegar } from '../spanish/texto/fold.ts';

/** The key column of each tab, by its folded name. */
const CLAVES = new Map(HOJAS.map((h) => [plegar(h.nombre), h.clave]));

/** Index of the column that names a tab's records; -1 where it has none. */
export const indiceDeClave = ({ nombre, columnas }: Hoja): number => {
  const clave = plegar(CLAVES.get(plegar(nombre)) ?? '');
  return clave === '' ? -1 : columnas.findIndex((c) => plegar(c.encabezado) === clave);
};

/** The row of a record by its key: the same one where it bears it still. Null where the tab has it no more. */
export function filaDeRegistro(hoja: Hoja, clave: string, fila: number): number | null {
  const indice = indiceDeClave(hoja);
  const buscada = claveNormal(clave);
  const suyas = hoja.filas.filter((f) => claveNormal(f.celdas[indice] ?? '') === buscada);
  return (suyas.find((f) => f.numero === fila) ?? suyas[0])?.numero ?? null;
}
