import type { Hoja } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { leerArchivo, listar, type Raiz } from '../archivos.ts';
import { esHojaCsv, sinExtension } from '../formatos.ts';
import type { Contenido, Entrada } from '../lectura.ts';
import type { Limites } from '../limites.ts';
import { recortar } from '../../../shared/libro/texto-de-celda.ts';
import { hojaDeTabla } from '../tabla.ts';
import { decodificar } from './decodificar.ts';
import { registros } from './registros.ts';

/** A CSV that may be read: its name is its tab's. */
export interface ArchivoCsv {
  readonly nombre: string;
  /** Taken one after another, so that a million rows need not wait in memory as bytes too. */
  readonly leer: () => Uint8Array;
}

/**
 * The hojas of CSVs, one a tab. A file with nothing in it is an empty hoja, and says so by not being there: a
 * tab without headers holds no record.
 *
 * @param libro for messages
 * @throws Problem `demasiadas-hojas`, `hoja-repetida`, or what keeps a file from being read
 */
export const hojasDeCsv = (libro: string, archivos: readonly ArchivoCsv[], limites: Limites): Contenido => {
  if (archivos.length > limites.hojasPorLibro)
    throw new Problem('demasiadas-hojas', {
      archivo: libro,
      cuantas: archivos.length,
      limite: limites.hojasPorLibro,
    });
  const hojas: Hoja[] = [];
  const avisos: string[] = [];
  const vistas = new Set<string>();
  for (const { nombre: deArchivo, leer } of archivos) {
    const nombre = recortar(sinExtension(deArchivo));
    if (vistas.has(nombre)) throw new Problem('hoja-repetida', { libro, hoja: nombre });
    vistas.add(nombre);
    const archivo = `${libro}/${deArchivo}`;
    const texto = decodificar(leer(), archivo);
    if (looksTwiceEncoded(texto)) avisos.push(mojibake(nombre));
    const filas = registros(texto, { archivo, hoja: nombre });
    const hoja = hojaDeTabla({ nombre, archivo, filas }, limites);
    if (hoja !== undefined) hojas.push(hoja);
  }
  return { hojas, avisos };
};

/** The hojas of a folder with one CSV a tab. */
export const leerLibroCsv = (
  carpeta: string,
  libro: string,
  raiz: Raiz,
  limites: Limites,
): Contenido & { readonly entradas: readonly Entrada[] } => {
  const nodos = listar(carpeta, raiz, esHojaCsv).filter((nodo) => nodo.tipo === 'archivo');
  const entradas: Entrada[] = [];
  const archivos = nodos.map((nodo): ArchivoCsv => ({
    nombre: nodo.nombre,
    leer: () => {
      const { bytes, entrada } = leerArchivo(nodo, raiz, limites);
      entradas.push(entrada);
      return bytes;
    },
  }));
  return { ...hojasDeCsv(libro, archivos, limites), entradas };
};

/** «EducaciÃ³n»: UTF-8 that some program took for Windows-1252 and saved again. */
const looksTwiceEncoded = (texto: string): boolean => texto.includes('Ã') && /Ã[¡©³ºñ±\u00ad“]/.test(texto);

const mojibake = (hoja: string): string =>
  `Hoja «${hoja}»: hay acentos estropeados (como «Ã³» por «ó»). Guarde la hoja de nuevo como «CSV UTF-8».`;
