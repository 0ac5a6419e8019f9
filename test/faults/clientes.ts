import { setTimeout as esperar } from 'node:timers/promises';
import { AREAS_DEL_CICLO, type AreaDelCiclo } from '../support/libros-de-ciclo.ts';
import { acuseDe, enviarUnaVez, envioNuevo, type PorEnviar, type Recibido } from './peticiones.ts';
import type { Siembra } from './siembra.ts';

/** What clients have been given. */
export interface Entregas {
  /** By the id of the envío. */
  readonly acuses: Map<string, { readonly dicho: Recibido['acuse']; bytes: string | null }>;
  /** Sent without an answer, or with the answer that it could not be kept: to be sent again, as it is. */
  readonly pendientes: PorEnviar[];
  /** How many different envíos were tried. */
  intentados: number;
  /** How many requests got no answer, or one that says that it could not be done now. */
  sinRespuesta: number;
  problemas: number;
}

export const sinEntregas = (): Entregas => ({
  acuses: new Map(),
  pendientes: [],
  intentados: 0,
  sinRespuesta: 0,
  problemas: 0,
});

/** Notes the acuse of an envío; another than that given before is an error. */
function anotar(entregas: Entregas, { envio, acuse }: Recibido): void {
  const antes = entregas.acuses.get(envio.id);
  if (antes !== undefined && JSON.stringify(antes.dicho) !== JSON.stringify(acuse))
    throw new Error(`The envío ${envio.id} was given two different acuses.`);
  if (antes === undefined) entregas.acuses.set(envio.id, { dicho: acuse, bytes: null });
}

/** Before it asks again whoever could not keep it, in ms. */
const PAUSA_MS = 50;

/** One client of an área: sends one libro after another until `seguir` says no, what was left first. */
async function cliente(
  direccion: () => string,
  { deArea }: Siembra,
  entregas: Entregas,
  area: AreaDelCiclo,
  seguir: () => boolean,
): Promise<void> {
  const token = deArea[area];
  while (seguir()) {
    const i = entregas.pendientes.findIndex((p) => p.area === area);
    const [pendiente] = i < 0 ? [] : entregas.pendientes.splice(i, 1);
    if (pendiente === undefined) entregas.intentados += 1;
    const envio = pendiente ?? envioNuevo(area);
    const url = direccion();
    const hecho = await enviarUnaVez(url, token, envio);
    if (hecho.tipo !== 'recibido') {
      entregas.pendientes.push(envio);
      if (hecho.tipo === 'sin-respuesta') {
        entregas.sinRespuesta += 1;
        return;
      }
      entregas.problemas += 1;
      await esperar(PAUSA_MS);
      continue;
    }
    anotar(entregas, hecho.json);
    const dado = entregas.acuses.get(hecho.json.envio.id);
    if (dado !== undefined) dado.bytes ??= await acuseDe(url, token, hecho.json.envio.id);
  }
}

/**
 * Clients of every área, two each, until `seguir` says no or the service goes away.
 * @param direccion the instance that the next request goes to
 */
export async function clientes(
  direccion: () => string,
  siembra: Siembra,
  entregas: Entregas,
  seguir: () => boolean,
): Promise<void> {
  const todos = [...AREAS_DEL_CICLO, ...AREAS_DEL_CICLO].map((area) =>
    cliente(direccion, siembra, entregas, area, seguir),
  );
  await Promise.all(todos);
}

/** Sends what is left, once more. @throws Error for the first that has no acuse then */
export async function terminarPendientes(
  url: string,
  { deArea }: Siembra,
  entregas: Entregas,
): Promise<void> {
  for (const envio of entregas.pendientes.splice(0)) {
    const hecho = await enviarUnaVez(url, deArea[envio.area], envio);
    if (hecho.tipo !== 'recibido') throw new Error(`What was left got no acuse: ${JSON.stringify(hecho)}`);
    anotar(entregas, hecho.json);
  }
}
