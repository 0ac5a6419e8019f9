import type * as z from 'zod';
import { Problem } from '../problem.ts';
import { contenidoDe } from './canonico.ts';
import { esquemaDeLibroCanonico, type LibroCanonico } from './canonico-esquema.ts';
import type { Hoja, Libro } from './model.ts';
import { normalizarTexto, recortar } from './texto-de-celda.ts';

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
