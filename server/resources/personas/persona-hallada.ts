import { Problem } from '../../../shared/problem.ts';
import { papelesDePersona, type PapelConClaves } from '../../store/personas/papeles.ts';
import { personaConId, type FilaDePersona } from '../../store/personas/personas.ts';
import { organoHallado, type OrganoHallado } from '../periodos/periodo-hallado.ts';
import type { Servicio } from '../servicio.ts';

/** What an operation on a person of an órgano looks up first. */
export interface PersonaHallada extends OrganoHallado {
  readonly fila: FilaDePersona;
  /** All of them, in other órganos too: they decide who may change the person. */
  readonly papeles: readonly PapelConClaves[];
}

/** A person with a papel in the órgano: from one órgano, nobody else is seen. @throws Problem `no-encontrado` */
export async function personaHallada(pedido: {
  readonly servicio: Servicio;
  readonly parametros: { readonly organo: string; readonly persona: string };
}): Promise<PersonaHallada> {
  const hallado = await organoHallado(pedido);
  const { db } = pedido.servicio.almacen;
  const papeles = await papelesDePersona(db, pedido.parametros.persona);
  if (!papeles.some((p) => p.organo === hallado.organo))
    throw new Problem('no-encontrado', { que: 'esa persona en este órgano' });
  return { ...hallado, papeles, fila: await personaConId(db, pedido.parametros.persona) };
}

/** `organos/cvoe/personas/<id>`: how the bitácora names a person. */
export const objetoDePersona = ({ filaDeOrgano }: Pick<OrganoHallado, 'filaDeOrgano'>, id: string): string =>
  `organos/${filaDeOrgano.clave}/personas/${id}`;
