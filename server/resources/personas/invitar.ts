import { randomUUID } from 'node:crypto';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../../store/almacen.ts';
import { insertarPapeles, papelesDePersona } from '../../store/personas/papeles.ts';
import { personaConId, tomarPersonaConCorreo } from '../../store/personas/personas.ts';
import { organoHallado } from '../periodos/periodo-hallado.ts';
import { cuerpoDe, quienPide, recurso, type Recursos } from '../recurso.ts';
import { comoPersonaConPapeles } from './como-persona.ts';
import { exigirFacultad } from './facultades.ts';
import { papelesPedidos } from './papel-pedido.ts';
import { datosDePapel } from './papeles.ts';
import { objetoDePersona } from './persona-hallada.ts';

interface Invitada {
  readonly id: string;
  /** False for somebody whom another órgano has registered: name and state stay as they are. */
  readonly nueva: boolean;
}

/** @throws Problem `ya-existe` where the person has a papel in the órgano: more are given one by one */
async function tomarInvitada(
  cambio: Cambio,
  organo: string,
  { nombre, correo }: { readonly nombre: string; readonly correo: string },
): Promise<Invitada> {
  const { id, nueva } = await tomarPersonaConCorreo(cambio, { id: randomUUID(), nombre, correo });
  const tiene = nueva ? [] : await papelesDePersona(cambio.db, id);
  if (tiene.some((p) => p.organo === organo))
    throw new Problem('ya-existe', { que: 'una persona con ese correo en este órgano' });
  return { id, nueva };
}

/** Who is let in, and as what. */
export const INVITACIONES = {
  invitarPersona: recurso('invitarPersona', {
    buscar: organoHallado,
    hacer: async (pedido, hallado) => {
      const { organo } = hallado;
      const quien = quienPide(pedido);
      const { nombre, correo, papeles } = cuerpoDe(pedido);
      for (const { papel } of papeles) exigirFacultad(quien, { papel, organo });
      if (papeles.length === 0)
        throw new Problem('papel-no-valido', { motivo: 'Diga al menos un papel: qué hará esa persona.' });
      const json = await pedido.servicio.almacen.cambiar(`personas/${quien.persona}`, async (cambio) => {
        const { id, nueva } = await tomarInvitada(cambio, organo, { nombre, correo });
        const filas = await papelesPedidos(cambio.db, { organo, persona: id }, papeles);
        await insertarPapeles(cambio, filas);
        const objeto = objetoDePersona(hallado, id);
        if (nueva) cambio.anotar({ accion: 'persona.invitada', objeto });
        const dados = (await papelesDePersona(cambio.db, id)).filter((p) => p.organo === organo);
        for (const papel of dados) cambio.anotar({ accion: 'papel.dado', objeto, a: datosDePapel(papel) });
        return comoPersonaConPapeles(await personaConId(cambio.db, id), dados);
      });
      const ubicacion = `/${objetoDePersona(hallado, json.id)}`;
      return { estado: 201, json, version: json.version, ubicacion };
    },
  }),
} satisfies Recursos;
