import { ExcepcionDeAppsScript, exigir } from './excepcion.ts';
import { estricto, type AlLlamar } from './estricto.ts';
import { FIRMAS, firmaDe } from './firmas.ts';
import type { LibroDeDoble } from './estado-de-doble.ts';

/** Scopes of Google, by their last part. */
const SCOPE = 'https://www.googleapis.com/auth/';

/** What each service asks for (each method's page, «Authorization»). */
const ALCANCES: Readonly<Record<string, string>> = {
  SpreadsheetApp: `${SCOPE}spreadsheets.currentonly`,
  Spreadsheet: `${SCOPE}spreadsheets.currentonly`,
  Sheet: `${SCOPE}spreadsheets.currentonly`,
  Range: `${SCOPE}spreadsheets.currentonly`,
  UrlFetchApp: `${SCOPE}script.external_request`,
  User: `${SCOPE}userinfo.email`,
  'Ui.showSidebar': `${SCOPE}script.container.ui`,
  'ScriptApp.getIdentityToken': 'openid',
};

/** Calls that need the person's leave: a simple trigger has none (developers.google.com/apps-script/guides/triggers). */
const CON_PERMISO: readonly string[] = [
  'UrlFetchApp',
  'User',
  'Ui.showSidebar',
  'ScriptApp.getIdentityToken',
];

/** What `onOpen` may do before the add-on was authorised in the file (…/workspace/add-ons/concepts/editor-auth-lifecycle). */
const SIN_PERMISO: readonly string[] = ['SpreadsheetApp.getUi', 'Ui', 'Menu'];

/** `ScriptApp.AuthMode` of the execution. */
export type Modo = 'NONE' | 'LIMITED' | 'FULL';

/** What all parts of the double share. */
export interface Entorno {
  readonly libro: LibroDeDoble;
  readonly alLlamar: AlLlamar;
  readonly ahora: () => number;
  /** Wraps an object of a class: strict, counted, within what the execution may do. */
  readonly dar: <T extends object>(clase: string, objeto: T, hoja?: () => string | null) => T;
}

export interface Permisos {
  modo: Modo;
  /** Scopes of the manifest. */
  alcances: readonly string[];
}

const partes = (metodo: string): string[] => metodo.split('.');

const esDe = (metodo: string, lista: readonly string[]): boolean =>
  lista.some((uno) => metodo === uno || metodo.startsWith(`${uno}.`));

function comprobar(metodo: string, { modo, alcances }: Permisos): void {
  const [clase = ''] = partes(metodo);
  const alcance = metodo === 'SpreadsheetApp.getUi' ? undefined : (ALCANCES[metodo] ?? ALCANCES[clase]);
  if (modo === 'NONE' && !esDe(metodo, SIN_PERMISO)) {
    throw new ExcepcionDeAppsScript(`You do not have permission to call ${metodo}.`);
  }
  const falta = alcance !== undefined && !alcances.includes(alcance);
  if (falta || (modo !== 'FULL' && esDe(metodo, CON_PERMISO))) {
    throw new ExcepcionDeAppsScript(
      `Specified permissions are not sufficient to call ${metodo}. Required permissions: ${alcance ?? ''}`,
    );
  }
}

export function crearEntorno(
  libro: LibroDeDoble,
  permisos: Permisos,
  alLlamar: AlLlamar,
  ahora: () => number,
): Entorno {
  return {
    libro,
    alLlamar,
    ahora,
    dar: (clase, objeto, hoja) =>
      estricto(
        clase,
        objeto,
        (llamada, dados) => {
          const [suya = '', metodo = ''] = partes(llamada.metodo);
          exigir(`${FIRMAS[suya]?.nombre ?? suya}.${metodo}`, dados, firmaDe(suya, metodo));
          comprobar(llamada.metodo, permisos);
          alLlamar(llamada, dados);
        },
        hoja,
      ),
  };
}
