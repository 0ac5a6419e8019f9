import { Problem } from '../../../shared/problem.ts';
import { papelesDePersona, type PapelConClaves } from '../../store/personas/papeles.ts';
import { personaConId, type FilaDePersona } from '../../store/personas/personas.ts';
import { organoHallado, type OrganoHallado } from '../periodos/periodo-hallado.ts';
import type { Quien } from '../quien.ts';
import type { Servicio } from '../servicio.ts';

/** What an operation on a person of an órgano looks up first. */
export interface PersonaHallada extends OrganoHallado {
  readonly fila: FilaDePersona;
  /** All of them, in other órganos too: they decide who may change the person. */
  readonly papeles: readonly PapelConClaves[];
}

/**
 * A person with a papel in the órgano, or whoever asks: from one órgano nobody else is seen, and whoever administers
 * the whole service may take its first papel in a new one.
 * @throws Problem `no-encontrado`
 */
export async function personaHallada(pedido: {
  readonly servicio: Servicio;
  readonly quien: Quien | null;
  readonly parametros: { readonly organo: string; readonly persona: string };
}): Promise<PersonaHallada> {
  const hallado = await organoHallado(pedido);
  const { db } = pedido.servicio.almacen;
  const papeles = await papelesDePersona(db, pedido.parametros.persona);
  const propia = pedido.quien?.persona === pedido.parametros.persona;
  if (!propia && !papeles.some((p) => p.organo === hallado.organo))
    throw new Problem('no-encontrado', { que: 'esa persona en este órgano' });
  return { ...hallado, papeles, fila: await personaConId(db, pedido.parametros.persona) };
}

/** `organos/cvoe/personas/<id>`: how the bitácora names a person. */
export const objetoDePersona = ({ filaDeOrgano }: Pick<OrganoHallado, 'filaDeOrgano'>, id: string): string =>
  `organos/${filaDeOrgano.clave}/personas/${id}`;
