import type { LibroCanonico } from '../libro/canonico-esquema.ts';
import { plegar } from '../spanish/texto/fold.ts';

type HojaCanonica = LibroCanonico['hojas'][number];

/** A new value for a cell that must still hold the old one; at the header's row, for the header itself. */
export interface CambioDeCelda {
  readonly hoja: string;
  readonly fila: number;
  readonly columna: string;
  readonly esperado: string;
  readonly nuevo: string;
}

/** Place of a column by its header, case and accents aside; -1 where there is none. */
export const lugarDeColumna = ({ columnas }: HojaCanonica, columna: string): number =>
  columnas.findIndex(({ encabezado }) => plegar(encabezado) === plegar(columna));

/** A tab by its name, case and accents aside. */
export const hojaCanonica = ({ hojas }: LibroCanonico, nombre: string): HojaCanonica | undefined =>
  hojas.find((h) => plegar(h.nombre) === plegar(nombre));

function conEncabezado(hoja: HojaCanonica, lugar: number, nuevo: string): HojaCanonica {
  const columnas = hoja.columnas.map((c, i) => (i === lugar ? { ...c, encabezado: nuevo } : c));
  return { ...hoja, columnas };
}

function conCelda(hoja: HojaCanonica, numero: number, lugar: number, nuevo: string): HojaCanonica {
  const filas = hoja.filas.map((fila) => {
    if (fila.numero !== numero) return fila;
    const largo = Math.max(fila.celdas.length, lugar + 1);
    const celdas = Array.from({ length: largo }, (_, i) => (i === lugar ? nuevo : (fila.celdas[i] ?? '')));
    return { ...fila, celdas };
  });
  return { ...hoja, filas };
}

function cambiar(libro: LibroCanonico, cambio: CambioDeCelda): LibroCanonico | null {
  const hoja = hojaCanonica(libro, cambio.hoja);
  const lugar = hoja === undefined ? -1 : lugarDeColumna(hoja, cambio.columna);
  if (hoja === undefined || lugar === -1) return null;
  const enEncabezado = cambio.fila === hoja.filaEncabezado;
  const fila = hoja.filas.find((f) => f.numero === cambio.fila);
  const actual = enEncabezado ? hoja.columnas[lugar]?.encabezado : fila && (fila.celdas[lugar] ?? '');
  if (actual !== cambio.esperado) return null;
  const nueva = enEncabezado
    ? conEncabezado(hoja, lugar, cambio.nuevo)
    : conCelda(hoja, cambio.fila, lugar, cambio.nuevo);
  return { ...libro, hojas: libro.hojas.map((h) => (h === hoja ? nueva : h)) };
}

/** The libro with some cells changed; null where one of them no longer holds what is expected: then none is. */
export function cambiarCeldas(libro: LibroCanonico, cambios: readonly CambioDeCelda[]): LibroCanonico | null {
  let hecho: LibroCanonico | null = libro;
  for (const cambio of cambios) hecho = hecho && cambiar(hecho, cambio);
  return hecho;
}

/** What a cell holds; null where the libro has no such cell. */
export function valorDeCelda(
  libro: LibroCanonico,
  { hoja: nombre, fila, columna }: Pick<CambioDeCelda, 'hoja' | 'fila' | 'columna'>,
): string | null {
  const hoja = hojaCanonica(libro, nombre);
  const lugar = hoja === undefined ? -1 : lugarDeColumna(hoja, columna);
  const hallada = hoja?.filas.find((f) => f.numero === fila);
  return lugar === -1 || hallada === undefined ? null : (hallada.celdas[lugar] ?? '');
}

/** The libro without a row; the others keep their numbers, as a person who looks at the sheet knows them. */
export function quitarFila(libro: LibroCanonico, nombre: string, numero: number): LibroCanonico {
  const hoja = hojaCanonica(libro, nombre);
  if (hoja === undefined) return libro;
  const nueva = { ...hoja, filas: hoja.filas.filter((f) => f.numero !== numero) };
  return { ...libro, hojas: libro.hojas.map((h) => (h === hoja ? nueva : h)) };
}
