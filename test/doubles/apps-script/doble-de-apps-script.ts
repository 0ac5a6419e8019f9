/// <reference types="google-apps-script" />
import { crearEntorno, type Entorno, type Modo, type Permisos } from './entorno-de-doble.ts';
import { LibroDeDoble } from './estado-de-doble.ts';
import type { Llamada } from './estricto.ts';
import {
  darCacheService,
  darLockService,
  darPropertiesService,
  type CandadoDeDoble,
} from './guardado-de-doble.ts';
import { darHtmlService } from './html-de-doble.ts';
import { darLibro } from './libro-de-doble.ts';
import { darRed, type AlPedir } from './red-de-doble.ts';
import { darUi, type Pantalla } from './ui-de-doble.ts';
import { darUtilities } from './utilidades-de-doble.ts';
import { darConstructorDeRegla } from './validacion-de-doble.ts';

/** What the manifest says that an execution may do. */
interface ManifiestoDeDoble {
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
}

export interface OpcionesDeDoble {
  readonly manifiesto: ManifiestoDeDoble;
  /** HTML files of the project, by name without extension. */
  readonly paginas?: ReadonlyMap<string, string>;
  /** `es_MX` */
  readonly locale?: string;
  readonly zona?: string;
  readonly persona?: string;
  /** What `ScriptApp.getIdentityToken` gives. */
  readonly token?: () => string;
  readonly alPedir?: AlPedir;
  readonly ahora?: () => number;
}

/** Google's services, by their global names. */
export type ServiciosDeDoble = Readonly<Record<string, object>>;

export interface DobleDeAppsScript {
  readonly libro: LibroDeDoble;
  readonly servicios: ServiciosDeDoble;
  readonly pantalla: Pantalla;
  readonly propiedades: Map<string, string>;
  readonly candado: CandadoDeDoble;
  /** Calls since they were last emptied. */
  readonly llamadas: Llamada[];
  /** How much the next executions may do. */
  readonly modo: (modo: Modo) => void;
  /** How often a method was called, in a tab or in any. */
  readonly cuantas: (metodo: string, hoja?: string) => number;
}

function darSpreadsheetApp(entorno: Entorno, pantalla: Pantalla): object {
  const enumeracion = (nombre: string, valores: Record<string, string>): object =>
    entorno.dar(`SpreadsheetApp.${nombre}`, valores);
  // developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app
  return entorno.dar('SpreadsheetApp', {
    DeveloperMetadataVisibility: enumeracion('DeveloperMetadataVisibility', {
      DOCUMENT: 'DOCUMENT',
      PROJECT: 'PROJECT',
    }),
    SheetType: enumeracion('SheetType', { DATASOURCE: 'DATASOURCE', GRID: 'GRID', OBJECT: 'OBJECT' }),
    ProtectionType: enumeracion('ProtectionType', { RANGE: 'RANGE', SHEET: 'SHEET' }),
    getActiveSpreadsheet: () => darLibro(entorno),
    getUi: () => darUi(entorno, pantalla),
    newDataValidation: () => {
      return darConstructorDeRegla(entorno);
    },
    flush: () => undefined,
  });
}

const sinRed: AlPedir = ({ url }) => {
  throw new Error(`Nothing answers ${url} in this test`);
};

/** A spreadsheet with its add-on's services: what Apps Script gives a script, strict and counted. */
export function dobleDeAppsScript(opciones: OpcionesDeDoble): DobleDeAppsScript {
  const { manifiesto, locale = 'es_MX', zona = 'America/Mexico_City', ahora = Date.now } = opciones;
  const libro = new LibroDeDoble(locale, zona);
  const permisos: Permisos = { modo: 'FULL', alcances: manifiesto.oauthScopes };
  const llamadas: Llamada[] = [];
  const entorno = crearEntorno(libro, permisos, (llamada) => llamadas.push(llamada), ahora);
  const pantalla: Pantalla = { menus: [], barra: null };
  const propiedades = new Map<string, string>();
  const candado: CandadoDeDoble = { dueno: 'nadie' };
  // developers.google.com/apps-script/reference/base/session and …/base/user
  const usuario = entorno.dar('User', { getEmail: () => opciones.persona ?? 'ana@institucion.mx' });
  const servicios = {
    SpreadsheetApp: darSpreadsheetApp(entorno, pantalla),
    HtmlService: darHtmlService(entorno, opciones.paginas ?? new Map()),
    UrlFetchApp: darRed(entorno, manifiesto.urlFetchWhitelist ?? null, opciones.alPedir ?? sinRed),
    PropertiesService: darPropertiesService(entorno, propiedades),
    CacheService: darCacheService(entorno),
    LockService: darLockService(entorno, candado),
    Session: entorno.dar('Session', { getEffectiveUser: () => usuario }),
    // developers.google.com/apps-script/reference/script/script-app#getIdentityToken()
    ScriptApp: entorno.dar('ScriptApp', { getIdentityToken: () => (opciones.token ?? (() => 'token'))() }),
    Utilities: darUtilities(entorno),
  };
  return {
    libro,
    servicios,
    pantalla,
    propiedades,
    candado,
    llamadas,
    modo: (modo) => {
      permisos.modo = modo;
    },
    cuantas: (metodo, hoja) =>
      llamadas.filter((una) => una.metodo === metodo && (hoja === undefined || una.hoja === hoja)).length,
  };
}
