import { extname } from 'node:path';

const TIPOS: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The media type of a product, by its extension. */
export const tipoDeProducto = (ruta: string): string => TIPOS[extname(ruta)] ?? 'application/octet-stream';
