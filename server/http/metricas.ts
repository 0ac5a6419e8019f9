import type { RequestHandler, Response } from 'express';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { NombreDeOperacion } from '../../shared/api/catalogo-de-operaciones.ts';

/** Figures for Prometheus: of requests by operation, never by address or person. */
export interface Metricas {
  /** Measures every request. */
  readonly medir: RequestHandler;
  /** Says which operation a request is of. */
  readonly nombrar: (res: Response, operacion: NombreDeOperacion) => void;
  /** Counts what was kept. */
  readonly contar: (operacion: NombreDeOperacion, estado: number) => void;
  /** The text that Prometheus reads, with its type. */
  readonly escribir: () => Promise<{ readonly tipo: string; readonly texto: string }>;
}

/** Seconds: from what a reading takes to what a consolidation's preview may. */
const CUBETAS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60];

export function abrirMetricas(): Metricas {
  const registro = new Registry();
  collectDefaultMetrics({ register: registro, prefix: 'trimestral_' });
  const duracion = new Histogram({
    name: 'trimestral_peticion_segundos',
    help: 'Tiempo de respuesta por operación y estado',
    labelNames: ['operacion', 'estado'],
    buckets: CUBETAS,
    registers: [registro],
  });
  const envios = new Counter({
    name: 'trimestral_envios_total',
    help: 'Envíos recibidos, y repetidos que recibieron el mismo acuse',
    labelNames: ['repetido'],
    registers: [registro],
  });
  const nombres = new WeakMap<Response, string>();
  return {
    medir: (_req, res, next) => {
      const terminar = duracion.startTimer();
      res.on('finish', () => {
        terminar({ operacion: nombres.get(res) ?? 'otra', estado: String(res.statusCode) });
      });
      next();
    },
    nombrar: (res, operacion) => nombres.set(res, operacion),
    contar: (operacion, estado) => {
      if (operacion === 'enviar') envios.inc({ repetido: estado === 200 ? 'si' : 'no' });
    },
    escribir: async () => ({ tipo: registro.contentType, texto: await registro.metrics() }),
  };
}
