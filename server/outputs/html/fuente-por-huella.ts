import { createHash } from 'node:crypto';

/** An inline style or script as a policy admits it: by its hash, and no other (CSP 3, §2.3.1). */
export const fuentePorHuella = (texto: string): string =>
  `'sha256-${createHash('sha256').update(texto, 'utf8').digest('base64')}'`;
