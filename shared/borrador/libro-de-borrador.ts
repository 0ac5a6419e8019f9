import type { Fila, Hoja, Libro } from '../libro/model.ts';
import type { Borrador, HojaDeBorrador } from './borrador.ts';
import { celdaDe } from './celdas.ts';
import { textoDeCelda } from './literal.ts';

/** Row of the first record: the headers stand in row 1. */
const PRIMERA = 2;

function hojaDeLibro({ nombre, columnas, filas }: HojaDeBorrador): Hoja {
  const usadas = columnas
    .map(({ id, encabezado }, i) => ({ id, encabezado, posicion: i + 1 }))
    .filter(({ id, encabezado }) => encabezado !== '' || filas.some((f) => celdaDe(f.celdas, id) !== ''));
  return {
    nombre,
    filaEncabezado: 1,
    columnas: usadas.map(({ encabezado, posicion }) => ({ encabezado: textoDeCelda(encabezado), posicion })),
    filas: filas.flatMap(({ celdas }, i): Fila[] => {
      const textos = usadas.map(({ id }) => textoDeCelda(celdaDe(celdas, id)));
      return textos.every((t) => t === '') ? [] : [{ numero: i + PRIMERA, celdas: textos }];
    }),
    filasOcultas: [],
  };
}

/** A borrador as the libro that the rules read: what a reader of files would give of the same content. */
export const libroDeBorrador = ({ hojas }: Borrador, nombre: string): Libro => ({
  nombre,
  hojas: hojas.map(hojaDeLibro),
});
