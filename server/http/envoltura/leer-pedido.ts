import type { Request } from 'express';
import type { Operacion } from '../../../shared/api/operacion.ts';
import type { Pedido } from '../../resources/recurso.ts';

/** What the address says, parsed by the operation's schemas. */
export type Direccion = Pick<Pedido, 'parametros' | 'consulta'>;

/** @throws ZodError */
export const leerDireccion = (req: Request, { parametros, consulta }: Operacion): Direccion => ({
  parametros: parametros?.parse(req.params) as Direccion['parametros'],
  consulta: consulta?.parse(req.query),
});

/** Of `Last-Event-ID`, which browsers send when they listen again; null where it is none of ours. */
export function ultimoEventoDe(req: Request): number | null {
  const dicho = req.get('Last-Event-ID') ?? '';
  return /^\d{1,15}$/.test(dicho) ? Number(dicho) : null;
}

const VIAS = /^[a-z]{1,20}$/;

/** The client, as it says itself. */
export function viaDe(req: Request): string {
  const dicha = req.get('X-Trimestral-Via') ?? '';
  return VIAS.test(dicha) ? dicha : 'api';
}
