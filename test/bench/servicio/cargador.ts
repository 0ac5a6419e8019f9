/** The program of the clients, in a process of its own: sends what a plan says and measures each answer. */
import { setTimeout as esperar } from 'node:timers/promises';
import { Agent, request } from 'undici';
import type { CargaHecha, PeticionDeCarga, PlanDeCarga, RespuestaDeCarga } from './plan-de-carga.ts';

/** Longer than the service lets any request take. */
const ESPERA_MS = 120_000;

const ahora = (): number => performance.now();

async function pedir(
  agente: Agent,
  url: string,
  { metodo, ruta, token, claveDeIdempotencia, cuerpo }: PeticionDeCarga,
): Promise<Omit<RespuestaDeCarga, 'ms'>> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(cuerpo !== undefined && { 'content-type': 'application/json' }),
    ...(claveDeIdempotencia !== undefined && { 'idempotency-key': claveDeIdempotencia }),
  };
  try {
    const { statusCode, body } = await request(`${url}/api/v1${ruta}`, {
      dispatcher: agente,
      method: metodo,
      headers,
      body: cuerpo ?? null,
    });
    return { estado: statusCode, texto: await body.text() };
  } catch (error) {
    return { estado: 0, texto: String(error) };
  }
}

async function aSuHora(
  { url, peticiones }: PlanDeCarga,
  instantes: readonly number[],
): Promise<RespuestaDeCarga[]> {
  // Each área is a client of its own: no connection is kept for another
  const agente = new Agent({ pipelining: 0, headersTimeout: ESPERA_MS, bodyTimeout: ESPERA_MS });
  const inicio = ahora();
  const enviar = async (peticion: PeticionDeCarga, instante: number): Promise<RespuestaDeCarga> => {
    await esperar(Math.max(0, inicio + instante - ahora()));
    const respuesta = await pedir(agente, url, peticion);
    return { ...respuesta, ms: ahora() - inicio - instante };
  };
  const respuestas = await Promise.all(peticiones.map((p, i) => enviar(p, instantes[i] ?? 0)));
  await agente.close();
  return respuestas;
}

async function seguidas({ url, peticiones }: PlanDeCarga, conexiones: number): Promise<RespuestaDeCarga[]> {
  const agente = new Agent({ connections: conexiones, headersTimeout: ESPERA_MS, bodyTimeout: ESPERA_MS });
  const respuestas: RespuestaDeCarga[] = [];
  const pendientes = peticiones.entries();
  const cliente = async (): Promise<void> => {
    for (const [i, peticion] of pendientes) {
      const inicio = ahora();
      respuestas[i] = { ...(await pedir(agente, url, peticion)), ms: ahora() - inicio };
    }
  };
  await Promise.all(Array.from({ length: conexiones }, cliente));
  await agente.close();
  return respuestas;
}

async function correr(plan: PlanDeCarga): Promise<CargaHecha> {
  const inicio = ahora();
  const { ritmo } = plan;
  const respuestas =
    'instantes' in ritmo ? await aSuHora(plan, ritmo.instantes) : await seguidas(plan, ritmo.conexiones);
  return { respuestas, segundos: (ahora() - inicio) / 1000 };
}

process.once('message', (plan: PlanDeCarga) => {
  void correr(plan).then((hecha) => {
    process.send?.(hecha, () => {
      process.disconnect();
    });
  });
});
