import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { Problem } from '../../shared/problem.ts';
import type { Aviso, Encargo, Respuesta } from './encargo.ts';
import type { NombreDeTrabajo, Trabajos } from './taller.ts';

export interface OpcionesDeCuadrilla {
  readonly hilos: number;
  readonly memoriaMb: number;
  readonly tiempoMs: number;
  readonly programa: URL;
  readonly alFallar: (error: unknown) => void;
}

interface OpcionesDeTrabajo {
  readonly entregar?: readonly ArrayBuffer[];
  readonly avanzar?: (paso: string) => void;
}

/** Threads that are alike, each at one work. */
export interface Cuadrilla {
  hacer<K extends NombreDeTrabajo>(
    trabajo: K,
    pide: Trabajos[K]['pide'],
    opciones?: OpcionesDeTrabajo,
  ): Promise<Trabajos[K]['da']>;
  cerrar(): Promise<void>;
}

/** As a person reads it: «La revisión del libro tardó más de 30 segundos…». */
const NOMBRES: Readonly<Record<NombreDeTrabajo, string>> = {
  leer: 'La lectura del libro',
  leerJson: 'La lectura del libro',
  leerEntero: 'La lectura del libro',
  leerEnteroDeJson: 'La lectura del libro',
  cruces: 'La revisión del libro',
  revisarEnvio: 'La revisión del libro',
  consolidar: 'La consolidación',
  plantilla: 'La plantilla',
  hojasDePlantilla: 'La plantilla',
  hojasDeTablas: 'La escritura de las tablas',
  libroXlsx: 'La escritura del libro',
  libroLleno: 'La escritura del libro',
};

/** MB for short-lived objects: where less fits, what was read is moved about while it is parsed. */
const MEMORIA_JOVEN = 64;

const codigoDe = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

class CuadrillaDePiscina implements Cuadrilla {
  readonly #piscina: Piscina<Encargo, Respuesta>;
  readonly #opciones: OpcionesDeCuadrilla;

  constructor(opciones: OpcionesDeCuadrilla) {
    const { hilos, memoriaMb, programa, alFallar } = opciones;
    this.#opciones = opciones;
    this.#piscina = new Piscina<Encargo, Respuesta>({
      filename: programa.href,
      name: 'atender',
      // As many as there may be: one that is stopped is replaced at once, and what waits goes on
      minThreads: hilos,
      maxThreads: hilos,
      resourceLimits: { maxOldGenerationSizeMb: memoriaMb, maxYoungGenerationSizeMb: MEMORIA_JOVEN },
      // A thread that waits by Atomics sends nothing of what it has still to send
      atomics: 'disabled',
      closeTimeout: opciones.tiempoMs,
    });
    this.#piscina.on('error', alFallar);
  }

  async hacer<K extends NombreDeTrabajo>(
    trabajo: K,
    pide: Trabajos[K]['pide'],
    { entregar = [], avanzar = () => undefined }: OpcionesDeTrabajo = {},
  ): Promise<Trabajos[K]['da']> {
    const { port1, port2 } = new MessageChannel();
    const freno = new AbortController();
    let reloj: NodeJS.Timeout | undefined;
    port1.on('message', ({ paso }: Aviso) => {
      if (paso !== null) avanzar(paso);
      else
        reloj = setTimeout(() => {
          freno.abort();
        }, this.#opciones.tiempoMs);
    });
    try {
      const encargo = { trabajo, pide, puerto: port2 } as Encargo;
      const transferList = [port2, ...entregar];
      const respuesta = await this.#piscina.run(encargo, { transferList, signal: freno.signal });
      if ('da' in respuesta) return respuesta.da;
      throw new Problem(respuesta.problema.codigo, respuesta.problema.datos);
    } catch (error) {
      throw this.#explicar(error, trabajo, freno.signal);
    } finally {
      clearTimeout(reloj);
      port1.close();
    }
  }

  #explicar(error: unknown, trabajo: NombreDeTrabajo, { aborted }: AbortSignal): unknown {
    const { tiempoMs, memoriaMb } = this.#opciones;
    const sinMemoria = codigoDe(error) === 'ERR_WORKER_OUT_OF_MEMORY';
    if (!aborted && !sinMemoria) return error;
    const segundos = Math.ceil(tiempoMs / 1_000);
    const motivo = aborted
      ? `tardó más de ${segundos} ${segundos === 1 ? 'segundo' : 'segundos'}`
      : `pasó de ${memoriaMb} MB de memoria`;
    return new Problem('trabajo-demasiado-largo', { trabajo: NOMBRES[trabajo], motivo });
  }

  cerrar(): Promise<void> {
    return this.#piscina.close();
  }
}

/** Starts threads. */
export const abrirCuadrilla = (opciones: OpcionesDeCuadrilla): Cuadrilla => new CuadrillaDePiscina(opciones);
