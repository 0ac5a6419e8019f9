import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { Problem } from '../../shared/problem.ts';

const MOTIVOS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'los encabezados son demasiado largos',
  ERR_HTTP_REQUEST_TIMEOUT: 'tardó demasiado en llegar',
};

function respuesta({ codigo, titulo, estado, detalle }: Problem): string {
  const cuerpo = JSON.stringify({
    type: `/api#${codigo}`,
    title: titulo,
    status: estado,
    detail: detalle,
    instance: randomUUID(),
    codigo,
  });
  return [
    `HTTP/1.1 ${String(estado)} Bad Request`,
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(cuerpo))}`,
    '',
    cuerpo,
  ].join('\r\n');
}

/** Answers what is no HTTP that Node reads: by itself it would say a number and nothing else. */
export function contestarIlegible(error: NodeJS.ErrnoException, socket: Duplex): void {
  // An answer that has begun cannot be followed by another on its own connection
  const { _httpMessage: enCurso } = socket as { _httpMessage?: { headersSent: boolean } | null };
  if (error.code === 'ECONNRESET' || !socket.writable || enCurso?.headersSent === true) {
    socket.destroy(error);
    return;
  }
  const motivo = MOTIVOS[error.code ?? ''] ?? 'no es HTTP bien escrito';
  socket.end(respuesta(new Problem('peticion-no-valida', { motivo })));
}
