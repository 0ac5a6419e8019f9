import { esPropia } from '../../libro/abrir-carpeta.ts';
import type { Hoja } from '../../libro/model.ts';
import { ProblemaDelComplemento } from '../../problema-del-complemento.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Campos } from '../acciones.ts';
import type { CambioDeCelda, Celda } from '../sheet-host.ts';
import type { Taller } from '../taller.ts';
import { tipoDeColumna, valorDeTexto } from './valor-de-texto.ts';

/** Place of a column in its sheet by its header, case and accents aside; null where there is none. */
export const posicionDe = ({ columnas }: Hoja, columna: string): number | null =>
  columnas.find(({ encabezado }) => plegar(encabezado) === plegar(columna))?.posicion ?? null;

/** @throws Problem `hoja-no-esta` */
export function exigirHoja(taller: Taller, nombre: string): Hoja {
  const hoja = taller.hoja(nombre);
  if (hoja === undefined) throw new ProblemaDelComplemento('hoja-no-esta', { hoja: nombre });
  return hoja;
}

/** The change that puts a text in a cell, as the value that the column holds. */
export function cambioDeTexto(taller: Taller, celda: Celda, columna: string, nuevo: string): CambioDeCelda {
  const valor = valorDeTexto(nuevo, tipoDeColumna(celda.hoja, columna));
  return { ...celda, esperado: taller.valor(celda), nuevo: valor };
}

/**
 * The changes that put texts in the cells of a row, each under its header; a header that the tab lacks is added at its
 * right.
 *
 * @throws Problem `hoja-no-esta`
 */
export function cambiosDeFila(taller: Taller, nombre: string, fila: number, campos: Campos): CambioDeCelda[] {
  return cambiosDeFilas(taller, nombre, [[fila, campos]]);
}

/** New records below the last one. @throws Problem `hoja-no-esta` */
export function registrosNuevos(
  taller: Taller,
  nombre: string,
  registros: readonly Campos[],
): CambioDeCelda[] {
  const primera = filaLibre(exigirHoja(taller, nombre));
  return cambiosDeFilas(
    taller,
    nombre,
    registros.map((campos, i) => [primera + i, campos]),
  );
}

/** The first row below all that a tab says: boxes that nobody ticked and the área's own columns say nothing. */
export function filaLibre({ columnas, filas, filaEncabezado }: Hoja): number {
  const suyas = columnas.map(({ encabezado }) => encabezado !== '' && !esPropia(encabezado));
  const dice = (texto: string, i: number): boolean => suyas[i] === true && texto !== '' && texto !== 'FALSE';
  return (filas.filter(({ celdas }) => celdas.some(dice)).at(-1)?.numero ?? filaEncabezado) + 1;
}

/** As `cambiosDeFila`, of several rows. @throws Problem `hoja-no-esta` */
export function cambiosDeFilas(
  taller: Taller,
  nombre: string,
  registros: readonly (readonly [fila: number, campos: Campos])[],
): CambioDeCelda[] {
  const hoja = exigirHoja(taller, nombre);
  const agregadas: string[] = [];
  const lugar = (columna: string): number => {
    const puesta = posicionDe(hoja, columna);
    if (puesta !== null) return puesta;
    if (!agregadas.includes(columna)) agregadas.push(columna);
    return (hoja.columnas.at(-1)?.posicion ?? 0) + agregadas.indexOf(columna) + 1;
  };
  const en = (fila: number, columna: string, texto: string): CambioDeCelda =>
    cambioDeTexto(taller, { hoja: hoja.nombre, fila, columna: lugar(columna) }, columna, texto);
  const celdas = registros.flatMap(([fila, campos]) =>
    Object.entries(campos).flatMap(([columna, texto]) =>
      texto === '' && posicionDe(hoja, columna) === null ? [] : en(fila, columna, texto),
    ),
  );
  const encabezados = agregadas.map((columna) => ({
    ...{ hoja: hoja.nombre, fila: hoja.filaEncabezado, columna: lugar(columna) },
    ...{ esperado: null, nuevo: columna },
  }));
  return [...encabezados, ...celdas.filter(({ esperado, nuevo }) => esperado !== nuevo)];
}
