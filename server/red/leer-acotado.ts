import type { Response as RespuestaDeUndici } from 'undici';

/** Bytes of an answer, at most: what an issuer says of itself has some 10 kB. */
export const RESPUESTA_MAXIMA = 1_000_000;

/** Neither is true any more of an answer that was read. */
const DEL_TRANSPORTE = ['content-encoding', 'content-length'];

async function bytesDe({ body }: RespuestaDeUndici): Promise<Buffer> {
  const trozos: Uint8Array[] = [];
  let total = 0;
  for await (const trozo of (body ?? []) as AsyncIterable<Uint8Array>) {
    total += trozo.byteLength;
    // A compressed answer may be small on its way and huge here
    if (total > RESPUESTA_MAXIMA) throw Object.assign(new Error('Too large'), { code: 'RESPUESTA_ENORME' });
    trozos.push(trozo);
  }
  return Buffer.concat(trozos);
}

/** The answer, read whole, as a `Response` of Node's. @throws Error with `code` `RESPUESTA_ENORME` */
export async function leerAcotado(respuesta: RespuestaDeUndici): Promise<Response> {
  const bytes = await bytesDe(respuesta);
  const headers = new Headers([...respuesta.headers].filter(([nombre]) => !DEL_TRANSPORTE.includes(nombre)));
  const { status, statusText } = respuesta;
  return new Response(bytes.byteLength === 0 ? null : bytes, { status, statusText, headers });
}
