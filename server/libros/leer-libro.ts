import { basename, dirname, resolve } from 'node:path';
import { Problem } from '../../shared/problem.ts';
import { leerArchivo, nodoDe, raizDe, type Nodo, type Raiz } from './archivos.ts';
import { tieneHojas } from './clasificar-ruta.ts';
import { leerLibroCsv } from './csv/libro-csv.ts';
import { esLibroXlsx, otroLibro, sinExtension } from './formatos.ts';
import type { LibroLeido } from './lectura.ts';
import { LIMITES, type Limites } from './limites.ts';
import { recortar } from '../../shared/libro/texto-de-celda.ts';

/**
 * One libro: an .xlsx, or a folder with one CSV a tab.
 * @throws Problem for whatever cannot be read; it names the file and the remedy
 */
export const leerLibro = async (ruta: string, limites: Limites = LIMITES): Promise<LibroLeido> => {
  const absoluta = resolve(ruta);
  raizDe(absoluta);
  const nodo = nodoDe(absoluta, basename(absoluta));
  const base = nodo.tipo === 'carpeta' ? absoluta : dirname(absoluta);
  const raiz = { ...raizDe(base), ruta: dirname(absoluta) };
  if (nodo.tipo === 'carpeta' && !tieneHojas(absoluta, raiz)) throw new Problem('no-es-libro', { ruta });
  return leerNodo(nodo, raiz, limites);
};

/** A libro inside `raiz`, already looked at. */
export const leerNodo = async (nodo: Nodo, raiz: Raiz, limites: Limites): Promise<LibroLeido> => {
  if (nodo.tipo === 'carpeta') {
    const nombre = recortar(nodo.nombre);
    const { hojas, avisos, entradas } = leerLibroCsv(nodo.ruta, nombre, raiz, limites);
    return { libro: { nombre, hojas }, ruta: nodo.ruta, entradas, avisos };
  }
  const tipo = otroLibro(nodo.nombre);
  if (tipo !== undefined) throw new Problem('formato-no-admitido', { archivo: nodo.nombre, tipo });
  if (!esLibroXlsx(nodo.nombre)) throw new Problem('no-es-libro', { ruta: nodo.nombre });
  const { bytes, entrada } = leerArchivo(nodo, raiz, limites);
  // Loaded when the first .xlsx comes: a carpeta of CSVs pays nothing for it
  const { leerLibroXlsx } = await import('./xlsx/libro-xlsx.ts');
  const { hojas, avisos } = leerLibroXlsx(bytes, nodo.nombre, limites);
  const nombre = recortar(sinExtension(nodo.nombre));
  return { libro: { nombre, hojas }, ruta: nodo.ruta, entradas: [entrada], avisos };
};
