import type { Libro } from '../../shared/libro/model.ts';
import type { HojasDePrueba } from './host-de-prueba.ts';

/** A libro as somebody would find it in a spreadsheet: each text in its cell. */
export function enHojas({ hojas }: Libro): HojasDePrueba {
  return Object.fromEntries(
    hojas.map((hoja) => {
      const ancho = hoja.columnas.at(-1)?.posicion ?? 0;
      const alto = hoja.filas.at(-1)?.numero ?? hoja.filaEncabezado;
      const filas = Array.from({ length: alto }, () => Array.from({ length: ancho }, () => ''));
      hoja.columnas.forEach(({ encabezado, posicion }, i) => {
        const poner = (numero: number, texto: string): void => {
          const fila = filas[numero - 1];
          if (fila !== undefined) fila[posicion - 1] = texto;
        };
        poner(hoja.filaEncabezado, encabezado);
        for (const { numero, celdas } of hoja.filas) poner(numero, celdas[i] ?? '');
      });
      return [hoja.nombre, filas];
    }),
  );
}
