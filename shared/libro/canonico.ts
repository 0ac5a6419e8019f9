import type * as z from 'zod';
import { HOJAS, HOJAS_DE_LECTURA, lugarDeHoja } from '../hojas/catalogo-de-hojas.ts';
import { Problem } from '../problem.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { esPropia } from './abrir-carpeta.ts';
import { esquemaDeLibroCanonico, type LibroCanonico } from './canonico-esquema.ts';
import type { Fila, Hoja, Libro } from './model.ts';
import { normalizarTexto, recortar } from './texto-de-celda.ts';

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

function rechazar(nombre: string, donde: string, motivo: string): never {
  throw new Problem('libro-mal-formado', { libro: nombre, donde, motivo });
}

/** `hojas[2].filas[0].numero`, as a script would write it. */
function lugarDe(ruta: readonly PropertyKey[]): string {
  const lugar = ruta.map((p) => (typeof p === 'number' ? `[${String(p)}]` : `.${String(p)}`)).join('');
  return lugar === '' ? 'su raíz' : lugar.replace(/^\./, '');
}

const MOTIVOS: Readonly<Record<string, string>> = {
  invalid_type: 'falta, o no es del tipo que se pide',
  invalid_value: 'no es uno de los valores que se admiten',
  too_big: 'pasa del máximo',
  too_small: 'no llega al mínimo',
  unrecognized_keys: 'tiene campos que no se conocen',
};

function validar(dato: unknown, nombre: string): LibroCanonico {
  const leido = esquemaDeLibroCanonico.safeParse(dato);
  if (leido.success) return leido.data;
  const [primero]: readonly z.core.$ZodIssue[] = leido.error.issues;
  const motivo = MOTIVOS[primero?.code ?? ''] ?? 'no tiene la forma que se pide';
  return rechazar(nombre, lugarDe(primero?.path ?? []), motivo);
}

const limpio = (texto: string): string => recortar(normalizarTexto(texto));

/** What the schema does not say: places ascend, no row is wider than its tab. */
function revisarLugares({ filaEncabezado, columnas, filas }: LibroCanonico['hojas'][number]): string | null {
  let antes = 0;
  for (const [i, { posicion }] of columnas.entries()) {
    if (posicion <= antes) return `columnas[${String(i)}].posicion: las columnas van de izquierda a derecha`;
    antes = posicion;
  }
  antes = filaEncabezado;
  for (const [i, { numero, celdas }] of filas.entries()) {
    if (numero <= antes) return `filas[${String(i)}].numero: las filas van hacia abajo, tras el encabezado`;
    if (celdas.length > columnas.length) return `filas[${String(i)}].celdas: hay más celdas que columnas`;
    antes = numero;
  }
  return null;
}

/**
 * The libro of a canonical form that somebody posted. Texts are trimmed and composed as the readers of files do
 * it, so that a script which does not gives the same content all the same.
 *
 * @param dato JSON, from anywhere
 * @throws Problem `libro-mal-formado`, `hoja-repetida`
 */
export function libroDeCanonico(dato: unknown, nombre: string): Libro {
  const { hojas } = validar(dato, nombre);
  const vistas = new Set<string>();
  const leidas = hojas.map((hoja, i): Hoja => {
    const deHoja = limpio(hoja.nombre);
    if (deHoja === '') rechazar(nombre, `hojas[${String(i)}].nombre`, 'está vacío');
    if (vistas.has(deHoja)) throw new Problem('hoja-repetida', { libro: nombre, hoja: deHoja });
    vistas.add(deHoja);
    const [donde, motivo] = revisarLugares(hoja)?.split(': ') ?? [];
    if (donde !== undefined) rechazar(nombre, `hojas[${String(i)}].${donde}`, motivo ?? '');
    return {
      nombre: deHoja,
      filaEncabezado: hoja.filaEncabezado,
      columnas: hoja.columnas.map((c) => ({ encabezado: limpio(c.encabezado), posicion: c.posicion })),
      filas: hoja.filas.map((f) => ({ numero: f.numero, celdas: f.celdas.map(limpio) })),
      filasOcultas: [],
    };
  });
  return contenidoDe({ nombre, hojas: leidas });
}

/**
 * Reads what `canonico` writes.
 *
 * @param nombre the libro's name, which the text does not hold
 * @throws Problem `libro-mal-formado`, `hoja-repetida`
 */
export function leerCanonico(texto: string, nombre: string): Libro {
  let dato: unknown;
  try {
    dato = JSON.parse(texto);
  } catch {
    return rechazar(nombre, 'su raíz', 'no es JSON');
  }
  return libroDeCanonico(dato, nombre);
}
