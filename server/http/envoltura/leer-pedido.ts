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

const VIAS = /^[a-z]{1,20}$/;

/** The client, as it says itself. */
export function viaDe(req: Request): string {
  const dicha = req.get('X-Trimestral-Via') ?? '';
  return VIAS.test(dicha) ? dicha : 'api';
}
