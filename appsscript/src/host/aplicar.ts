import type { Aplicado, CambioDeCelda } from '../../../shared/addon/sheet-host.ts';
import { formatoDe } from '../../../shared/libro/formato-de-numero.ts';
import { bloqueDe, crecer, rangoDe, type Bloque, type HojasDeLibro } from './hojas.ts';
import { esAmbiguo, FORMATO_DE_FECHA, FORMATO_DE_NUMERO, literal, type Valores } from './valores.ts';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab's part of a batch: the block that holds its changes, as it will be. */
interface Parte {
  readonly hoja: Hoja;
  readonly bloque: Bloque;
  readonly despues: unknown[][];
  /** Null where all may stay as they are. */
  readonly formatos: string[][] | null;
}

type Conflicto = Extract<Aplicado, { aplicado: false }>;

/** Of the block, what lies within the grid: the rest is to be added. */
function leerBloque(hoja: Hoja, bloque: Bloque, cambios: readonly CambioDeCelda[]) {
  const filas = Math.min(bloque.filas, hoja.getMaxRows() - bloque.fila + 1);
  const columnas = Math.min(bloque.columnas, hoja.getMaxColumns() - bloque.columna + 1);
  const rango = filas < 1 || columnas < 1 ? null : rangoDe(hoja, { ...bloque, filas, columnas });
  const crudos: unknown[][] = rango?.getValues() ?? [];
  const pideFormatos = [...crudos.flat(), ...cambios.map(({ nuevo }) => nuevo)].some(
    (valor) => typeof valor === 'number' || esAmbiguo(valor),
  );
  return {
    crudos,
    formulas: rango?.getFormulas() ?? [],
    formatos: (pideFormatos ? rango?.getNumberFormats() : undefined) ?? [],
  };
}

/** The format that a cell needs so that what is written is read as what it is: 5 in a cell of dates would be a day. */
function formatoPara(valor: unknown, formato: string): string {
  const { tipo } = formatoDe(formato);
  if (typeof valor === 'number') return tipo === 'numero' ? formato : FORMATO_DE_NUMERO;
  const sirve = typeof valor !== 'object' || tipo === 'fecha' || formato === FORMATO_DE_NUMERO;
  return sirve ? formato : FORMATO_DE_FECHA;
}

/** What `setValues` is given so that a cell stays as it is: its formula, or text that looks like a number as text. */
const intacto = (crudo: unknown, formula: string, formato?: string): unknown =>
  formula === '' ? literal(crudo, formato) : formula;

/** What is between the changed cells is written again as it was. */
function prepararParte(hoja: Hoja, cambios: readonly CambioDeCelda[], valores: Valores): Parte | Conflicto {
  const bloque = bloqueDe(cambios);
  const { crudos, formulas, formatos } = leerBloque(hoja, bloque, cambios);
  const enBloque = <T>(dar: (i: number, j: number) => T): T[][] =>
    Array.from({ length: bloque.filas }, (_, i) =>
      Array.from({ length: bloque.columnas }, (_c, j) => dar(i, j)),
    );
  const despues = enBloque((i, j) => intacto(crudos[i]?.[j], formulas[i]?.[j] ?? '', formatos[i]?.[j]));
  const nuevos = enBloque((i, j) => formatos[i]?.[j] ?? FORMATO_DE_NUMERO);
  let otros = false;
  for (const { fila, columna, esperado, nuevo } of cambios) {
    const [i, j] = [fila - bloque.fila, columna - bloque.columna];
    const formato = formatos[i]?.[j];
    const hay = valores.leer(crudos[i]?.[j] ?? '', formato);
    if (hay !== esperado) return { aplicado: false, celda: { hoja: hoja.getName(), fila, columna }, hay };
    const valor = valores.escribir(nuevo, formato);
    const otro = formatoPara(valor, formato ?? FORMATO_DE_NUMERO);
    otros ||= formato !== undefined && otro !== formato;
    (despues[i] ?? [])[j] = valor;
    (nuevos[i] ?? [])[j] = otro;
  }
  return { hoja, bloque, despues, formatos: otros ? nuevos : null };
}

/** Everything is compared before anything is written; then one write for each tab, and one of formats where they must change. */
export function aplicar(hojas: HojasDeLibro, cambios: readonly CambioDeCelda[], valores: Valores): Aplicado {
  const porHoja = new Map<Hoja, CambioDeCelda[]>();
  for (const cambio of cambios) {
    const hoja = hojas.hallar(cambio.hoja);
    if (hoja === undefined) {
      const { fila, columna } = cambio;
      return { aplicado: false, celda: { hoja: cambio.hoja, fila, columna }, hay: null };
    }
    porHoja.set(hoja, [...(porHoja.get(hoja) ?? []), cambio]);
  }
  const partes: Parte[] = [];
  for (const [hoja, suyos] of porHoja) {
    const parte = prepararParte(hoja, suyos, valores);
    if ('aplicado' in parte) return parte;
    partes.push(parte);
  }
  for (const { hoja, bloque, despues, formatos } of partes) {
    crecer(hoja, bloque);
    const rango = rangoDe(hoja, bloque);
    if (formatos !== null) rango.setNumberFormats(formatos);
    rango.setValues(despues);
  }
  return { aplicado: true };
}
