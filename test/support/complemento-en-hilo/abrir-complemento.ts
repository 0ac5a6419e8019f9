import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import type { PedidoDeRed, RespuestaDeRed } from '../../doubles/apps-script/red-de-doble.ts';
import type { Celda } from '../../../shared/addon/sheet-host.ts';
import type { ValorPuesto } from '../host-de-prueba.ts';
import type { DatosDelHilo, Orden, Pregunta, Respondido } from './mensajes.ts';

interface OpcionesDeComplemento extends Omit<DatosDelHilo, 'senal'> {
  /** What Google signs for the person. */
  readonly token: () => Promise<string>;
  /** The Internet. @throws Error as Apps Script words it (`Address unavailable: …`) */
  readonly alPedir: (pedido: PedidoDeRed) => Promise<RespuestaDeRed>;
}

/** A spreadsheet that somebody has open, with the built add-on. */
export interface ComplementoAbierto {
  /** A call of the page, or of the menu. */
  readonly llamar: (funcion: string, valores: readonly unknown[]) => Promise<unknown>;
  /** Opens the sidebar from the menu. @returns its page */
  readonly barra: (funcion: string) => Promise<string>;
  /** All that its tabs hold, as text. */
  readonly hojas: () => Promise<Record<string, string[][]>>;
  readonly aspecto: (celda: Celda) => Promise<{ readonly fondo: string; readonly nota: string }>;
  /** The person types in a cell. */
  readonly editar: (celda: Celda, valor: ValorPuesto) => Promise<void>;
  /** `Hoja!B3` */
  readonly seleccion: () => Promise<string>;
}

const PROGRAMA = fileURLToPath(new URL('hilo.ts', import.meta.url));
const CARGADOR = fileURLToPath(new URL('../../../scripts/ts-loader.mjs', import.meta.url));

interface Espera {
  readonly bien: (valor: unknown) => void;
  readonly mal: (error: Error) => void;
}

function abrirOrdenes(hilo: Worker): (orden: Orden) => Promise<unknown> {
  const esperan = new Map<number, Espera>();
  let numero = 0;
  hilo.on('message', ({ id, valor, falla }: { id: number; valor?: unknown; falla?: string }) => {
    const espera = esperan.get(id);
    esperan.delete(id);
    if (falla === undefined) espera?.bien(valor);
    else espera?.mal(new Error(falla));
  });
  hilo.on('error', (error: Error) => {
    for (const { mal } of esperan.values()) mal(error);
  });
  return (orden) =>
    new Promise((bien, mal) => {
      numero += 1;
      esperan.set(numero, { bien, mal });
      hilo.postMessage({ id: numero, orden });
    });
}

async function responder(pregunta: Pregunta, { token, alPedir }: OpcionesDeComplemento): Promise<Respondido> {
  try {
    return { valor: pregunta.tipo === 'token' ? await token() : await alPedir(pregunta.pedido) };
  } catch (error) {
    return { falla: error instanceof Error ? error.message : String(error) };
  }
}

/** Opens the spreadsheet in a thread of its own; it ends with the test. */
export function abrirComplemento(opciones: OpcionesDeComplemento): ComplementoAbierto {
  const { construido, hojas, persona, ahora } = opciones;
  const senal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  port1.on('message', (pregunta: Pregunta) => {
    void responder(pregunta, opciones).then((respondido) => {
      port1.postMessage(respondido);
      Atomics.store(senal, 0, 1);
      Atomics.notify(senal, 0);
    });
  });
  const hilo = new Worker(PROGRAMA, {
    execArgv: ['--import', CARGADOR],
    workerData: { construido, hojas, persona, ahora, senal, preguntas: port2 },
    transferList: [port2],
  });
  onTestFinished(async () => {
    port1.close();
    await hilo.terminate();
  });
  const ordenar = abrirOrdenes(hilo);
  return {
    llamar: (funcion, valores) => ordenar({ tipo: 'llamar', funcion, valores }),
    barra: async (funcion) => (await ordenar({ tipo: 'barra', funcion })) as string,
    hojas: async () => (await ordenar({ tipo: 'hojas' })) as Record<string, string[][]>,
    aspecto: async (celda) =>
      (await ordenar({ tipo: 'aspecto', ...celda })) as { readonly fondo: string; readonly nota: string },
    editar: async (celda, valor) => {
      await ordenar({ tipo: 'editar', ...celda, valor });
    },
    seleccion: async () => (await ordenar({ tipo: 'seleccion' })) as string,
  };
}
