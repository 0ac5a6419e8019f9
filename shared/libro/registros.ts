import type { NombreHoja } from '../hojas/hoja-def.ts';
import { plegar } from '../spanish/texto/fold.ts';
import type { Carpeta, HojaDeLibro, Registro } from './carpeta.ts';
import type { Lugar } from './lugar.ts';

/** Index of a column in the cells of a hoja's rows, or -1; take it once outside a loop over rows. */
export function indiceDe(hoja: HojaDeLibro, columna: string): number {
  return hoja.indices.get(columna) ?? hoja.indices.get(plegar(columna)) ?? -1;
}

/** The text of a record's cell, '' where the column or the cell is missing. */
export function celda(registro: Registro, columna: string): string {
  return registro.fila.celdas[indiceDe(registro.hoja, columna)] ?? '';
}

/** The hojas of one record type over all libros, in reading order. */
export function hojasDe(carpeta: Carpeta, nombre: NombreHoja): HojaDeLibro[] {
  return carpeta.libros.flatMap((libro) => libro.hojas.get(nombre) ?? []);
}

/** The records of one type over all libros, in reading order. */
export function registrosDe(carpeta: Carpeta, nombre: NombreHoja): Registro[] {
  const hojas = hojasDe(carpeta, nombre);
  return hojas.length === 1 ? [...(hojas[0]?.registros ?? [])] : hojas.flatMap((h) => h.registros);
}

/** The place of a record's cell. */
export function lugarDe(registro: Registro, columna: string): Lugar {
  const { hoja, fila } = registro;
  return { libro: hoja.libro.nombre, hoja: hoja.def.nombre, fila: fila.numero, columna };
}
