import { basename, resolve } from 'node:path';
import { Problem } from '../../shared/problem.ts';
import { listar, nodoDe, raizDe, type Nodo, type Raiz } from './archivos.ts';
import { esHojaCsv, esLibroXlsx, otroLibro } from './formatos.ts';

const esCaratula = ({ nombre }: Nodo): boolean => /^car[aá]tula\.[ct]sv$/i.test(nombre.trim());

/** Whether a folder holds CSV files itself. */
export const tieneHojas = (carpeta: string, raiz: Raiz): boolean =>
  listar(carpeta, raiz, esHojaCsv).some(({ tipo }) => tipo === 'archivo');

/**
 * What a path is. A folder that directly holds CSV files is a libro, one that holds libros is a carpeta; where
 * both are true, the `Carátula` tells.
 * @throws Problem `ruta-no-existe`, `no-es-libro` (another kind of file)
 */
export const clasificarRuta = (ruta: string): 'carpeta' | 'libro' => {
  const absoluta = resolve(ruta);
  const raiz = raizDe(absoluta);
  const nodo = nodoDe(absoluta, basename(absoluta));
  if (nodo.tipo === 'archivo') {
    if (esLibroXlsx(nodo.nombre) || otroLibro(nodo.nombre) !== undefined) return 'libro';
    throw new Problem('no-es-libro', { ruta });
  }
  const dentro = listar(absoluta, raiz, (nombre) => esHojaCsv(nombre) || esLibroXlsx(nombre));
  const hojas = dentro.filter(({ tipo, nombre }) => tipo === 'archivo' && esHojaCsv(nombre));
  if (hojas.length === 0) return 'carpeta';
  const libros = dentro.some((hijo) =>
    hijo.tipo === 'carpeta' ? tieneHojas(hijo.ruta, raiz) : esLibroXlsx(hijo.nombre),
  );
  return libros && !hojas.some(esCaratula) ? 'carpeta' : 'libro';
};
