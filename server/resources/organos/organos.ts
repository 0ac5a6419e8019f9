import { randomUUID } from 'node:crypto';
import type { Operaciones } from '../../../shared/api/catalogo-de-operaciones.ts';
import type { Organo } from '../../../shared/api/esquemas/organos.ts';
import type { CuerpoDe } from '../../../shared/api/operacion.ts';
import {
  actualizarOrgano,
  insertarOrgano,
  organosConId,
  type FilaDeOrgano,
} from '../../store/organos/organos.ts';
import { deYA, queCambia, sinCambios } from '../bitacora/que-cambio.ts';
import { organoHallado } from '../periodos/periodo-hallado.ts';
import { exigirAdministracionGeneral } from '../personas/facultades.ts';
import type { Quien } from '../quien.ts';
import { cuerpoDe, quienPide, recurso, SIN_AMBITO, type Recursos } from '../recurso.ts';

type Cambios = CuerpoDe<Operaciones['cambiarOrgano']>;

/** An órgano as the API gives it. */
export const comoOrgano = (fila: FilaDeOrgano): Organo => ({
  clave: fila.clave,
  nombre: fila.nombre,
  siglas: fila.siglas,
  institucion: fila.institucion,
  siglasDeInstitucion: fila.siglas_institucion,
  vistoBueno: fila.visto_bueno === 1,
  version: fila.version,
});

/** Ids of the órganos where somebody has a papel; null for all of them. */
export const organosDeQuien = ({ papeles }: Quien): string[] | null =>
  papeles.some((p) => p.organo === null)
    ? null
    : [...new Set(papeles.flatMap((p) => (p.organo === null ? [] : [p.organo])))];

/** The fields of a request as columns; those left out are undefined. */
const comoColumnas = ({ siglasDeInstitucion, vistoBueno, ...resto }: Cambios) => ({
  ...resto,
  siglas_institucion: siglasDeInstitucion,
  visto_bueno: vistoBueno === undefined ? undefined : Number(vistoBueno),
});

/** The committees whose reports are made here. */
export const ORGANOS = {
  organos: recurso('organos', {
    buscar: () => Promise.resolve(SIN_AMBITO),
    hacer: async (pedido) => {
      const filas = await organosConId(pedido.servicio.almacen.db, organosDeQuien(quienPide(pedido)));
      return { estado: 200, json: { organos: filas.map(comoOrgano) } };
    },
  }),
  crearOrgano: recurso('crearOrgano', {
    buscar: () => Promise.resolve(SIN_AMBITO),
    hacer: async (pedido) => {
      const quien = quienPide(pedido);
      exigirAdministracionGeneral(quien, 'dar de alta un órgano');
      const { clave, nombre, siglas, institucion, siglasDeInstitucion, vistoBueno } = cuerpoDe(pedido);
      const fila = await pedido.servicio.almacen.cambiar(`personas/${quien.persona}`, async (cambio) => {
        const nueva: FilaDeOrgano = {
          id: randomUUID(),
          clave,
          nombre,
          siglas,
          institucion,
          siglas_institucion: siglasDeInstitucion,
          visto_bueno: Number(vistoBueno),
          creado: cambio.ahora,
          version: 1,
        };
        await insertarOrgano(cambio, nueva);
        cambio.anotar({ accion: 'organo.creado', objeto: `organos/${clave}`, a: siglas });
        return nueva;
      });
      return { estado: 201, json: comoOrgano(fila), version: fila.version, ubicacion: `/organos/${clave}` };
    },
  }),
  organo: recurso('organo', {
    buscar: organoHallado,
    hacer: (_, { filaDeOrgano }) =>
      Promise.resolve({ estado: 200, json: comoOrgano(filaDeOrgano), version: filaDeOrgano.version }),
  }),
  cambiarOrgano: recurso('cambiarOrgano', {
    buscar: organoHallado,
    hacer: async (pedido, { filaDeOrgano }) => {
      const { siglas, version } = filaDeOrgano;
      const campos = queCambia(filaDeOrgano, comoColumnas(cuerpoDe(pedido)));
      if (sinCambios(filaDeOrgano, campos, pedido.siVersion, `el órgano ${siglas}`))
        return { estado: 200, json: comoOrgano(filaDeOrgano), version };
      const fila = await pedido.servicio.almacen.cambiar(
        `personas/${quienPide(pedido).persona}`,
        async (cambio) => {
          const cambiada = await actualizarOrgano(cambio, filaDeOrgano, pedido.siVersion, campos);
          const { de, a } = deYA(filaDeOrgano, campos);
          cambio.anotar({ accion: 'organo.cambiado', objeto: `organos/${filaDeOrgano.clave}`, de, a });
          return cambiada;
        },
      );
      return { estado: 200, json: comoOrgano(fila), version: fila.version };
    },
  }),
} satisfies Recursos;
