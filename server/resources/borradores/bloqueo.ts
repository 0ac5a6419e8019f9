import type { BloqueoDeBorrador } from '../../../shared/api/esquemas/borradores.ts';
import { Problem } from '../../../shared/problem.ts';
import type { EstadoDeBorrador } from '../../store/borradores/estado-de-borrador.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import type { Quien } from '../quien.ts';

/** What stands in everybody's way; null for nothing. */
function deTodos({ periodo, activa, libro }: EstadoDeBorrador, lugar: LugarDeArea): Problem | null {
  if (periodo === 'cerrado') return new Problem('periodo-cerrado', { periodo: lugar.clavePeriodo });
  if (activa === 0) return new Problem('area-de-baja', { area: lugar.siglasArea });
  return libro === 'aceptado' ? new Problem('libro-aceptado', { area: lugar.siglasArea }) : null;
}

/** Whether somebody may write in an área's libro, as whoever sends it may. */
const escribe = ({ papeles, alcance }: Quien, { organo, area }: LugarDeArea): boolean =>
  alcance !== 'leer' &&
  papeles.some(
    (p) => p.organo === organo && (p.papel === 'enlace' || (p.papel === 'area' && p.area === area)),
  );

/** Why somebody may not write in a borrador now; null where it may. */
export function bloqueoDe(
  estado: EstadoDeBorrador,
  lugar: LugarDeArea,
  quien: Quien,
): BloqueoDeBorrador | null {
  const problema = deTodos(estado, lugar);
  if (problema !== null)
    return { codigo: problema.codigo as BloqueoDeBorrador['codigo'], motivo: problema.detalle };
  if (escribe(quien, lugar)) return null;
  const { detalle } = new Problem('sin-permiso', { operacion: 'escribir en el libro de esta área' });
  return { codigo: 'sin-permiso', motivo: detalle };
}
