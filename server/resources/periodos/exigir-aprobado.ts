import { Problem } from '../../../shared/problem.ts';
import { unirLista } from '../../../shared/spanish/sesiones/ordinales.ts';
import type { Cambio } from '../../store/almacen.ts';
import { ultimaAprobada } from '../../store/consolidaciones/consolidaciones.ts';
import { librosQueEntran, type LibroQueEntra } from '../../store/consolidaciones/libros-que-entran.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';

/**
 * That the report was approved, and that what stands accepted is what it was made of: a period is not frozen while a libro
 * is open again, or says something that the report does not.
 * @throws Problem `periodo-sin-aprobar`, `periodo-con-reabiertos`
 */
export async function exigirAprobado({ db }: Cambio, { id, clave }: FilaDePeriodo): Promise<void> {
  const aprobada = await ultimaAprobada(db, id);
  if (aprobada === null) throw new Problem('periodo-sin-aprobar', { periodo: clave });
  const aprobados = new Map(aprobada.insumos.map((insumo) => [insumo.area, insumo.sha256]));
  const esOtro = ({ clave: area, estado, sha256 }: LibroQueEntra): boolean =>
    estado === 'aceptado' ? aprobados.get(area) !== sha256 : aprobados.has(area);
  const otros = (await librosQueEntran(db, id)).filter(esOtro);
  if (otros.length === 0) return;
  throw new Problem('periodo-con-reabiertos', { areas: unirLista(otros.map(({ siglas }) => siglas)) });
}
