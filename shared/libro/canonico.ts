import { HOJAS, HOJAS_DE_LECTURA, lugarDeHoja } from '../hojas/catalogo-de-hojas.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { esPropia } from './abrir-carpeta.ts';
import type { LibroCanonico } from './canonico-esquema.ts';
import type { Fila, Hoja, Libro } from './model.ts';

const DE_LECTURA: ReadonlySet<string> = new Set(HOJAS_DE_LECTURA.map(plegar));

const cuenta = ({ nombre }: Hoja): boolean => !esPropia(nombre) && !DE_LECTURA.has(plegar(nombre));

/** Tabs of the contract in its order, then the others by name: two tabs that are one keep theirs. */
function enOrden(a: Hoja, b: Hoja): number {
  const [x, y] = [a, b].map((hoja) => lugarDeHoja(hoja.nombre) ?? HOJAS.length);
  if (x === undefined || y === undefined || x !== y) return (x ?? 0) - (y ?? 0);
  return x < HOJAS.length || a.nombre === b.nombre ? 0 : a.nombre < b.nombre ? -1 : 1;
}

function largoDe(celdas: readonly string[]): number {
  let largo = celdas.length;
  while (largo > 0 && (celdas[largo - 1] ?? '') === '') largo--;
  return largo;
}

function recortarFila({ numero, celdas }: Fila, indices: readonly number[] | null): Fila {
  const quedan = indices === null ? celdas : indices.map((i) => celdas[i] ?? '');
  const largo = largoDe(quedan);
  return { numero, celdas: largo === quedan.length ? quedan : quedan.slice(0, largo) };
}

/** A hoja without the área's own columns, those that hold nothing, and rows that are then empty. */
function contenidoDeHoja({ nombre, filaEncabezado, columnas, filas }: Hoja): Hoja {
  const usadas = columnas.map(({ encabezado }) => encabezado !== '');
  for (const { celdas } of filas) celdas.forEach((celda, i) => (usadas[i] ||= celda !== ''));
  const indices = columnas.flatMap(({ encabezado }, i) =>
    usadas[i] === true && !esPropia(encabezado) ? [i] : [],
  );
  const todas = indices.length === columnas.length ? null : indices;
  return {
    nombre,
    filaEncabezado,
    columnas: columnas.filter((_, i): boolean => todas === null || todas.includes(i)),
    filas: filas.map((fila) => recortarFila(fila, todas)).filter(({ celdas }) => celdas.length > 0),
    filasOcultas: [],
  };
}

/**
 * What of a libro is sent: the tabs and columns that the contract reads. Those of the área's own (their name
 * begins with `_`) and the tabs for reading stay with it; that a row was hidden makes no difference.
 */
export function contenidoDe({ nombre, hojas }: Libro): Libro {
  return { nombre, hojas: hojas.filter(cuenta).map(contenidoDeHoja).sort(enOrden) };
}

/** A libro's content as the plain value that is written to JSON. */
export function comoCanonico(libro: Libro): LibroCanonico {
  const { hojas } = contenidoDe(libro);
  return {
    formato: 1,
    hojas: hojas.map(({ nombre, filaEncabezado, columnas, filas }) => ({
      nombre,
      filaEncabezado,
      columnas: columnas.map(({ encabezado, posicion }) => ({ encabezado, posicion })),
      filas: filas.map(({ numero, celdas }) => ({ numero, celdas: [...celdas] })),
    })),
  };
}

/**
 * A libro's content as text, the same for the same content: whichever file or folder it was read from, its
 * name, the order of its tabs and the área's own notes make no difference. Rows and columns keep their places,
 * since findings and comments name them. Its SHA-256 is that of the envío.
 */
export function canonico(libro: Libro): string {
  return JSON.stringify(comoCanonico(libro));
}
