import { ALCANCES } from '../../../shared/api/operacion.ts';
import { organosConId } from '../../store/organos/organos.ts';
import { papelesDePersona } from '../../store/personas/papeles.ts';
import { personaConId } from '../../store/personas/personas.ts';
import { comoOrgano, organosDeQuien } from '../organos/organos.ts';
import { quienPide, recurso, SIN_AMBITO, type Recursos } from '../recurso.ts';
import { comoPapel, comoPersona } from './como-persona.ts';

/** Who asks. */
export const YO = {
  yo: recurso('yo', {
    buscar: () => Promise.resolve(SIN_AMBITO),
    hacer: async (pedido) => {
      const quien = quienPide(pedido);
      const { db } = pedido.servicio.almacen;
      const persona = await personaConId(db, quien.persona);
      const papeles = await papelesDePersona(db, quien.persona);
      const organos = await organosConId(db, organosDeQuien(quien));
      const json = {
        persona: comoPersona(persona),
        papeles: papeles.map(comoPapel),
        organos: organos.map(comoOrgano),
        via: quien.via,
        alcances: ALCANCES.slice(0, ALCANCES.indexOf(quien.alcance) + 1),
        google: pedido.servicio.google !== null,
      };
      return { estado: 200, json };
    },
  }),
} satisfies Recursos;
