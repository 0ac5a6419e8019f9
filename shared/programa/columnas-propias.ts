import { HOJAS } from '../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../hojas/hoja-def.ts';
import { esPropia } from '../libro/abrir-carpeta.ts';
import type { Carpeta } from '../libro/carpeta.ts';
import { plegar } from '../spanish/texto/fold.ts';
import type { ColumnasPropias } from './lenguaje/ruta.ts';

/** Columns that some libro has in a tab beyond the contract's: `Programa` may name them (contract §2). */
export function columnasPropias(carpeta: Carpeta): ColumnasPropias {
  const porHoja = new Map<NombreHoja, Map<string, string>>();
  for (const def of HOJAS) {
    const conocidas = new Set([...def.columnas, ...def.calculadas].map((c) => plegar(c.nombre)));
    const propias = new Map<string, string>();
    for (const libro of carpeta.libros) {
      for (const { encabezado } of libro.hojas.get(def.nombre)?.hoja.columnas ?? []) {
        const clave = plegar(encabezado);
        if (clave === '' || esPropia(encabezado) || conocidas.has(clave)) continue;
        if (!propias.has(clave)) propias.set(clave, encabezado);
      }
    }
    porHoja.set(def.nombre, propias);
  }
  const ninguna: ReadonlyMap<string, string> = new Map();
  return (hoja) => porHoja.get(hoja) ?? ninguna;
}
