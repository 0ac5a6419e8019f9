import { Problem } from '../../shared/problem.ts';
import { fallaDeAlmacen } from '../store/fallas.ts';
import type { Servicio } from './servicio.ts';

/**
 * Work that the service does by itself. It is told the time, and stops no other work when it fails. Long work asks
 * `seguir` between its steps: once the service is stopping, what is left is for the next start or another instance.
 */
export interface Tarea {
  readonly nombre: string;
  readonly hacer: (servicio: Servicio, ahora: Date, seguir: () => boolean) => Promise<void>;
}

export interface Programador {
  /** Waits for the round under way, and starts no other. */
  readonly parar: () => Promise<void>;
}

const MINUTO_MS = 60_000;
/** Instances that were started together do not ask the store all at once. */
const HOLGURA = 0.2;

/** What went wrong, for the log: a problem by its code, the rest by its class; never its text, which may hold data. */
const motivoDe = (error: unknown): string => {
  const falla = fallaDeAlmacen(error);
  if (falla instanceof Problem) return falla.codigo;
  return falla instanceof Error ? falla.name : 'Error';
};

/** Every task once, one after the other. */
export async function ronda(
  servicio: Servicio,
  tareas: readonly Tarea[],
  seguir: () => boolean = () => true,
): Promise<void> {
  for (const { nombre, hacer } of tareas) {
    if (!seguir()) return;
    try {
      await hacer(servicio, servicio.reloj(), seguir);
    } catch (error) {
      servicio.registrar('error', 'tarea fallida', { tarea: nombre, motivo: motivoDe(error) });
    }
  }
}

/** Runs the tasks about once a minute until it is stopped; it keeps no process alive. */
export function programar(
  servicio: Servicio,
  tareas: readonly Tarea[],
  cadaMs: number = MINUTO_MS,
): Programador {
  let parado = false;
  let enCurso: Promise<void> = Promise.resolve();
  let reloj: NodeJS.Timeout | undefined;
  const siguiente = (): void => {
    if (parado) return;
    reloj = setTimeout(
      () => {
        enCurso = ronda(servicio, tareas, () => !parado).then(siguiente);
      },
      cadaMs * (1 + HOLGURA * (Math.random() - 0.5)),
    );
    reloj.unref();
  };
  siguiente();
  return {
    parar: async () => {
      parado = true;
      clearTimeout(reloj);
      await enCurso;
    },
  };
}
