import type { Request } from 'express';
import { Problem } from '../../../shared/problem.ts';
import { exigirMismoOrigen } from '../acceso/mismo-origen.ts';

const SIN_EFECTO = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send with our cookie: by a header that no other site can send, and by the
 * browser's own word on where the request comes from.
 *
 * @throws Problem `origen-no-confiable`
 */
export function exigirOrigen(req: Request, urlPublica: string): void {
  if (SIN_EFECTO.has(req.method)) return;
  exigirMismoOrigen(req, urlPublica);
  if (req.get('X-Trimestral') !== '1') throw new Problem('origen-no-confiable', {});
}
