import type { HojaDeLibro } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { indiceDe } from '../../libro/registros.ts';
import { masCercano } from '../../spanish/cercania/near.ts';
import { columnasLeidas } from './columnas-leidas.ts';
import { hallazgoEnEncabezado } from '../hallar.ts';
import type { Regla } from '../regla.ts';

/** A required header that a sheet lacks, and the header of that sheet which may be it, misspelt. */
export interface ColumnaQueFalta {
  readonly nombre: string;
  readonly parecida: string | null;
}

/** The required columns that a sheet lacks, in the contract's order. */
export function columnasQueFaltan(hoja: HojaDeLibro): ColumnaQueFalta[] {
  const faltantes = hoja.def.columnas.filter((c) => c.requerida && indiceDe(hoja, c.nombre) === -1);
  if (faltantes.length === 0) return [];
  const ajenas = columnasLeidas(hoja).flatMap((c) => (c.def === null ? [c.nombre] : []));
  return faltantes.map(({ nombre }) => {
    const parecida = masCercano(nombre, ajenas);
    // One header is taken for one column only.
    if (parecida !== null) ajenas.splice(ajenas.indexOf(parecida), 1);
    return { nombre, parecida };
  });
}

function revisarHoja(hoja: HojaDeLibro): Hallazgo[] {
  return columnasQueFaltan(hoja).map(({ nombre, parecida }) =>
    hallazgoEnEncabezado(hoja, nombre, '', { regla: 'columna-faltante', parecida }),
  );
}

/** Contract §3: a required header is missing; at the header's row. */
export const columnaFaltante: Regla = {
  codigo: 'columna-faltante',
  gravedad: 'Error',
  revisar: (carpeta) => carpeta.libros.flatMap((libro) => [...libro.hojas.values()].flatMap(revisarHoja)),
};
