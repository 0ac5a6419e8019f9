import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { construirComplemento } from '../../../scripts/construir-complemento.mjs';
import type { ServiciosDeDoble } from '../../doubles/apps-script/doble-de-apps-script.ts';

export type Institucion = Parameters<typeof construirComplemento>[0];

/** What an institution's build gives. */
export interface GuionConstruido {
  readonly codigo: string;
  readonly barra: string;
  readonly manifiesto: { readonly oauthScopes: string[]; readonly urlFetchWhitelist?: string[] };
}

export const INSTITUCION: Institucion = {
  nombre: 'Instituto de Prueba',
  dominios: ['institucion.mx', 'ejemplo.mx'],
  modo: 'envia',
  servicio: 'https://trimestral.institucion.mx',
  forma: 'complemento',
  script: '',
};

/** Builds it as `npm run build:addon` does. */
export async function guionConstruido(cambios: Partial<Institucion> = {}): Promise<GuionConstruido> {
  const destino = mkdtempSync(join(tmpdir(), 'complemento-'));
  try {
    await construirComplemento({ ...INSTITUCION, ...cambios }, destino);
    const leer = (nombre: string): string => readFileSync(join(destino, nombre), 'utf8');
    return {
      codigo: leer('Code.js'),
      barra: leer('Barra.html'),
      manifiesto: JSON.parse(leer('appsscript.json')) as GuionConstruido['manifiesto'],
    };
  } finally {
    rmSync(destino, { recursive: true });
  }
}

/** A script as Apps Script runs it: loaded anew for each call, with the language and Google's services alone. */
export interface GuionEnMarcha {
  /** A call of the menu, or of the page: values as its own JSON. */
  readonly llamar: (nombre: string, ...valores: unknown[]) => unknown;
  /** A trigger, with the event that Google gives it. */
  readonly disparar: (nombre: string, evento: object) => void;
}

export function enAppsScript(codigo: string, servicios: ServiciosDeDoble): GuionEnMarcha {
  const guion = new Script(codigo, { filename: 'Code.js' });
  const correr = (nombre: string, dar: (contexto: object) => unknown[]): unknown => {
    const contexto = createContext({ ...servicios });
    guion.runInContext(contexto);
    const funcion: unknown = Reflect.get(contexto, nombre);
    if (typeof funcion !== 'function') throw new Error(`Script function not found: ${nombre}`);
    return Reflect.apply(funcion, undefined, dar(contexto)) as unknown;
  };
  return {
    llamar: (nombre, ...valores) =>
      correr(
        nombre,
        (contexto) => new Script(`(${JSON.stringify(valores)})`).runInContext(contexto) as unknown[],
      ),
    disparar: (nombre, evento) => {
      correr(nombre, () => [evento]);
    },
  };
}
