import { fetch } from 'undici';
import { Problem } from '../../shared/problem.ts';
import { agenteDeRed } from './agente-de-red.ts';
import type { AjustesDeRed } from './ajustes-de-red.ts';
import { esDireccionSegura } from './direccion-segura.ts';
import { leerAcotado, RESPUESTA_MAXIMA } from './leer-acotado.ts';
import { motivoDeFalla } from './motivo-de-falla.ts';

/** A request: what openid-client and jose ask with. */
interface PeticionDeRed {
  readonly method?: string;
  readonly headers?: Headers | Record<string, string>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Requests of the service to other servers. */
export interface Red {
  /**
   * Follows no redirection; the answer comes whole, of at most 1 MB, within 10 seconds.
   * @throws Problem `servidor-externo-no-responde`, for an answer of 500 and more too
   */
  readonly pedir: (direccion: string, peticion: PeticionDeRed) => Promise<Response>;
  readonly cerrar: () => Promise<void>;
}

/** The longest that a request may take, its answer included, in ms. */
const ESPERA_MS = 10_000;

/** Opens the network of the service: one pool of connections, through the institution's proxy where it has one. */
export function abrirRed(ajustes: AjustesDeRed, { espera = ESPERA_MS } = {}): Red {
  const agente = agenteDeRed(ajustes, { esperaDeConexion: ESPERA_MS, respuestaMaxima: RESPUESTA_MAXIMA });
  const pedir: Red['pedir'] = async (direccion, { signal, ...peticion }) => {
    const url = new URL(direccion);
    const falla = (motivo: string): Problem =>
      new Problem('servidor-externo-no-responde', { servidor: url.host, motivo });
    if (!esDireccionSegura(url)) throw falla('su dirección no es https');
    const plazo = AbortSignal.timeout(espera);
    const inicio = {
      ...(peticion as Parameters<typeof fetch>[1]),
      redirect: 'manual' as const,
      signal: signal === undefined ? plazo : AbortSignal.any([plazo, signal]),
      dispatcher: agente,
    };
    try {
      const respuesta = await fetch(direccion, inicio);
      if (respuesta.status >= 500) throw falla(`contestó ${String(respuesta.status)}`);
      return await leerAcotado(respuesta);
    } catch (error) {
      throw error instanceof Problem ? error : falla(motivoDeFalla(error));
    }
  };
  return { pedir, cerrar: () => agente.close() };
}
