import { librosDeEjemplo } from '../../support/libros.ts';
import type { HojasDePrueba } from '../../support/host-de-prueba.ts';

/** A cell that somebody filled in badly: what it should say, and what it says. */
interface Descuido {
  readonly hoja: string;
  readonly fila: number;
  readonly columna: string;
  readonly dice: string;
}

/**
 * What is wrong in the área's spreadsheet besides what the real quarter bears (a convenio that is there twice): defects of the
 * kinds that its other libros had.
 */
const DESCUIDOS: readonly Descuido[] = [
  { hoja: 'Convenios', fila: 5, columna: 'Etapa', dice: 'Vijente' },
  { hoja: 'Convenios', fila: 9, columna: 'Etapa', dice: 'Vijente' },
  { hoja: 'Actividades', fila: 2, columna: 'Fecha inicio', dice: 'miércoles 4 de noviembre de 2021' },
];

/** The tabs of the libro of the UTVOE as its spreadsheet has them, and the empty ones that it was made with. */
export function libroDeLaUtvoe(): HojasDePrueba {
  const libro = librosDeEjemplo('2021-t4').find((l) => l.nombre === 'area-utvoe');
  const hojas = (libro?.hojas ?? []).map(({ nombre, columnas, filas }): [string, string[][]] => {
    const encabezados = columnas.map((c) => c.encabezado);
    const tabla = [encabezados, ...filas.map(({ celdas }) => encabezados.map((_, i) => celdas[i] ?? ''))];
    for (const { hoja, fila, columna, dice } of DESCUIDOS) {
      const renglon = tabla[fila - 1];
      if (hoja === nombre && renglon !== undefined) renglon[encabezados.indexOf(columna)] = dice;
    }
    return [nombre, tabla];
  });
  return {
    ...Object.fromEntries(hojas),
    Justificaciones: [['Hoja', 'Regla', 'Clave', 'Valor', 'Motivo']],
  };
}
