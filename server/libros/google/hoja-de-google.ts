import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { esErrorDeFormula } from '../../../shared/libro/error-de-formula.ts';
import { normalizarTexto } from '../../../shared/libro/texto-de-celda.ts';
import type { FilaDeHoja, HojaCruda } from '../xlsx/leer-hoja.ts';
import { textoDeNumero } from '../xlsx/numeros.ts';
import { nombreDeColumna } from '../../../shared/libro/nombre-de-columna.ts';
import type { Rango } from '../../../shared/libro/referencia.ts';
import { formatoDeGoogle } from './formato-de-google.ts';

type Celdas = v4.Schema$CellData[] | undefined;

function textoDe(valor: unknown, celda: v4.Schema$CellData | undefined): string {
  switch (typeof valor) {
    case 'string':
      return normalizarTexto(valor);
    case 'boolean':
      return valor ? 'TRUE' : 'FALSE';
    case 'number':
      return textoDeNumero(String(valor), formatoDeGoogle(celda?.effectiveFormat?.numberFormat), 'google');
    default:
      return '';
  }
}

const comoRango = (rango: v4.Schema$GridRange): Rango => ({
  desde: { fila: (rango.startRowIndex ?? 0) + 1, columna: (rango.startColumnIndex ?? 0) + 1 },
  hasta: { fila: rango.endRowIndex ?? 0, columna: rango.endColumnIndex ?? 0 },
});

const ocultos = (dimensiones: readonly v4.Schema$DimensionProperties[] = []): number[] =>
  dimensiones.flatMap(({ hiddenByUser, hiddenByFilter }, i) =>
    hiddenByUser === true || hiddenByFilter === true ? [i + 1] : [],
  );

function filaDe(valores: readonly unknown[], celdas: Celdas): string[] {
  const textos = valores.map((valor, j) => textoDe(valor, celdas?.[j]));
  while (textos.length > 0 && textos.at(-1) === '') textos.pop();
  return textos;
}

/**
 * A tab as the reader of .xlsx gives it: values from one call, formats from another.
 * @param valores from its first row and column on
 */
export function hojaDeGoogle(hoja: v4.Schema$Sheet, valores: readonly (readonly unknown[])[]): HojaCruda {
  const datos = hoja.data?.[0];
  const ocultas = new Set(ocultos(datos?.rowMetadata));
  const conError: string[] = [];
  const filas = valores.flatMap((fila, i): FilaDeHoja[] => {
    const celdas = filaDe(fila, datos?.rowData?.[i]?.values);
    celdas.forEach((texto, j) => {
      if (esErrorDeFormula(texto)) conError.push(nombreDeColumna(j + 1) + String(i + 1));
    });
    return celdas.length === 0 ? [] : [{ numero: i + 1, oculta: ocultas.has(i + 1), celdas }];
  });
  return {
    filas,
    combinadas: (hoja.merges ?? []).map(comoRango),
    columnasOcultas: ocultos(datos?.columnMetadata),
    sinResultado: [],
    conError,
  };
}
