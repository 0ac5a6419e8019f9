import { Problem } from '../../../shared/problem.ts';
import { hallarOrgano, hallarPeriodo } from '../../store/periodos/hallar-periodo.ts';
import type { FilaDeOrgano, FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import type { Ambito } from '../permisos.ts';
import type { Servicio } from '../servicio.ts';

/** What an operation of an órgano looks up first. */
export interface OrganoHallado extends Ambito {
  readonly organo: string;
  readonly filaDeOrgano: FilaDeOrgano;
}

/** What an operation of a period looks up first. */
export interface PeriodoHallado extends OrganoHallado {
  readonly periodo: FilaDePeriodo;
}

interface ConServicio<P> {
  readonly servicio: Servicio;
  readonly parametros: P;
}

/** @throws Problem `no-encontrado` */
export async function organoHallado({
  servicio,
  parametros,
}: ConServicio<{ readonly organo: string }>): Promise<OrganoHallado> {
  const organo = await hallarOrgano(servicio.almacen.db, parametros.organo);
  if (organo === null) throw new Problem('no-encontrado', { que: `el órgano «${parametros.organo}»` });
  return { organo: organo.id, area: null, filaDeOrgano: organo };
}

/** @throws Problem `no-encontrado` */
export async function periodoHallado({
  servicio,
  parametros,
}: ConServicio<{ readonly organo: string; readonly periodo: string }>): Promise<PeriodoHallado> {
  const organo = await organoHallado({ servicio, parametros });
  const periodo = await hallarPeriodo(servicio.almacen.db, organo.organo, parametros.periodo);
  if (periodo === null)
    throw new Problem('no-encontrado', { que: `el periodo «${parametros.periodo}» en ${parametros.organo}` });
  return { ...organo, periodo };
}

/** Address of a period for the bitácora. */
export const objetoDePeriodo = (
  { filaDeOrgano }: Pick<OrganoHallado, 'filaDeOrgano'>,
  clave: string,
): string => `organos/${filaDeOrgano.clave}/periodos/${clave}`;
