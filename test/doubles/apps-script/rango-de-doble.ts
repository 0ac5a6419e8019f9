import { formatoDe } from '../../../shared/libro/formato-de-numero.ts';
import { FONDO_BLANCO, type CeldaDeDoble, type Dato } from './celda-de-doble.ts';
import { guardarEntrada, interpretar } from './entrada-de-celda.ts';
import type { Entorno } from './entorno-de-doble.ts';
import type { AreaDeDoble, HojaDeDoble } from './estado-de-doble.ts';
import { es, esFecha, ExcepcionDeAppsScript, exigir } from './excepcion.ts';
import { civilDeSerie, civilEn, instanteEn, serieDeCivil } from './fechas-de-hoja.ts';
import { darProteccion } from './proteccion-de-doble.ts';
import { darRegla, reglaDe } from './validacion-de-doble.ts';

type Rango = GoogleAppsScript.Spreadsheet.Range;

type Area = AreaDeDoble;

const YO = 'SpreadsheetApp.Range';

/** Characters of a cell (developers.google.com/workspace/sheets/api, limits of a file). */
const LARGO_DE_CELDA = 50_000;

const nombreDeColumna = (columna: number): string =>
  columna > 26
    ? nombreDeColumna(Math.floor((columna - 1) / 26)) + nombreDeColumna(((columna - 1) % 26) + 1)
    : String.fromCharCode(64 + columna);

const enA1 = ({ fila, columna }: { readonly fila: number; readonly columna: number }): string =>
  nombreDeColumna(columna) + String(fila);

/** A number with a format of dates or hours is a Date (`Range.getValues`: «Number, Boolean, Date, or String»). */
function leida({ valor, formato }: CeldaDeDoble, zona: string): Dato | Date {
  if (typeof valor !== 'number') return valor;
  const { tipo } = formatoDe(formato);
  return tipo === 'fecha' || tipo === 'hora' ? new Date(instanteEn(zona, civilDeSerie(valor))) : valor;
}

function poner(entorno: Entorno, celda: CeldaDeDoble, valor: unknown): void {
  const { libro, ahora } = entorno;
  if (valor === null || valor === undefined || valor === '') {
    guardarEntrada(celda, { valor: '' });
  } else if (typeof valor === 'string') {
    if (valor.length > LARGO_DE_CELDA) {
      throw new ExcepcionDeAppsScript(
        'Your input contains more than the maximum of 50000 characters in a single cell.',
      );
    }
    const anioPresente = new Date(ahora()).getUTCFullYear();
    guardarEntrada(
      celda,
      interpretar(valor, celda, { locale: libro.locale, anioPresente, resultados: libro.resultados }),
    );
  } else if (typeof valor === 'number' || typeof valor === 'boolean') {
    guardarEntrada(celda, { valor });
  } else if (esFecha(valor)) {
    // What becomes of a date in a cell of plain text, the reference does not say
    if (celda.formato === '@') throw new Error('A Date into a cell of plain text is not modelled');
    const serie = serieDeCivil(civilEn(libro.zona, valor.getTime()));
    guardarEntrada(celda, {
      valor: serie,
      formato: Number.isInteger(serie) ? 'd/m/yyyy' : 'd/m/yyyy h:mm:ss',
    });
  } else {
    throw new Error('Objects as values are not modelled: Sheets would write their toString');
  }
}

function medidas(tabla: readonly (readonly unknown[])[], { filas, columnas }: Area): void {
  if (tabla.length !== filas) {
    throw new ExcepcionDeAppsScript(
      `The number of rows in the data does not match the number of rows in the range. The data has ${tabla.length} but the range has ${filas}.`,
    );
  }
  const otra = tabla.find((fila) => fila.length !== columnas);
  if (otra !== undefined) {
    throw new ExcepcionDeAppsScript(
      `The number of columns in the data does not match the number of columns in the range. The data has ${otra.length} but the range has ${columnas}.`,
    );
  }
}

const seTocan = (a: Area, b: Area): boolean =>
  a.fila < b.fila + b.filas &&
  b.fila < a.fila + a.filas &&
  a.columna < b.columna + b.columnas &&
  b.columna < a.columna + a.columnas;

