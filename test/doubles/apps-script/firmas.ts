import { es, type Prueba } from './excepcion.ts';

/** A class of Apps Script as far as it is modelled: where the reference stands, and what each method takes. */
export interface ClaseDeAppsScript {
  /** Below developers.google.com/apps-script/reference/; a method's own place is its name after `#`. */
  readonly pagina: string;
  /** As Google's messages name it. */
  readonly nombre: string;
  readonly metodos: Readonly<Record<string, readonly (readonly Prueba[])[]>>;
}

const { texto, numero, logico, fecha, objeto, tabla } = es;
const NADA: readonly (readonly Prueba[])[] = [[]];
const nulo: Prueba = (v) => v === null;
const uno =
  (...valores: readonly unknown[]): Prueba =>
  (v) =>
    valores.includes(v);
const textos: Prueba = (v) => Array.isArray(v) && v.every(texto);
const deTextos: Prueba = (v) => objeto(v) && Object.values(v as object).every(texto);

export const FIRMAS: Readonly<Record<string, ClaseDeAppsScript>> = {
  SpreadsheetApp: {
    pagina: 'spreadsheet/spreadsheet-app',
    nombre: 'SpreadsheetApp',
    metodos: { flush: NADA, getActiveSpreadsheet: NADA, getUi: NADA, newDataValidation: NADA },
  },
  Spreadsheet: {
    pagina: 'spreadsheet/spreadsheet',
    nombre: 'SpreadsheetApp.Spreadsheet',
    metodos: {
      addDeveloperMetadata: [[texto, texto, uno('DOCUMENT', 'PROJECT')]],
      createDeveloperMetadataFinder: NADA,
      getActiveSheet: NADA,
      getSheets: NADA,
      getSpreadsheetLocale: NADA,
      getSpreadsheetTimeZone: NADA,
      insertSheet: [[texto, numero]],
      setSpreadsheetLocale: [[texto]],
      setSpreadsheetTimeZone: [[texto]],
      toast: [[texto], [texto, texto], [texto, texto, numero]],
    },
  },
  Sheet: {
    pagina: 'spreadsheet/sheet',
    nombre: 'SpreadsheetApp.Sheet',
    metodos: {
      activate: NADA,
      getDataRange: NADA,
      getLastColumn: NADA,
      getLastRow: NADA,
      getMaxColumns: NADA,
      getMaxRows: NADA,
      getName: NADA,
      getProtections: [[uno('RANGE', 'SHEET')]],
      getRange: [
        [numero, numero],
        [numero, numero, numero],
        [numero, numero, numero, numero],
      ],
      getType: NADA,
      insertColumnsAfter: [[numero, numero]],
      insertRowsAfter: [[numero, numero]],
      setColumnWidth: [[numero, numero]],
      setFrozenRows: [[numero]],
    },
  },
  Range: {
    pagina: 'spreadsheet/range',
    nombre: 'SpreadsheetApp.Range',
    metodos: {
      activate: NADA,
      getA1Notation: NADA,
      getBackgrounds: NADA,
      getColumn: NADA,
      getDataValidations: NADA,
      getFormulas: NADA,
      getMergedRanges: NADA,
      getNotes: NADA,
      getNumberFormats: NADA,
      getRow: NADA,
      getSheet: NADA,
      getValues: NADA,
      protect: NADA,
      setBackgrounds: [[tabla]],
      setDataValidation: [[objeto], [nulo]],
      setFontColor: [[texto], [nulo]],
      setFontWeight: [[uno('bold', 'normal', null)]],
      setNotes: [[tabla]],
      setNumberFormat: [[texto]],
      setNumberFormats: [[tabla]],
      setValues: [[tabla]],
    },
  },
  Protection: {
    pagina: 'spreadsheet/protection',
    nombre: 'SpreadsheetApp.Protection',
    metodos: { getDescription: NADA, setDescription: [[texto]], setWarningOnly: [[logico]] },
  },
  DataValidation: {
    pagina: 'spreadsheet/data-validation',
    nombre: 'SpreadsheetApp.DataValidation',
    metodos: { getAllowInvalid: NADA, getCriteriaType: NADA, getCriteriaValues: NADA, getHelpText: NADA },
  },
  DataValidationBuilder: {
    pagina: 'spreadsheet/data-validation-builder',
    nombre: 'SpreadsheetApp.DataValidationBuilder',
    metodos: {
      build: NADA,
      requireDate: NADA,
      requireFormulaSatisfied: [[texto]],
      requireValueInList: [[textos], [textos, logico]],
      requireValueInRange: [[objeto], [objeto, logico]],
      setAllowInvalid: [[logico]],
      setHelpText: [[texto]],
    },
  },
  DeveloperMetadata: {
    pagina: 'spreadsheet/developer-metadata',
    nombre: 'SpreadsheetApp.DeveloperMetadata',
    metodos: { getKey: NADA, getValue: NADA, remove: NADA, setValue: [[texto]] },
  },
  DeveloperMetadataFinder: {
    pagina: 'spreadsheet/developer-metadata-finder',
    nombre: 'SpreadsheetApp.DeveloperMetadataFinder',
    metodos: { find: NADA, withKey: [[texto]] },
  },
  Ui: {
    pagina: 'base/ui',
    nombre: 'Ui',
    metodos: { createAddonMenu: NADA, createMenu: [[texto]], showSidebar: [[objeto]] },
  },
  Menu: {
    pagina: 'base/menu',
    nombre: 'Menu',
    metodos: { addItem: [[texto, texto]], addSeparator: NADA, addSubMenu: [[objeto]], addToUi: NADA },
  },
  Session: { pagina: 'base/session', nombre: 'Session', metodos: { getEffectiveUser: NADA } },
  User: { pagina: 'base/user', nombre: 'Session.User', metodos: { getEmail: NADA } },
  HtmlService: {
    pagina: 'html/html-service',
    nombre: 'HtmlService',
    metodos: { createTemplateFromFile: [[texto]] },
  },
  HtmlTemplate: { pagina: 'html/html-template', nombre: 'HtmlTemplate', metodos: { evaluate: NADA } },
  HtmlOutput: {
    pagina: 'html/html-output',
    nombre: 'HtmlOutput',
    metodos: { getContent: NADA, setTitle: [[texto]] },
  },
  UrlFetchApp: {
    pagina: 'url-fetch/url-fetch-app',
    nombre: 'UrlFetchApp',
    metodos: { fetch: [[texto], [texto, objeto]] },
  },
  HTTPResponse: {
    pagina: 'url-fetch/http-response',
    nombre: 'UrlFetchApp.HTTPResponse',
    metodos: { getContentText: NADA, getResponseCode: NADA },
  },
  PropertiesService: {
    pagina: 'properties/properties-service',
    nombre: 'PropertiesService',
    metodos: { getDocumentProperties: NADA },
  },
  Properties: {
    pagina: 'properties/properties',
    nombre: 'PropertiesService.Properties',
    metodos: {
      deleteProperty: [[texto]],
      getProperties: NADA,
      getProperty: [[texto]],
      setProperties: [[deTextos]],
      setProperty: [[texto, texto]],
    },
  },
  CacheService: {
    pagina: 'cache/cache-service',
    nombre: 'CacheService',
    metodos: { getDocumentCache: NADA },
  },
  Cache: {
    pagina: 'cache/cache',
    nombre: 'CacheService.Cache',
    metodos: {
      get: [[texto]],
      put: [
        [texto, texto],
        [texto, texto, numero],
      ],
      remove: [[texto]],
    },
  },
  LockService: { pagina: 'lock/lock-service', nombre: 'LockService', metodos: { getDocumentLock: NADA } },
  Lock: {
    pagina: 'lock/lock',
    nombre: 'LockService.Lock',
    metodos: { releaseLock: NADA, tryLock: [[numero]] },
  },
  ScriptApp: { pagina: 'script/script-app', nombre: 'ScriptApp', metodos: { getIdentityToken: NADA } },
  Utilities: {
    pagina: 'utilities/utilities',
    nombre: 'Utilities',
    metodos: {
      computeDigest: [[uno('SHA_256'), texto, uno('UTF_8')]],
      formatDate: [[fecha, texto, texto]],
      getUuid: NADA,
      parseDate: [[texto, texto, texto]],
    },
  },
};

/** @throws of a method that has no signature here: then it is not modelled */
export function firmaDe(clase: string, metodo: string): readonly (readonly Prueba[])[] {
  const firma = FIRMAS[clase]?.metodos[metodo];
  if (firma === undefined) throw new Error(`${clase}.${metodo} is not modelled by the double`);
  return firma;
}
