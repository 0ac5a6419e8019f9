import type { HojaDef } from '../hojas/hoja-def.ts';
import type { Carpeta, HojaDeLibro, LibroDeCarpeta } from '../libro/carpeta.ts';
import { claveNormal } from '../libro/claves.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import type { Fila } from '../libro/model.ts';
import { celda, indiceDe } from '../libro/registros.ts';
import { plegar } from '../spanish/texto/fold.ts';

/** Why a warning stands, if somebody has said so. */
export type Explicar = (hallazgo: Hallazgo) => string | null;

interface Explicacion {
  readonly clave: string;
  readonly motivo: string;
}

const llaveDe = (libro: string, hoja: string, regla: string, valor: string): string =>
  [libro, hoja, regla, valor].map(plegar).join('\n');

/** Explanations by libro, hoja, regla and valor. An área's libro explains itself alone. */
function leerExplicaciones(carpeta: Carpeta): Map<string, Explicacion[]> {
  const leidas = new Map<string, Explicacion[]>();
  for (const libro of carpeta.libros) {
    for (const registro of libro.hojas.get('Justificaciones')?.registros ?? []) {
      const motivo = celda(registro, 'Motivo');
      const escrito = celda(registro, 'Libro');
      if (motivo === '' || (!libro.esEnlace && escrito !== '' && plegar(escrito) !== plegar(libro.nombre)))
        continue;
      const deLibro = escrito === '' ? libro.nombre : escrito;
      const llave = llaveDe(
        deLibro,
        celda(registro, 'Hoja'),
        celda(registro, 'Regla'),
        celda(registro, 'Valor'),
      );
      const explicacion = { clave: claveNormal(celda(registro, 'Clave')), motivo };
      const otras = leidas.get(llave);
      if (otras === undefined) leidas.set(llave, [explicacion]);
      else otras.push(explicacion);
    }
  }
  return leidas;
}

/** Rows stand in ascending order. */
function filaEn(filas: readonly Fila[], numero: number): Fila | undefined {
  let [bajo, alto] = [0, filas.length - 1];
  while (bajo <= alto) {
    const medio = (bajo + alto) >> 1;
    const fila = filas[medio];
    if (fila === undefined || fila.numero === numero) return fila;
    if (fila.numero < numero) bajo = medio + 1;
    else alto = medio - 1;
  }
  return undefined;
}

/** The tab's key column, where the contract gives it one for explanations (§2, `Justificaciones`). */
function columnaClave({ clave, nombre }: HojaDef): string | null {
  return nombre === 'Asistencia' ? null : clave;
}

function hojaDe(libro: LibroDeCarpeta | undefined, hallazgo: Hallazgo): HojaDeLibro | undefined {
  return libro === undefined
    ? undefined
    : [...libro.hojas.values()].find((h) => h.def.nombre === hallazgo.lugar.hoja);
}

/** The record's key, '' where the finding is on no record, or the record or its tab has none. */
function claveDelRegistro(
  libro: LibroDeCarpeta | undefined,
  hallazgo: Hallazgo,
): { clave: string; conClave: boolean } {
  const hoja = hojaDe(libro, hallazgo);
  const columna = hoja === undefined ? null : columnaClave(hoja.def);
  if (hoja === undefined || columna === null) return { clave: '', conClave: false };
  const fila = hallazgo.lugar.fila === null ? undefined : filaEn(hoja.hoja.filas, hallazgo.lugar.fila);
  return { clave: claveNormal(fila?.celdas[indiceDe(hoja, columna)] ?? ''), conClave: true };
}

/**
 * Opens `Justificaciones` (contract §2 and §3). An explanation holds for a warning of its libro, hoja and
 * rule with its whole `Valor`, and, where the tab has a key, of the record with its `Clave` (none typed:
 * of the records without key). It is bound to the record, so sorting or inserting rows moves nothing, and a
 * value that changes needs a new explanation. Text is compared case and accents aside, keys like keys.
 */
export function abrirJustificaciones(carpeta: Carpeta): Explicar {
  const explicaciones = leerExplicaciones(carpeta);
  if (explicaciones.size === 0) return () => null;
  const libros = new Map(carpeta.libros.map((l) => [l.nombre, l]));
  return (hallazgo) => {
    const { lugar, valor, datos } = hallazgo;
    const posibles = explicaciones.get(llaveDe(lugar.libro, lugar.hoja, datos.regla, valor));
    if (posibles === undefined) return null;
    const { clave, conClave } = claveDelRegistro(libros.get(lugar.libro), hallazgo);
    return posibles.find((p) => !conClave || p.clave === clave)?.motivo ?? null;
  };
}
