import { fetch } from 'undici';
import { agenteDeRed } from '../red/agente-de-red.ts';
import type { AjustesDeRed } from '../red/ajustes-de-red.ts';

/** To be connected, in ms; of an answer, bytes: ten times a spreadsheet that is full. */
const TOPES = { esperaDeConexion: 10_000, respuestaMaxima: 300_000_000 };

type Pedir = typeof globalThis.fetch;

/**
 * How the libraries of Google ask: through the institution's proxy and trusting its authorities, as all that the service
 * asks of others. An answer of undici's is one of Node's in all that they look at.
 */
export function pedirPorRed(ajustes: AjustesDeRed): Pedir {
  const dispatcher = agenteDeRed(ajustes, TOPES);
  const pedir = async (...[direccion, opciones]: Parameters<typeof fetch>) => {
    try {
      return await fetch(direccion, { ...opciones, dispatcher });
    } catch (error) {
      // «fetch failed» says nothing: what broke is below it
      throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
    }
  };
  return pedir as unknown as Pedir;
}
