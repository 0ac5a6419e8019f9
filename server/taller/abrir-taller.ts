import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ArchivoSubido } from '../libros/subida/archivos-de-subida.ts';
import { propios } from './bytes.ts';
import { abrirCuadrilla, type Cuadrilla, type OpcionesDeCuadrilla } from './cuadrilla.ts';
import type { Taller } from './taller.ts';

export interface OpcionesDeTaller {
  /** Threads for what people wait for; consolidation has one more of its own. */
  readonly hilos: number;
  /** MB of JavaScript objects that one thread may hold. */
  readonly memoriaMb: number;
  /** Milliseconds that a work may take, from when a thread begins it. */
  readonly tiempoMs: number;
  /** The same for a consolidation, which takes more of both; ten times and four times as much, if not said. */
  readonly consolidacion?: { readonly memoriaMb: number; readonly tiempoMs: number };
  /** Told of a thread that failed while it had nothing to do; another takes its place. */
  readonly alFallar?: (error: unknown) => void;
  /** `obrero.ts`, or its bundle. */
  readonly programa?: URL;
}

/** Beside this file when run from source; in a bundle, beside it or a folder above. */
const programaDelObrero = (): URL => {
  const lugares = ['./obrero.ts', './obrero.js', '../obrero.js'].map((l) => new URL(l, import.meta.url));
  const hallado = lugares.find((lugar) => existsSync(fileURLToPath(lugar)));
  if (hallado === undefined) throw new Error('the program of the threads is not there');
  return hallado;
};

interface Entregables {
  readonly archivos: ArchivoSubido[];
  readonly buffers: ArrayBuffer[];
}

/** Two names may share bytes: each buffer is handed over once. */
const porEntregar = (archivos: readonly ArchivoSubido[]): Entregables => {
  const propias = archivos.map(({ nombre, bytes }) => ({ nombre, bytes: propios(bytes) }));
  return { archivos: propias, buffers: [...new Set(propias.map(({ bytes }) => bytes.buffer))] };
};

const tallerDe = (cuadrilla: Cuadrilla, aparte: Cuadrilla): Taller => ({
  leer: async ({ archivos, ...resto }) => {
    const entrega = porEntregar(archivos);
    return cuadrilla.hacer('leer', { ...resto, archivos: entrega.archivos }, { entregar: entrega.buffers });
  },
  leerEntero: async ({ archivos, ...resto }) => {
    const { archivos: propias, buffers } = porEntregar(archivos);
    return cuadrilla.hacer('leerEntero', { ...resto, archivos: propias }, { entregar: buffers });
  },
  leerEnteroDeJson: (pide) => cuadrilla.hacer('leerEnteroDeJson', pide),
  leerJson: (pide) => cuadrilla.hacer('leerJson', pide),
  cruces: (pide) => cuadrilla.hacer('cruces', pide),
  revisarEnvio: (pide) => cuadrilla.hacer('revisarEnvio', pide),
  consolidar: async ({ adjuntos, ...resto }, avanzar) => {
    const { archivos, buffers } = porEntregar(adjuntos);
    const opciones = { entregar: buffers, ...(avanzar !== undefined && { avanzar }) };
    return aparte.hacer('consolidar', { ...resto, adjuntos: archivos }, opciones);
  },
  plantilla: (pide) => cuadrilla.hacer('plantilla', pide),
  hojasDePlantilla: (pide) => cuadrilla.hacer('hojasDePlantilla', pide),
  hojasDeTablas: (pide) => aparte.hacer('hojasDeTablas', { ...pide, adjuntos: [] }),
  libroXlsx: (pide) => cuadrilla.hacer('libroXlsx', pide),
  libroLleno: (pide) => cuadrilla.hacer('libroLleno', pide),
  cerrar: async () => {
    await Promise.all([cuadrilla.cerrar(), aparte.cerrar()]);
  },
});

/** Starts the threads of the service. */
export const abrirTaller = (opciones: OpcionesDeTaller): Taller => {
  const { hilos, memoriaMb, tiempoMs, alFallar = () => undefined } = opciones;
  const programa = opciones.programa ?? programaDelObrero();
  const de = (cuantos: Omit<OpcionesDeCuadrilla, 'programa' | 'alFallar'>): Cuadrilla =>
    abrirCuadrilla({ ...cuantos, programa, alFallar });
  const { consolidacion = { memoriaMb: memoriaMb * 4, tiempoMs: tiempoMs * 10 } } = opciones;
  return tallerDe(de({ hilos, memoriaMb, tiempoMs }), de({ hilos: 1, ...consolidacion }));
};
