import { randomUUID } from 'node:crypto';
import type { Area } from '../../../shared/api/esquemas/organos.ts';
import {
  actualizarArea,
  areaConClave,
  areasDeOrgano,
  insertarArea,
  type AreaConResponsables,
} from '../../store/organos/areas.ts';
import { deYA, queCambia, sinCambios } from '../bitacora/que-cambio.ts';
import { organoHallado } from '../periodos/periodo-hallado.ts';
import { cuerpoDe, quienPide, recurso, type Recursos } from '../recurso.ts';

type Datos = Pick<AreaConResponsables, 'nombre' | 'siglas' | 'activa'>;

/** An área as the API gives it. */
const comoArea = (fila: AreaConResponsables): Area => ({
  clave: fila.clave,
  nombre: fila.nombre,
  siglas: fila.siglas,
  activa: fila.activa === 1,
  version: fila.version,
  responsables: fila.responsables.map((r) => ({ ...r })),
});

/** What the bitácora calls a change: putting out of use and back are told apart from the rest. */
function accionesDe({ activa, ...resto }: Partial<Datos>): string[] {
  const acciones = Object.keys(resto).length > 0 ? ['area.cambiada'] : [];
  if (activa !== undefined) acciones.push(activa === 1 ? 'area.reactivada' : 'area.dada-de-baja');
  return acciones;
}

/** The units that fill their own libros. */
export const AREAS_DE_ORGANO = {
  areas: recurso('areas', {
    buscar: organoHallado,
    hacer: async ({ servicio }, { organo }) => {
      const filas = await areasDeOrgano(servicio.almacen.db, organo);
      return { estado: 200, json: { areas: filas.map(comoArea) } };
    },
  }),
  crearArea: recurso('crearArea', {
    buscar: organoHallado,
    hacer: async (pedido, { organo, filaDeOrgano }) => {
      const { clave, nombre, siglas } = cuerpoDe(pedido);
      const fila = { id: randomUUID(), organo, clave, nombre, siglas, activa: 1, version: 1 };
      const objeto = `organos/${filaDeOrgano.clave}/areas/${clave}`;
      await pedido.servicio.almacen.cambiar(`personas/${quienPide(pedido).persona}`, async (cambio) => {
        await insertarArea(cambio, fila);
        cambio.anotar({ accion: 'area.agregada', objeto, a: JSON.stringify({ nombre, siglas }) });
      });
      return {
        estado: 201,
        json: comoArea({ ...fila, responsables: [] }),
        version: fila.version,
        ubicacion: `/${objeto}`,
      };
    },
  }),
  cambiarArea: recurso('cambiarArea', {
    buscar: async (pedido) => {
      const hallado = await organoHallado(pedido);
      const fila = await areaConClave(pedido.servicio.almacen.db, hallado.organo, pedido.parametros.area);
      return { ...hallado, area: fila.id, fila };
    },
    hacer: async (pedido, { organo, filaDeOrgano, fila }) => {
      const { activa, ...textos } = cuerpoDe(pedido);
      const pedidas = { ...textos, activa: activa === undefined ? undefined : Number(activa) };
      const campos = queCambia<Datos>(fila, pedidas);
      if (sinCambios(fila, campos, pedido.siVersion, `el área ${fila.siglas}`))
        return { estado: 200, json: comoArea(fila), version: fila.version };
      const cambiada = await pedido.servicio.almacen.cambiar(
        `personas/${quienPide(pedido).persona}`,
        async (cambio) => {
          await actualizarArea(cambio, fila, pedido.siVersion, campos);
          const objeto = `organos/${filaDeOrgano.clave}/areas/${fila.clave}`;
          for (const accion of accionesDe(campos))
            cambio.anotar({ accion, objeto, ...deYA<Datos>(fila, campos) });
          return areaConClave(cambio.db, organo, fila.clave);
        },
      );
      return { estado: 200, json: comoArea(cambiada), version: cambiada.version };
    },
  }),
} satisfies Recursos;
