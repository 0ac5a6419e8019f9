import { indiceDeClave } from '../../../shared/envio/fila-de-registro.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';

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
