import { Problem } from '../../../shared/problem.ts';
import {
  borrarPapel,
  insertarPapeles,
  papelesDePersona,
  tomarAdministraciones,
  type PapelConClaves,
} from '../../store/personas/papeles.ts';
import { tomarPersona } from '../../store/personas/personas.ts';
import { cuerpoDe, quienPide, recurso, type Recursos } from '../recurso.ts';
import { comoPapel } from './como-persona.ts';
import { exigirFacultad, exigirQueQuedeQuien } from './facultades.ts';
import { mismoPapel, papelesPedidos } from './papel-pedido.ts';
import { objetoDePersona, personaHallada } from './persona-hallada.ts';

/** A papel as the bitácora keeps it. */
export const datosDePapel = ({ papel, claveDeArea, funcion }: PapelConClaves): string =>
  claveDeArea === null ? papel : JSON.stringify({ papel, area: claveDeArea, funcion });

/** What people may do, given and taken away. */
export const PAPELES_DE_PERSONA = {
  darPapel: recurso('darPapel', {
    buscar: personaHallada,
    hacer: async (pedido, hallado) => {
      const { organo, fila } = hallado;
      const quien = quienPide(pedido);
      const pedida = cuerpoDe(pedido);
      exigirFacultad(quien, { papel: pedida.papel, organo });
      const json = await pedido.servicio.almacen.cambiar(`personas/${quien.persona}`, async (cambio) => {
        await tomarPersona(cambio, fila.id);
        const nuevos = await papelesPedidos(cambio.db, { organo, persona: fila.id }, [pedida]);
        const tiene = await papelesDePersona(cambio.db, fila.id);
        if (nuevos.some((n) => tiene.some((t) => mismoPapel(n, t))))
          throw new Problem('ya-existe', { que: 'ese papel en esa persona' });
        await insertarPapeles(cambio, nuevos);
        const [dado] = (await papelesDePersona(cambio.db, fila.id)).filter((p) => p.id === nuevos[0]?.id);
        if (dado === undefined) throw new Error('The papel that was just kept is not there');
        const objeto = objetoDePersona(hallado, fila.id);
        cambio.anotar({ accion: 'papel.dado', objeto, a: datosDePapel(dado) });
        return comoPapel(dado);
      });
      return { estado: 201, json, ubicacion: `/${objetoDePersona(hallado, fila.id)}/papeles/${json.id}` };
    },
  }),
  quitarPapel: recurso('quitarPapel', {
    buscar: async (pedido) => {
      const hallado = await personaHallada(pedido);
      const papel = hallado.papeles.find(
        (p) => p.id === pedido.parametros.papel && p.organo === hallado.organo,
      );
      if (papel === undefined) throw new Problem('no-encontrado', { que: 'ese papel en esa persona' });
      return { ...hallado, papel };
    },
    hacer: async (pedido, hallado) => {
      const { papel, fila } = hallado;
      const quien = quienPide(pedido);
      exigirFacultad(quien, papel);
      await pedido.servicio.almacen.cambiar(`personas/${quien.persona}`, async (cambio) => {
        if (papel.papel === 'administracion' && fila.activa === 1)
          exigirQueQuedeQuien(quien, [papel], await tomarAdministraciones(cambio));
        if (!(await borrarPapel(cambio, papel.id)))
          throw new Problem('no-encontrado', { que: 'ese papel en esa persona' });
        const objeto = objetoDePersona(hallado, fila.id);
        cambio.anotar({ accion: 'papel.quitado', objeto, de: datosDePapel(papel) });
      });
      return { estado: 204 };
    },
  }),
} satisfies Recursos;
