import type { Entorno } from './entorno-de-doble.ts';
import { darHoja } from './hoja-de-doble.ts';
import { ExcepcionDeAppsScript } from './excepcion.ts';
import { agregarMetadato, darBuscador } from './metadatos-de-doble.ts';

type Libro = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * `Spreadsheet` (developers.google.com/apps-script/reference/spreadsheet/spreadsheet), as far as the add-on uses it. Each
 * method's page is that one, with the method's name after `#`.
 */
export function darLibro(entorno: Entorno): Libro {
  const { libro } = entorno;
  const objeto: Pick<
    Libro,
    | 'addDeveloperMetadata'
    | 'createDeveloperMetadataFinder'
    | 'getActiveSheet'
    | 'getSheets'
    | 'getSpreadsheetLocale'
    | 'getSpreadsheetTimeZone'
    | 'insertSheet'
    | 'setSpreadsheetLocale'
    | 'setSpreadsheetTimeZone'
    | 'toast'
  > = {
    getSheets: () => libro.hojas.map((hoja) => darHoja(entorno, hoja)),
    getActiveSheet: () => darHoja(entorno, libro.activa),
    getSpreadsheetLocale: () => libro.locale,
    getSpreadsheetTimeZone: () => libro.zona,
    setSpreadsheetLocale: (...dados: unknown[]) => {
      if (!/^[a-z]{2}(_[A-Z]{2})?$/.test(dados[0] as string)) {
        throw new ExcepcionDeAppsScript(`Invalid argument: ${String(dados[0])}`);
      }
      libro.locale = dados[0] as string;
    },
    setSpreadsheetTimeZone: (...dados: unknown[]) => {
      if (!Intl.supportedValuesOf('timeZone').includes(dados[0] as string)) {
        throw new ExcepcionDeAppsScript(`Invalid argument: ${String(dados[0])}`);
      }
      libro.zona = dados[0] as string;
    },
    insertSheet: (...dados: unknown[]) => {
      const [nombre, lugar] = dados as [string, number];
      if (libro.hojas.some((hoja) => hoja.nombre.toLowerCase() === nombre.toLowerCase())) {
        throw new ExcepcionDeAppsScript(
          `A sheet with the name "${nombre}" already exists. Please enter another name.`,
        );
      }
      if (nombre === '' || nombre.length > 100) throw new ExcepcionDeAppsScript('Invalid sheet name.');
      return darHoja(entorno, libro.agregar(nombre, lugar));
    },
    toast: (...dados: unknown[]) => {
      libro.avisos.push(dados[0] as string);
    },
    addDeveloperMetadata: (...dados: unknown[]) => {
      agregarMetadato(entorno, dados as [string, string, 'DOCUMENT' | 'PROJECT']);
      return este;
    },
    createDeveloperMetadataFinder: () => {
      return darBuscador(entorno);
    },
  };
  const este = entorno.dar('Spreadsheet', objeto) as Libro;
  return este;
}
