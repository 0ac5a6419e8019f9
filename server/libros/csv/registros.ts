import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from '../../../shared/problem.ts';
import { COLUMNAS_DE_UNA_HOJA, FILAS_DE_UNA_HOJA } from '../limites.ts';
import { dialectoDe } from './dialecto.ts';

/** Where the text comes from, for messages. */
interface Origen {
  readonly archivo: string;
  readonly hoja: string;
}

/**
 * Every record of a CSV, empty ones too: the i-th is row i + 1 of the sheet. Rows may be ragged; quotes inside
 * an unquoted cell stand for themselves.
 * @param texto as `decodificar` gives it
 * @throws Problem `comillas-sin-cerrar`, `demasiadas-filas`, `demasiadas-columnas`
 */
export const registros = (texto: string, origen: Origen): string[][] => {
  const { delimitador, inicio } = dialectoDe(texto);
  const cuerpo = inicio === 0 ? texto : texto.slice(inicio);
  refuseEndless(cuerpo, delimitador, origen);
  return parseAny(cuerpo, delimitador, origen, inicio > 0 ? 1 : 0);
};

/** Megabytes of line breaks or delimiters would fill the memory with empty cells before any limit is met. */
const refuseEndless = (texto: string, delimitador: string, { archivo, hoja }: Origen): void => {
  if (texto.length > FILAS_DE_UNA_HOJA && countUpTo(texto, '\n', FILAS_DE_UNA_HOJA) === FILAS_DE_UNA_HOJA)
    throw new Problem('demasiadas-filas', { archivo, hoja, limite: FILAS_DE_UNA_HOJA });
  if (texto.length > COLUMNAS_DE_UNA_HOJA && texto.includes(delimitador.repeat(COLUMNAS_DE_UNA_HOJA)))
    throw new Problem('demasiadas-columnas', { archivo, hoja, limite: COLUMNAS_DE_UNA_HOJA });
};

const countUpTo = (texto: string, busca: string, maximo: number): number => {
  let veces = 0;
  for (let i = texto.indexOf(busca); i !== -1 && veces < maximo; i = texto.indexOf(busca, i + 1)) veces++;
  return veces;
};

const OPCIONES = { record_delimiter: '\n', relax_quotes: true, relax_column_count: true } as const;

const parseAny = (texto: string, delimiter: string, { archivo }: Origen, antes: number): string[][] => {
  try {
    return parse(texto, { ...OPCIONES, delimiter });
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    const linea = antes + lastLineOf(texto, delimiter, Number(error['records'])) + 1;
    throw new Problem('comillas-sin-cerrar', { archivo, linea });
  }
};

/** Line on which the first `cuantos` records end: the open cell stands in the record after it. */
const lastLineOf = (texto: string, delimiter: string, cuantos: number): number => {
  if (cuantos === 0) return 0;
  let linea = 0;
  parse(texto, {
    ...OPCIONES,
    delimiter,
    to: cuantos,
    on_record: (_, { lines }) => {
      linea = lines;
      return null;
    },
  });
  return linea;
};
