import { Problem } from '../../../shared/problem.ts';
import type { FilaDePapel } from '../../store/personas/papeles.ts';
import type { Quien } from '../quien.ts';

/** What is asked of a papel here. */
type Papel = Pick<FilaDePapel, 'papel' | 'organo'>;

/**
 * Whether somebody may give a papel or take it away: administración any of its órgano, that of the whole service any at
 * all; an enlace those of its órgano, but never administración.
 */
function gobierna({ papeles }: Quien, pedido: Papel): boolean {
  return papeles.some(({ papel, organo }) => {
    if (papel === 'administracion') return organo === null || organo === pedido.organo;
    return papel === 'enlace' && organo === pedido.organo && pedido.papel !== 'administracion';
  });
}

/** @throws Problem `sin-permiso` */
export function exigirFacultad(quien: Quien, pedido: Papel): void {
  if (gobierna(quien, pedido)) return;
  throw new Problem('sin-permiso', { operacion: 'dar o quitar ese papel' });
}

/**
 * A person is put out of use, or given another name or address of mail, only by somebody who governs all that it may
 * do: an enlace does not reach through its own órgano into another, nor to an administración.
 * @throws Problem `sin-permiso`
 */
export function exigirFacultadSobre(quien: Quien, papeles: readonly Papel[]): void {
  if (papeles.every((p) => gobierna(quien, p))) return;
  throw new Problem('sin-permiso', {
    operacion: 'cambiar los datos de quien tiene también papeles que usted no da',
  });
}

/** What touches every órgano is for the administración of the whole service. @throws Problem `sin-permiso` */
export function exigirAdministracionGeneral({ papeles }: Quien, operacion: string): void {
  if (papeles.some((p) => p.papel === 'administracion' && p.organo === null)) return;
  throw new Problem('sin-permiso', { operacion });
}

/**
 * Somebody must be left who administers: in an órgano, its own or the whole service's; and nobody leaves oneself
 * without it.
 *
 * @param pierde papeles of administración that one person is about to lose
 * @param todas every administración of an active person
 * @throws Problem `papel-no-valido`
 */
export function exigirQueQuedeQuien(
  quien: Quien,
  pierde: readonly FilaDePapel[],
  todas: readonly FilaDePapel[],
): void {
  const perdidos = new Set(pierde.map((p) => p.id));
  const quedan = todas.filter((p) => !perdidos.has(p.id));
  const propio = pierde.some((p) => p.persona === quien.persona);
  if (propio && !quedan.some((p) => p.persona === quien.persona))
    throw new Problem('papel-no-valido', {
      motivo: 'Ese es su último papel de administración. Pida a otra persona que administre que se lo quite.',
    });
  const huerfano = pierde.some(({ organo }) => !quedan.some((q) => q.organo === null || q.organo === organo));
  if (huerfano)
    throw new Problem('papel-no-valido', {
      motivo: 'Nadie más administra. Dé antes el papel de administración a otra persona.',
    });
}
