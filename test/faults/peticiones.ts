import { randomUUID } from 'node:crypto';
import { pagina, problema as esquemaDeProblema } from '../../shared/api/esquemas/comun.ts';
import { envioBreve, envioRecibido } from '../../shared/api/esquemas/envios.ts';
import { enApi, libroDelCiclo, type AreaDelCiclo } from '../support/libros-de-ciclo.ts';
import type * as z from 'zod';

/** What an área wants to send, and sends until it has an acuse. */
export interface PorEnviar {
  readonly area: AreaDelCiclo;
  readonly clave: string;
  readonly cuerpo: string;
}

const DIAS = 28;
const fecha = (i: number): string => `2021-11-${String((i % DIAS) + 1).padStart(2, '0')}`;

/** A libro that no other is like. */
export function envioNuevo(area: AreaDelCiclo, filas = 1): PorEnviar {
  const talleres = Array.from({ length: filas }, (_, i) => ['3', fecha(i), `Taller ${randomUUID()}`]);
  const libro = libroDelCiclo(area, { Actividades: [['Línea', 'Fecha inicio', 'Título'], ...talleres] });
  return { area, clave: randomUUID(), cuerpo: JSON.stringify({ libro: enApi(libro) }) };
}

export type Recibido = z.infer<typeof envioRecibido>;

/** An answer, or that there was none: the connection broke. */
export type Contestacion =
  | { readonly tipo: 'recibido'; readonly json: Recibido }
  | { readonly tipo: 'problema'; readonly estado: number; readonly codigo: string }
  | { readonly tipo: 'sin-respuesta' };

const paginaDeEnvios = pagina(envioBreve);

const RUTA = '/api/v1/organos/cvoe/periodos/2021-t4';

interface Respondido {
  readonly estado: number;
  readonly bytes: Buffer;
  readonly texto: string;
  readonly etag: string | null;
}

/** A request that never rejects: null where there is no whole answer. */
export async function pedir(url: string, opciones: RequestInit): Promise<Respondido | null> {
  try {
    const respuesta = await fetch(url, opciones);
    const bytes = Buffer.from(await respuesta.arrayBuffer());
    const etag = respuesta.headers.get('etag');
    return { estado: respuesta.status, bytes, texto: bytes.toString(), etag };
  } catch {
    return null;
  }
}

/** Sends it once. An answer that the API does not state is an error. */
export async function enviarUnaVez(url: string, token: string, envio: PorEnviar): Promise<Contestacion> {
  const { area, clave, cuerpo } = envio;
  const respuesta = await pedir(`${url}${RUTA}/areas/${area}/envios`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': clave,
    },
    body: cuerpo,
  });
  if (respuesta === null) return { tipo: 'sin-respuesta' };
  const json = JSON.parse(respuesta.texto) as unknown;
  if (respuesta.estado < 300) return { tipo: 'recibido', json: envioRecibido.parse(json) };
  const { codigo } = esquemaDeProblema.parse(json);
  return { tipo: 'problema', estado: respuesta.estado, codigo };
}

/** The bytes of an acuse as the service gives them; null where it did not. */
export async function acuseDe(url: string, token: string, envio: string): Promise<string | null> {
  const respuesta = await pedir(`${url}/api/v1/envios/${envio}/acuse.json`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return respuesta?.estado === 200 ? respuesta.texto : null;
}

/** What an address open to all says: its status, and the code of its problem. */
export async function decirDe(url: string, ruta: 'salud' | 'listo'): Promise<string> {
  const respuesta = await pedir(`${url}/api/v1/${ruta}`, {});
  if (respuesta === null) return 'sin respuesta';
  const { codigo = '' } = JSON.parse(respuesta.texto) as { codigo?: string };
  return `${respuesta.estado} ${codigo}`.trim();
}

/** How many envíos of an área the service tells of. */
export async function contarEnvios(url: string, token: string, area: AreaDelCiclo): Promise<number> {
  const respuesta = await pedir(`${url}${RUTA}/areas/${area}/envios`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return paginaDeEnvios.parse(JSON.parse(respuesta?.texto ?? '{}')).total;
}
