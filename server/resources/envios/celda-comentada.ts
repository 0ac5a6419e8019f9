import { HOJAS } from '../../../shared/hojas/catalogo-de-hojas.ts';
import { claveNormal } from '../../../shared/libro/claves.ts';
import type { Hoja, Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';

/** The key column of each tab, by its folded name. */
const CLAVES = new Map(HOJAS.map((h) => [plegar(h.nombre), h.clave]));

const indiceDeClave = (hoja: Hoja): number => {
  const clave = plegar(CLAVES.get(plegar(hoja.nombre)) ?? '');
  return clave === '' ? -1 : hoja.columnas.findIndex((c) => plegar(c.encabezado) === clave);
};

/**
 * The cell that a comment speaks of, as the libro names it; its record's key stays with the comment when the área sorts
 * its sheet.
 * @throws Problem `no-encontrado` for a cell that the envío does not have
 */
export function celdaComentada(libro: Libro, lugar: { hoja: string; fila: number; columna: string }) {
  const hoja = libro.hojas.find((h) => plegar(h.nombre) === plegar(lugar.hoja));
  const fila = hoja?.filas.find((f) => f.numero === lugar.fila);
  const indice = (columna: string): number =>
    hoja?.columnas.findIndex((c) => plegar(c.encabezado) === plegar(columna)) ?? -1;
  if (hoja === undefined || fila === undefined || (lugar.columna !== '' && indice(lugar.columna) < 0))
    throw new Problem('no-encontrado', {
      que: `la celda ${[lugar.hoja, lugar.fila, lugar.columna].join(' / ')} en ese envío`,
    });
  const columna = hoja.columnas[indice(lugar.columna)]?.encabezado ?? '';
  return {
    hoja: hoja.nombre,
    fila: fila.numero,
    columna,
    clave: fila.celdas[indiceDeClave(hoja)] ?? '',
    valor: columna === '' ? '' : (fila.celdas[indice(columna)] ?? ''),
  };
}

/** Where a record stands, and by which key it is known. */
interface LugarDeRegistro {
  readonly hoja: string;
  readonly fila: number;
  readonly clave: string;
}

/** The row of a record by its key: the same one where it bears it still. Null where the libro has it no more. */
export function filaDeRegistro(libro: Libro, { hoja: nombre, fila, clave }: LugarDeRegistro): number | null {
  const hoja = libro.hojas.find((h) => plegar(h.nombre) === plegar(nombre));
  const indice = hoja === undefined ? -1 : indiceDeClave(hoja);
  const buscada = claveNormal(clave);
  const suyas = (hoja?.filas ?? []).filter((f) => claveNormal(f.celdas[indice] ?? '') === buscada);
  return (suyas.find((f) => f.numero === fila) ?? suyas[0])?.numero ?? null;
}
