/** The clock that calls are timed by: the machine's, or one that a test sets forward. Milliseconds. */
export interface RelojDeRitmo {
  readonly ahora: () => number;
  readonly esperar: (ms: number) => Promise<void>;
}

export interface Ritmo {
  /** Waits for the next turn; turns are given in the order in which they were asked for. */
  readonly turno: () => Promise<void>;
}

const MINUTO_MS = 60_000;
/** Calls may take longer on their way than those before them: the minute is counted a little longer. */
const HOLGURA_MS = 2_000;

/**
 * Keeps calls within so many a minute: in no minute, wherever it begins, are there more. A bucket that fills up drop by
 * drop would let through almost twice as many in its first minute; so the times of the last calls are kept.
 */
export function abrirRitmo(porMinuto: number, reloj: RelojDeRitmo): Ritmo {
  const dados: number[] = [];
  let fila = Promise.resolve();
  const esperarTurno = async (): Promise<void> => {
    const primero = dados.length < porMinuto ? undefined : dados.shift();
    const falta = primero === undefined ? 0 : primero + MINUTO_MS + HOLGURA_MS - reloj.ahora();
    if (falta > 0) await reloj.esperar(falta);
    dados.push(reloj.ahora());
  };
  return {
    turno: () => {
      const mio = fila.then(esperarTurno);
      fila = mio.catch(() => undefined);
      return mio;
    },
  };
}
