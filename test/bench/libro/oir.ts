import type { LoteHecho } from '../../../shared/api/esquemas/borradores.ts';

/** The lotes of a borrador as they are told over HTTP, until it is cut off. @param url of its events, whole */
export async function* oir(url: string, token: string, corte: AbortSignal): AsyncGenerator<LoteHecho> {
  const { ok, body } = await fetch(url, { headers: { Authorization: `Bearer ${token}` }, signal: corte });
  if (!ok || body === null) throw new Error('The service lets nobody listen');
  const texto = new TextDecoder();
  let pendiente = '';
  try {
    for await (const trozo of body) {
      pendiente += texto.decode(trozo as Uint8Array, { stream: true });
      const bloques = pendiente.split('\n\n');
      pendiente = bloques.pop() ?? '';
      for (const bloque of bloques) {
        const datos = /^event: lote\ndata: (.*)$/m.exec(bloque)?.[1];
        if (datos !== undefined) yield JSON.parse(datos) as LoteHecho;
      }
    }
  } catch (error) {
    if (!corte.aborted) throw error;
  }
}
