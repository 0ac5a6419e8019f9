import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { noVale, soloCon } from './error-de-google.ts';
import type { HojaDeGoogle, LibroDeGoogle } from './estado.ts';

/** 0-based, the end left out. */
export interface Zona {
  readonly hoja: HojaDeGoogle;
  readonly fila: number;
  readonly columna: number;
  readonly hastaFila: number;
  readonly hastaColumna: number;
}

const columnaDe = (letras: string): number => {
  let columna = 0;
  for (const letra of letras.toUpperCase()) columna = columna * 26 + letra.charCodeAt(0) - 64;
  return columna - 1;
};

const letrasDe = (columna: number): string =>
  columna < 0 ? '' : letrasDe(Math.floor(columna / 26) - 1) + String.fromCharCode(65 + (columna % 26));

export const nombreA1 = ({ hoja, fila, columna, hastaFila, hastaColumna }: Zona): string =>
  `'${hoja.titulo.replaceAll("'", "''")}'!${letrasDe(columna)}${String(fila + 1)}:${letrasDe(hastaColumna - 1)}${String(hastaFila)}`;

/** `'Carátula'`, `Puntos!A1:C9`. @throws ErrorDeGoogle 400 as Google words it */
export function zonaDeA1(libro: LibroDeGoogle, texto: string): Zona {
  const noSeLee = noVale(`Unable to parse range: ${texto}`);
  const partes = /^(?:'((?:[^']|'')+)'|([^'!]+))(?:!([A-Za-z]+)([1-9]\d*):([A-Za-z]+)([1-9]\d*))?$/.exec(
    texto,
  );
  if (partes === null) throw noSeLee;
  const [, citado, llano, a, fila, b, hasta] = partes;
  const titulo = citado === undefined ? llano : citado.replaceAll("''", "'");
  const hoja = libro.hojas.find((h) => h.titulo === titulo);
  if (hoja === undefined) throw noSeLee;
  if (a === undefined || b === undefined)
    return { hoja, fila: 0, columna: 0, hastaFila: hoja.filas, hastaColumna: hoja.columnas };
  const zona = {
    ...{ hoja, fila: Number(fila) - 1, columna: columnaDe(a) },
    ...{ hastaFila: Number(hasta), hastaColumna: columnaDe(b) + 1 },
  };
  if (zona.fila >= hoja.filas || zona.columna >= hoja.columnas)
    throw noVale(
      `Range (${texto}) exceeds grid limits. Max rows: ${String(hoja.filas)}, max columns: ${String(hoja.columnas)}`,
    );
  return zona;
}

export function hojaPorId(libro: LibroDeGoogle, id: number | null | undefined, donde: string): HojaDeGoogle {
  const hoja = libro.hojas.find((h) => h.id === (id ?? 0));
  if (hoja === undefined) throw noVale(`Invalid requests: ${donde}: No grid with id: ${String(id ?? 0)}`);
  return hoja;
}

/** A GridRange; what is left out has no bound. @throws ErrorDeGoogle 400 beyond the tab */
export function zonaDe(libro: LibroDeGoogle, rango: v4.Schema$GridRange | undefined, donde: string): Zona {
  if (rango === undefined) throw noVale(`Invalid ${donde}: No range specified`);
  soloCon(rango, ['sheetId', 'startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'], donde);
  const hoja = hojaPorId(libro, rango.sheetId, donde);
  const zona = {
    ...{ hoja, fila: rango.startRowIndex ?? 0, columna: rango.startColumnIndex ?? 0 },
    hastaFila: rango.endRowIndex ?? hoja.filas,
    hastaColumna: rango.endColumnIndex ?? hoja.columnas,
  };
  const cabe = zona.hastaFila <= hoja.filas && zona.hastaColumna <= hoja.columnas;
  if (!cabe || zona.fila >= zona.hastaFila || zona.columna >= zona.hastaColumna)
    throw noVale(`Invalid ${donde}: the range is outside of grid "${hoja.titulo}"`);
  return zona;
}
