import { esPropia } from '../../libro/abrir-carpeta.ts';
import type { Hoja } from '../../libro/model.ts';
import { ProblemaDelComplemento } from '../../problema-del-complemento.ts';
import { combinadaEn } from '../../libro/celdas-combinadas.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Campos } from '../acciones.ts';
import type { CambioDeCelda, Celda } from '../sheet-host.ts';
import type { Taller } from '../taller.ts';
import { comoSeLlama } from './como-se-llama.ts';
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

/** The change that puts a text in a cell, or in the first of its merged range, as the value that the column holds. */
export function cambioDeTexto(taller: Taller, celda: Celda, columna: string, nuevo: string): CambioDeCelda {
  const valor = valorDeTexto(nuevo, tipoDeColumna(celda.hoja, columna));
  return { ...taller.primera(celda), esperado: taller.valor(celda), nuevo: valor };
}

/**
 * The changes that put texts in the cells of a row, each under its header; a header that the tab lacks is added at its
 * right.
 *
 * @throws Problem `hoja-no-esta`, `celdas-combinadas`
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
  const primera = filaLibre(taller, nombre);
  return cambiosDeFilas(
    taller,
    nombre,
    registros.map((campos, i) => [primera + i, campos]),
  );
}

/**
 * The first row below all that a tab says: boxes that nobody ticked and the área's own columns say nothing. A record may be
 * several rows high. @throws Problem `hoja-no-esta`
 */
export function filaLibre(taller: Taller, nombre: string): number {
  const { columnas, filas, filaEncabezado } = exigirHoja(taller, nombre);
  const suyas = columnas.map(({ encabezado }) => encabezado !== '' && !esPropia(encabezado));
  const dice = (texto: string, i: number): boolean => suyas[i] === true && texto !== '' && texto !== 'FALSE';
  const ultima = filas.filter(({ celdas }) => celdas.some(dice)).at(-1)?.numero ?? filaEncabezado;
  const altos = taller
    .combinadas(nombre)
    .filter(
      ({ desde }) =>
        desde.fila <= ultima && suyas[columnas.findIndex((c) => c.posicion === desde.columna)] === true,
    );
  return Math.max(ultima, ...altos.map(({ hasta }) => hasta.fila)) + 1;
}

/** A cell that several records share says something of all of them. @throws Problem `celdas-combinadas` */
function exigirSuya(taller: Taller, { filas }: Hoja, celda: Celda): void {
  const { desde, hasta } = combinadaEn(taller.combinadas(celda.hoja), celda) ?? {
    desde: celda,
    hasta: celda,
  };
  const comparten = filas.some(
    ({ numero }) => numero !== celda.fila && numero >= desde.fila && numero <= hasta.fila,
  );
  if (comparten || desde.fila !== celda.fila)
    throw new ProblemaDelComplemento('celdas-combinadas', comoSeLlama(celda));
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
  const en = (fila: number, columna: string, texto: string): CambioDeCelda[] => {
    const celda = { hoja: hoja.nombre, fila, columna: lugar(columna) };
    const cambio = cambioDeTexto(taller, celda, columna, texto);
    if (cambio.esperado === cambio.nuevo) return [];
    exigirSuya(taller, hoja, celda);
    return [cambio];
  };
  const celdas = registros.flatMap(([fila, campos]) =>
    Object.entries(campos).flatMap(([columna, texto]) =>
      texto === '' && posicionDe(hoja, columna) === null ? [] : en(fila, columna, texto),
    ),
  );
  const encabezados = agregadas.map((columna) => ({
    ...{ hoja: hoja.nombre, fila: hoja.filaEncabezado, columna: lugar(columna) },
    ...{ esperado: null, nuevo: columna },
  }));
  return [...encabezados, ...celdas];
}
