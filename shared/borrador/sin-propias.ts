import { esPropia } from '../libro/abrir-carpeta.ts';
import type { Borrador, HojaDeBorrador } from './borrador.ts';

function sinColumnasPropias(hoja: HojaDeBorrador): HojaDeBorrador {
  const propias = new Set(hoja.columnas.filter((c) => esPropia(c.encabezado)).map(({ id }) => id));
  if (propias.size === 0) return hoja;
  return {
    ...hoja,
    columnas: hoja.columnas.filter(({ id }) => !propias.has(id)),
    filas: hoja.filas.map(({ id, celdas }) => ({
      id,
      celdas: Object.fromEntries(Object.entries(celdas).filter(([columna]) => !propias.has(columna))),
    })),
  };
}

/** A borrador without the tabs and columns that stay with whoever fills it in: their names begin with `_`. */
export const sinPropias = ({ version, hojas }: Borrador): Borrador => ({
  version,
  hojas: hojas.filter(({ nombre }) => !esPropia(nombre)).map(sinColumnasPropias),
});
