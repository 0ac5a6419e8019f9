import { Falla } from './falla.ts';
import { avisarSesionPerdida } from './sesion-perdida.ts';
import type { Contestacion } from './tipos.ts';

/** What marks a request as one of the service's own pages: no other site can send these headers. */
export const ENCABEZADOS = { 'X-Trimestral': '1', 'X-Trimestral-Via': 'panel', Accept: 'application/json' };

function leerJson(texto: string): unknown {
  try {
    return texto === '' ? undefined : JSON.parse(texto);
  } catch {
    return undefined;
  }
}

interface Recibido {
  readonly estado: number;
  readonly texto: string;
  readonly etag: string | null;
}

/** @throws Falla for every answer that is not of success */
export function contestar<Json>({ estado, texto, etag }: Recibido): Contestacion<Json> {
  const json = leerJson(texto);
  if (estado >= 200 && estado < 300) return { json: json as Json, etag };
  if (estado === 401) avisarSesionPerdida();
  throw new Falla(typeof json === 'object' && json !== null ? json : {}, estado);
}
