import * as z from 'zod';
import { consultaDePagina, entero, instante, sha256, textoBuscado } from './comun.ts';

/** One change: who, when, what, from what, to what, chained to the last by hash. */
export const entradaDeBitacora = z.object({
  n: z.int().min(1),
  cuando: instante,
  quien: z.string(),
  accion: z.string(),
  objeto: z.string(),
  de: z.string().nullable(),
  a: z.string().nullable(),
  previo: z.string(),
  hash: sha256,
});
export type EntradaDeBitacora = z.infer<typeof entradaDeBitacora>;

export const consultaDeBitacora = consultaDePagina.extend({
  accion: textoBuscado.optional(),
  quien: textoBuscado.optional(),
  objeto: textoBuscado.optional().describe('Comienzo del objeto: envio/…, periodo/…'),
});

export const verificacionDeBitacora = z.object({
  integra: z.boolean(),
  entradas: entero,
  cabeza: z.object({ n: entero, hash: z.string(), cuando: instante }).nullable(),
  rota: z.object({ n: entero, motivo: z.string() }).nullable(),
});
