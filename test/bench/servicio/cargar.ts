import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CargaHecha, PlanDeCarga, RespuestaDeCarga } from './plan-de-carga.ts';

const CARGADOR = fileURLToPath(new URL('./cargador.ts', import.meta.url));
const TRADUCTOR = fileURLToPath(new URL('../../../scripts/ts-loader.mjs', import.meta.url));

/** Sends requests from another process, so that making and measuring them takes nothing from who answers. */
export async function cargar(plan: PlanDeCarga): Promise<CargaHecha> {
  const cargador = fork(CARGADOR, [], {
    execArgv: ['--import', TRADUCTOR],
    serialization: 'advanced',
  });
  const [fin, hecho] = [once(cargador, 'exit'), once(cargador, 'message')];
  cargador.send(plan);
  const [hecha] = (await Promise.race([
    hecho,
    fin.then(() => Promise.reject(new Error('The clients ended before they were done'))),
  ])) as [CargaHecha];
  await fin;
  return hecha;
}

/** @throws Error with the first answer that has another status */
export function exigirEstados(respuestas: readonly RespuestaDeCarga[], estados: readonly number[]): void {
  const mala = respuestas.find(({ estado }) => !estados.includes(estado));
  if (mala !== undefined) throw new Error(`Answered ${String(mala.estado)}: ${mala.texto.slice(0, 500)}`);
}
