import { once } from 'node:events';
import type { Response } from 'express';
import type { Evento, Respuesta } from '../../resources/recurso.ts';

type Flujo = NonNullable<Respuesta<unknown>['flujo']>;

/** How often it is looked whether whoever listens may still do so, in milliseconds. */
const REVISION_MS = 5_000;
/** How long a client may take nothing of what it was sent, in milliseconds. */
const ATASCO_MS = 30_000;
/** When a browser that was cut off tries again, in milliseconds. */
const REINTENTO_MS = 2_000;

/** As the HTML standard writes them (§9.2.6); JSON has no line breaks of its own. */
function comoTexto({ tipo, id, datos }: Evento): string {
  if (datos === undefined) return `: ${tipo}\n\n`;
  const deId = id === undefined ? '' : `id: ${String(id)}\n`;
  return `${deId}event: ${tipo}\ndata: ${JSON.stringify(datos)}\n\n`;
}

/** Sends no more than the client takes; one that takes nothing for long is let go. */
async function enviar(res: Response, texto: string): Promise<void> {
  if (res.destroyed || res.write(texto)) return;
  const fin = new AbortController();
  const { signal } = fin;
  const atasco = setTimeout(() => {
    res.destroy();
  }, ATASCO_MS);
  try {
    await Promise.race([once(res, 'drain', { signal }), once(res, 'close', { signal })]);
  } catch {
    res.destroy();
  } finally {
    clearTimeout(atasco);
    // The other of both is waited for no longer
    fin.abort();
  }
}

function encabezados(res: Response): void {
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    // Proxies neither keep it nor hold it back
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  res.flushHeaders();
}

/**
 * Tells events as they happen, until the client goes, the service stops, or whoever listens may no longer.
 * @param sigue whether whoever began to listen may still, as it was
 */
export async function escribirFlujo(
  res: Response,
  { eventos, cortar }: Flujo,
  sigue: () => Promise<boolean>,
): Promise<void> {
  res.on('close', cortar);
  // Whoever went away before this began is told of no more
  if (res.closed || res.destroyed) cortar();
  const reloj = setInterval(() => {
    void sigue().then((puede) => {
      if (!puede) cortar();
    });
  }, REVISION_MS);
  try {
    encabezados(res);
    if (res.req.method === 'HEAD') cortar();
    else await enviar(res, `retry: ${String(REINTENTO_MS)}\n\n`);
    for await (const evento of eventos) await enviar(res, comoTexto(evento));
  } finally {
    clearInterval(reloj);
    cortar();
    res.end();
  }
}
