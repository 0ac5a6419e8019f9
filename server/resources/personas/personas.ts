import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../../store/almacen.ts';
import {
  papelesDeOrgano,
  papelesDePersona,
  tomarAdministraciones,
  type PapelConClaves,
} from '../../store/personas/papeles.ts';
import {
  actualizarPersona,
  correoNormal,
  personaConId,
  personasDeOrgano,
  tomarPersona,
  type FilaDePersona,
} from '../../store/personas/personas.ts';
import { terminarSesionesDe } from '../../store/personas/sesiones.ts';
import { queCambia, sinCambios } from '../bitacora/que-cambio.ts';
import { organoHallado } from '../periodos/periodo-hallado.ts';
import type { Quien } from '../quien.ts';
import { cuerpoDe, quienPide, recurso, type Recursos } from '../recurso.ts';
import { comoPersonaConPapeles } from './como-persona.ts';
import { exigirFacultadSobre, exigirQueQuedeQuien } from './facultades.ts';
import { objetoDePersona, personaHallada, type PersonaHallada } from './persona-hallada.ts';

type Datos = Pick<FilaDePersona, 'nombre' | 'correo' | 'activa'>;
type Campos = Partial<Datos>;

/** Names and addresses stay out of the bitácora: it can never be corrected or cleared. */
const CAMBIO = 'cambió';

/** Notes a change of a person: putting out of use and back are told apart from the rest. */
function anotarCambio(cambio: Cambio, objeto: string, { activa, nombre, correo }: Campos): void {
  const datos = {
    ...(nombre === undefined ? {} : { nombre: CAMBIO }),
    ...(correo === undefined ? {} : { correo: CAMBIO }),
  };
  if (Object.keys(datos).length > 0)
    cambio.anotar({ accion: 'persona.cambiada', objeto, a: JSON.stringify(datos) });
  if (activa !== undefined)
    cambio.anotar({ accion: activa === 1 ? 'persona.reactivada' : 'persona.dada-de-baja', objeto });
}

/** Puts a person out of use at once: what it has open ends. @throws Problem `papel-no-valido` */
async function darDeBaja(cambio: Cambio, quien: Quien, persona: string): Promise<void> {
  if (persona === quien.persona)
    throw new Problem('papel-no-valido', {
      motivo: 'Nadie se da de baja a sí mismo. Pídalo a otra persona.',
    });
  const administran = await tomarAdministraciones(cambio);
  const suyas = administran.filter((p) => p.persona === persona);
  exigirQueQuedeQuien(quien, suyas, administran);
  await terminarSesionesDe(cambio, persona);
}

async function cambiar(
  cambio: Cambio,
  quien: Quien,
  { fila }: PersonaHallada,
  campos: Campos,
  v: number | null,
) {
  if (campos.activa === 0) await darDeBaja(cambio, quien, fila.id);
  await tomarPersona(cambio, fila.id);
  // What it may do now, not when it was looked up: it may have been given more meanwhile
  exigirFacultadSobre(quien, await papelesDePersona(cambio.db, fila.id));
  await actualizarPersona(cambio, fila.id, v, campos);
}

/** The people of an órgano. */
export const PERSONAS = {
  personas: recurso('personas', {
    buscar: organoHallado,
    hacer: async ({ servicio }, { organo }) => {
      const { db } = servicio.almacen;
      const personas = await personasDeOrgano(db, organo);
      const papeles = new Map<string, PapelConClaves[]>(personas.map((p) => [p.id, []]));
      for (const papel of await papelesDeOrgano(db, organo)) papeles.get(papel.persona)?.push(papel);
      const json = { personas: personas.map((p) => comoPersonaConPapeles(p, papeles.get(p.id) ?? [])) };
      return { estado: 200, json };
    },
  }),
  cambiarPersona: recurso('cambiarPersona', {
    buscar: personaHallada,
    hacer: async (pedido, hallado) => {
      const { fila, organo } = hallado;
      const quien = quienPide(pedido);
      exigirFacultadSobre(quien, hallado.papeles);
      const { nombre, correo, activa } = cuerpoDe(pedido);
      const campos = queCambia<Datos>(fila, {
        nombre,
        correo: correo === undefined ? undefined : correoNormal(correo),
        activa: activa === undefined ? undefined : Number(activa),
      });
      const deAqui = hallado.papeles.filter((p) => p.organo === organo);
      if (sinCambios(fila, campos, pedido.siVersion, 'a esa persona'))
        return { estado: 200, json: comoPersonaConPapeles(fila, deAqui), version: fila.version };
      const nueva = await pedido.servicio.almacen.cambiar(`personas/${quien.persona}`, async (cambio) => {
        await cambiar(cambio, quien, hallado, campos, pedido.siVersion);
        anotarCambio(cambio, objetoDePersona(hallado, fila.id), campos);
        return personaConId(cambio.db, fila.id);
      });
      return { estado: 200, json: comoPersonaConPapeles(nueva, deAqui), version: nueva.version };
    },
  }),
} satisfies Recursos;
