import type { Request } from 'express';
import { Problem } from '../../../shared/problem.ts';

/**
 * Whether a request that changes something comes from a page of this service, by what the browser itself states and no
 * page can forge. One that states nothing is refused: every browser states one of the two.
 */
function vieneDeAqui({ headers }: Pick<Request, 'headers'>, urlPublica: string): boolean {
  const sitio = headers['sec-fetch-site'];
  if (sitio !== undefined) return sitio === 'same-origin';
  const { origin, host } = headers;
  const publica = new URL(urlPublica);
  return origin === publica.origin || (host !== undefined && origin === `${publica.protocol}//${host}`);
}

/** @throws Problem `origen-no-confiable` */
export function exigirMismoOrigen(req: Pick<Request, 'headers'>, urlPublica: string): void {
  if (!vieneDeAqui(req, urlPublica)) throw new Problem('origen-no-confiable', {});
}

/** Whether another site sent the browser here, by its own word; what is typed, or followed from a mail, is nobody's. */
export const vieneDeOtroSitio = ({ headers }: Pick<Request, 'headers'>): boolean =>
  headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
