import type { Alcance, Operacion } from '../../shared/api/operacion.ts';
import { Problem } from '../../shared/problem.ts';
import type { PapelDeQuien, Quien } from './quien.ts';

/** Where an operation acts; null: in no órgano, in no área alone. */
export interface Ambito {
  readonly organo: string | null;
  readonly area: string | null;
}

const ORDEN: readonly Alcance[] = ['leer', 'enviar', 'gestionar'];

/** Whether a papel holds where the operation acts: an área's in its own libros alone. */
function vale(papel: PapelDeQuien, { organo, area }: Ambito): boolean {
  if (papel.organo === null) return papel.papel === 'administracion';
  if (papel.organo !== organo && organo !== null) return false;
  return papel.papel !== 'area' || area === null || papel.area === area;
}

/** Whether somebody may do an operation there (docs/seguridad.md). */
function permitido(operacion: Operacion, quien: Quien | null, ambito: Ambito): boolean {
  const { acceso, alcance } = operacion;
  if (acceso === 'publico') return true;
  if (quien === null || ORDEN.indexOf(quien.alcance) < ORDEN.indexOf(alcance)) return false;
  if (acceso === 'identificado') return true;
  return quien.papeles.some((p) => acceso.includes(p.papel) && vale(p, ambito));
}

/** @throws Problem `sin-identidad` where nobody is known, `sin-permiso` */
export function exigirPermiso(operacion: Operacion, quien: Quien | null, ambito: Ambito): void {
  if (permitido(operacion, quien, ambito)) return;
  if (quien === null) throw new Problem('sin-identidad', {});
  throw new Problem('sin-permiso', { operacion: operacion.resumen });
}
