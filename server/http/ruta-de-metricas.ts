import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { Problem } from '../../shared/problem.ts';
import type { Metricas } from './metricas.ts';

const LOCALES = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** What proxies add: one on this machine, which nobody told the service of, must not open the figures to everybody. */
const DE_PROXY = ['x-forwarded-for', 'forwarded', 'via'];

const esDeAqui = ({ ip, headers }: Pick<Request, 'ip' | 'headers'>): boolean =>
  LOCALES.has(ip ?? '') && DE_PROXY.every((nombre) => headers[nombre] === undefined);

function mostrado(req: Request, token: string): boolean {
  const [dicho, debido] = [Buffer.from(req.get('Authorization') ?? ''), Buffer.from(`Bearer ${token}`)];
  return dicho.length === debido.length && timingSafeEqual(dicho, debido);
}

/**
 * Figures for Prometheus: to whoever shows the token; without one set, to the machine itself.
 * @throws Problem `sin-identidad`
 */
export const rutaDeMetricas =
  (metricas: Metricas, token: string | null): RequestHandler =>
  async (req, res) => {
    const puede = token === null ? esDeAqui(req) : mostrado(req, token);
    if (!puede) throw new Problem('sin-identidad', {});
    const { tipo, texto } = await metricas.escribir();
    res.set('Cache-Control', 'no-store').set('Content-Type', tipo).send(texto);
  };