function fondoDe(color: unknown): string {
  if (color === null || color === 'white') return FONDO_BLANCO;
  if (typeof color === 'string' && /^#[\da-f]{6}$/i.test(color)) return color.toLowerCase();
  throw new ExcepcionDeAppsScript(
    `Invalid argument: color. Should be of type: String (was ${JSON.stringify(color)})`,
  );
}

/**
 * `Range` (developers.google.com/apps-script/reference/spreadsheet/range), as far as the add-on uses it. Each method's
 * page is that one, with the method's name after `#`.
 */
export function darRango(entorno: Entorno, hoja: HojaDeDoble, area: Area): Rango {
  const cadaUna = <T>(dar: (celda: CeldaDeDoble) => T): T[][] =>
    Array.from({ length: area.filas }, (_, i) =>
      Array.from({ length: area.columnas }, (_celda, j) => dar(hoja.celda(area.fila + i, area.columna + j))),
    );
  const conTabla = (tabla: unknown, hacer: (celda: CeldaDeDoble, valor: unknown) => void): void => {
    const filas = tabla as unknown[][];
    medidas(filas, area);
    filas.forEach((fila, i) => {
      fila.forEach((valor, j) => {
        hacer(hoja.celda(area.fila + i, area.columna + j), valor);
      });
    });
  };
  const nadaTapado = (tabla: unknown): void => {
    (tabla as unknown[][]).forEach((fila, i) => {
      fila.forEach((valor, j) => {
        // What becomes of it, the reference does not say
        if (valor !== '' && valor !== null && hoja.estaTapada(area.fila + i, area.columna + j))
          throw new Error('Writing in a cell that a merged one covers is not modelled');
      });
    });
  };
  const todas = (hacer: (celda: CeldaDeDoble) => void): void => {
    cadaUna(hacer);
  };
  const rango: Pick<
    Rango,
    | 'activate'
    | 'getA1Notation'
    | 'getBackgrounds'
    | 'getColumn'
    | 'getDataValidations'
    | 'getFormulas'
    | 'getMergedRanges'
    | 'getNotes'
    | 'getNumberFormats'
    | 'getRow'
    | 'getSheet'
    | 'getValues'
    | 'protect'
    | 'setBackgrounds'
    | 'setDataValidation'
    | 'setFontColor'
    | 'setFontWeight'
    | 'setNotes'
    | 'setNumberFormat'
    | 'setNumberFormats'
    | 'setValues'
  > = {
    getA1Notation: () => {
      const fin = { fila: area.fila + area.filas - 1, columna: area.columna + area.columnas - 1 };
      return area.filas * area.columnas === 1 ? enA1(area) : `${enA1(area)}:${enA1(fin)}`;
    },
    getRow: () => area.fila,
    getColumn: () => area.columna,
    getSheet: () =>
      entorno.dar('Sheet', { getName: () => hoja.nombre }) as GoogleAppsScript.Spreadsheet.Sheet,
    getValues: () => cadaUna((celda) => leida(celda, entorno.libro.zona)),
    getFormulas: () => cadaUna(({ formula }) => formula),
    // «merged cells that either are fully within the current range, or contain at least one cell in the current range»
    getMergedRanges: () =>
      hoja.combinadas.filter((una) => seTocan(una, area)).map((una) => darRango(entorno, hoja, una)),
    getNumberFormats: () => cadaUna(({ formato }) => formato),
    getNotes: () => cadaUna(({ nota }) => nota),
    getBackgrounds: () => cadaUna(({ fondo }) => fondo),
    getDataValidations: () =>
      cadaUna(({ validacion }) => (validacion === null ? null : darRegla(entorno, validacion))),
    setValues: (...dados: unknown[]) => {
      nadaTapado(dados[0]);
      conTabla(dados[0], (celda, valor) => {
        poner(entorno, celda, valor);
      });
      return este;
    },
    setNotes: (...dados: unknown[]) => {
      nadaTapado(dados[0]);
      conTabla(dados[0], (celda, nota) => {
        exigir(`${YO}.setNotes`, [nota], [[es.texto], [(v) => v === null]]);
        celda.nota = (nota as string | null) ?? '';
      });
      return este;
    },
    setBackgrounds: (...dados: unknown[]) => {
      conTabla(dados[0], (celda, color) => {
        celda.fondo = fondoDe(color);
      });
      return este;
    },
    setNumberFormat: (formato) => {
      todas((celda) => {
        celda.formato = formato;
      });
      return este;
    },
    setNumberFormats: (...dados: unknown[]) => {
      conTabla(dados[0], (celda, formato) => {
        exigir(`${YO}.setNumberFormats`, [formato], [[es.texto]]);
        celda.formato = formato as string;
      });
      return este;
    },
    setFontColor: (color: unknown) => {
      todas((celda) => {
        celda.letra = color === null ? '#000000' : fondoDe(color);
      });
      return este;
    },
    setFontWeight: (peso) => {
      todas((celda) => {
        celda.peso = peso ?? 'normal';
      });
      return este;
    },
    setDataValidation: (...dados: unknown[]) => {
      const regla = dados[0] === null ? null : reglaDe(dados[0] as object);
      todas((celda) => {
        celda.validacion = regla;
      });
      return este;
    },
    protect: () => {
      const proteccion = { ...area, descripcion: '', soloAviso: false };
      hoja.protecciones.push(proteccion);
      return darProteccion(entorno, hoja, proteccion);
    },
    activate: () => {
      entorno.libro.activa = hoja;
      entorno.libro.seleccion = `${hoja.nombre}!${enA1(area)}`;
      return este;
    },
  };
  const este = entorno.dar('Range', rango, () => hoja.nombre) as Rango;
  return este;
}
