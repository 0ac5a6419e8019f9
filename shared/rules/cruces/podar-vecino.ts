import { abrirCarpeta } from '../../libro/abrir-carpeta.ts';
import type { Hoja, Libro } from '../../libro/model.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { recorrerNombres } from '../nombres/menciones-de-nombres.ts';
import type { Vecino } from './vecindad.ts';

const CARATULA = 'Carátula';

/** What of a neighbour is kept, as `vecindad` gives it. */
export type Concernido = Omit<Vecino, 'libro'>;

/** Rows to keep by folded tab: those that are concerned, and every one with a spelling in doubt. */
function filasDe(libro: Libro, { filas, nombres }: Concernido): Map<string, Set<number>> {
  const todas = new Map([...filas].map(([hoja, numeros]) => [plegar(hoja), new Set(numeros)]));
  if (nombres.size === 0) return todas;
  recorrerNombres(abrirCarpeta([libro]), (texto, { hoja, fila }) => {
    if (!nombres.has(texto)) return;
    const clave = plegar(hoja.def.nombre);
    const deHoja = todas.get(clave);
    if (deHoja === undefined) todas.set(clave, new Set([fila.numero]));
    else deHoja.add(fila.numero);
  });
  return todas;
}

/** A neighbour with nothing but its `Carátula` and the rows concerned, which keep their numbers. */
export function podarVecino(libro: Libro, vecino: Concernido): Libro {
  const filas = filasDe(libro, vecino);
  const enteras = new Set([CARATULA, ...vecino.enteras].map(plegar));
  const podar = (hoja: Hoja): Hoja[] => {
    if (enteras.has(plegar(hoja.nombre))) return [hoja];
    const numeros = filas.get(plegar(hoja.nombre));
    if (numeros === undefined) return [];
    return [{ ...hoja, filas: hoja.filas.filter((f) => numeros.has(f.numero)), filasOcultas: [] }];
  };
  return { nombre: libro.nombre, hojas: libro.hojas.flatMap(podar) };
}
