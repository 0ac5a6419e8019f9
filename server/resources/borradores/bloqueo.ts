import type { BloqueoDeBorrador } from '../../../shared/api/esquemas/borradores.ts';
import { Problem } from '../../../shared/problem.ts';
import type { EstadoDeBorrador } from '../../store/borradores/estado-de-borrador.ts';
import type { LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import type { Quien } from '../quien.ts';

/** What stands in everybody's way; null for nothing. */
function deTodos({ periodo, activa, libro }: EstadoDeBorrador, lugar: LugarDeBorrador): Problem | null {
  if (periodo === 'cerrado') return new Problem('periodo-cerrado', { periodo: lugar.clavePeriodo });
  const area = lugar.area?.siglasArea ?? '';
  if (activa === 0) return new Problem('area-de-baja', { area });
  return libro === 'aceptado' ? new Problem('libro-aceptado', { area }) : null;
}

/** Whether somebody may write in a libro: as whoever sends an área's, as whoever keeps that of the enlace. */
const escribe = ({ papeles, alcance }: Quien, { organo, area }: LugarDeBorrador): boolean =>
  (area === null ? alcance === 'gestionar' : alcance !== 'leer') &&
  papeles.some(
    (p) =>
      p.organo === organo && (p.papel === 'enlace' || (p.papel === 'area' && p.area === (area?.area ?? ''))),
  );

/** Why somebody may not write in a borrador now; null where it may. */
export function bloqueoDe(
  estado: EstadoDeBorrador,
  lugar: LugarDeBorrador,
  quien: Quien,
): BloqueoDeBorrador | null {
  const problema = deTodos(estado, lugar);
  if (problema !== null)
    return { codigo: problema.codigo as BloqueoDeBorrador['codigo'], motivo: problema.detalle };
  if (escribe(quien, lugar)) return null;
  const { detalle } = new Problem('sin-permiso', {
    operacion: lugar.area === null ? 'escribir en el libro del enlace' : 'escribir en el libro de esta área',
  });
  return { codigo: 'sin-permiso', motivo: detalle };
}
