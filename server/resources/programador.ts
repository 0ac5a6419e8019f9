import type { Servicio } from './servicio.ts';

/** Work that the service does by itself. It is told the time, and stops no other work when it fails. */
export interface Tarea {
  readonly nombre: string;
  readonly hacer: (servicio: Servicio, ahora: Date) => Promise<void>;
}

export interface Programador {
  /** Waits for the round under way, and starts no other. */
  readonly parar: () => Promise<void>;
}

const MINUTO_MS = 60_000;
/** Instances that were started together do not ask the store all at once. */
const HOLGURA = 0.2;

async function ronda(servicio: Servicio, tareas: readonly Tarea[]): Promise<void> {
  for (const { nombre, hacer } of tareas) {
    try {
      await hacer(servicio, servicio.reloj());
    } catch (error) {
      const motivo = error instanceof Error ? error.name : 'Error';
      servicio.registrar('error', 'tarea fallida', { tarea: nombre, motivo });
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
  const seguir = (): void => {
    if (parado) return;
    reloj = setTimeout(
      () => {
        enCurso = ronda(servicio, tareas).then(seguir);
      },
      cadaMs * (1 + HOLGURA * (Math.random() - 0.5)),
    );
    reloj.unref();
  };
  seguir();
  return {
    parar: async () => {
      parado = true;
      clearTimeout(reloj);
      await enCurso;
    },
  };
}
