import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { abrirCarpeta } from '../../shared/libro/abrir-carpeta.ts';
import type { Carpeta } from '../../shared/libro/carpeta.ts';
import type { Fila, Hoja, Libro } from '../../shared/libro/model.ts';

/** Rows of a tab as a person types them: the header first; rows with no value are skipped, and still count. */
export type Filas = readonly (readonly string[])[];

const EJEMPLOS = fileURLToPath(new URL('../../sheets-templates/ejemplos/', import.meta.url));

const limpio = (texto: string): string => texto.normalize('NFC').trim();

/** A tab: its header in row 1, its records from row 2. */
export function hojaDePrueba(nombre: string, filas: Filas): Hoja {
  const [encabezados = [], ...resto] = filas;
  const leidas = resto.map((celdas, i): Fila => ({ numero: i + 2, celdas: celdas.map(limpio) }));
  return {
    nombre: limpio(nombre),
    filaEncabezado: 1,
    columnas: encabezados.map((e, i) => ({ encabezado: limpio(e), posicion: i + 1 })),
    filas: leidas.filter((fila) => fila.celdas.some((c) => c !== '')),
    filasOcultas: [],
  };
}

/** A libro from its tabs: `libro('area-se', { Convenios: [['Folio'], ['CONV-001']] })`. */
export function libro(nombre: string, hojas: Readonly<Record<string, Filas>>): Libro {
  return {
    nombre,
    hojas: Object.entries(hojas).map(([hoja, filas]) => hojaDePrueba(hoja, filas)),
  };
}

/** Opens libros as one carpeta, as the commands do. */
export function carpeta(...libros: readonly Libro[]): Carpeta {
  return abrirCarpeta(libros);
}

function leerCsv(archivo: string): Filas {
  return parseCsv(readFileSync(archivo, 'utf8'), { bom: true, relax_column_count: true });
}

function leerLibro(nombre: string, carpetaDeCsv: string): Libro {
  const archivos = readdirSync(carpetaDeCsv).filter((a) => a.endsWith('.csv'));
  const hojas = archivos.map((a): [string, Filas] => [parse(a).name, leerCsv(join(carpetaDeCsv, a))]);
  return libro(nombre, Object.fromEntries(hojas));
}

/**
 * The libros of an example of `sheets-templates/ejemplos`, read with csv-parse alone.
 *
 * @param nombre the folder under `ejemplos` (`2021-t4`, `anexo-1`)
 * @param carpetaDeLibros the folder of libros in it, `libros` unless the example has several
 */
export function librosDeEjemplo(nombre: string, carpetaDeLibros = 'libros'): Libro[] {
  const raiz = join(EJEMPLOS, nombre, carpetaDeLibros);
  return readdirSync(raiz).map((area) => leerLibro(limpio(area), join(raiz, area)));
}

/** The same, opened. */
export function carpetaDeEjemplo(nombre: string, carpetaDeLibros = 'libros'): Carpeta {
  return abrirCarpeta(librosDeEjemplo(nombre, carpetaDeLibros));
}

/** The first seven columns of an example's expected `hallazgos.csv`, header left out. */
export function hallazgosEsperados(nombre: string, esperado = 'esperado'): string[][] {
  const filas = leerCsv(join(EJEMPLOS, nombre, esperado, 'hallazgos.csv'));
  return filas.slice(1).map((fila) => fila.slice(0, 7));
}
