import { columna, type HojaDef } from '../hojas/hoja-def.ts';
import { abrirCarpeta, esPropia } from '../libro/abrir-carpeta.ts';
import type { Carpeta } from '../libro/carpeta.ts';
import type { Libro } from '../libro/model.ts';
import { hojaDeLibro } from '../libro/siguiente/hoja-por-columnas.ts';
import { columnasNombradas } from '../programa/columnas-nombradas.ts';
import { plegar } from '../spanish/texto/fold.ts';

/**
 * Tabs with the columns besides that go on from the period before: those alone that the programme names, as any other
 * would be unknown (contract §2).
 */
export function conColumnasPrevias(
  carpeta: Carpeta,
  previo: Libro | null,
  hojas: readonly HojaDef[],
): HojaDef[] {
  if (previo === null) return [...hojas];
  // A column that no libro has is none that the programme may name
  const juntos = abrirCarpeta(
    [...carpeta.libros.map(({ libro }) => libro), previo],
    'carpeta',
    carpeta.periodo,
  );
  const nombradas = columnasNombradas(juntos);
  return hojas.map((def) => {
    const suyas = new Set(def.columnas.map(({ nombre }) => plegar(nombre)));
    const otras = (hojaDeLibro(previo, def.nombre)?.columnas ?? []).filter(
      ({ encabezado }) =>
        !esPropia(encabezado) && nombradas.has(plegar(encabezado)) && !suyas.has(plegar(encabezado)),
    );
    const agregadas = otras.map(({ encabezado }) => columna(encabezado));
    return agregadas.length === 0 ? def : { ...def, columnas: [...def.columnas, ...agregadas] };
  });
}
