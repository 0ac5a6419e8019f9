import { Problem } from '../../../shared/problem.ts';

/** How long a request may take once it has been received, in milliseconds. */
const PLAZO_MS = 60_000;

/**
 * Waits for a work no longer than the time-limit. What was begun may still be kept afterwards: whoever asks again with the
 * same `Idempotency-Key` or `If-Match` sees it.
 *
 * @throws Problem `tiempo-agotado`
 */
export async function enPlazo<T>(trabajo: Promise<T>, plazoMs: number = PLAZO_MS): Promise<T> {
  let reloj: NodeJS.Timeout | undefined;
  const agotado = new Promise<never>((_, fallar) => {
    reloj = setTimeout(() => {
      fallar(new Problem('tiempo-agotado', { segundos: plazoMs / 1000 }));
    }, plazoMs);
  });
  try {
    return await Promise.race([trabajo, agotado]);
  } finally {
    clearTimeout(reloj);
    // Its own failure after the limit was answered is nobody's any more
    trabajo.catch(() => undefined);
  }
}
