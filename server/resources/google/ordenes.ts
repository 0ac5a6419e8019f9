import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../../store/almacen.ts';
import { idsDeAreas } from '../../store/organos/areas.ts';
import { areasDeOrgano } from '../../store/periodos/areas-del-periodo.ts';
import { pedirCreacion, pedirTraida } from '../../store/google/por-hacer.ts';
import { tomarAbierto } from '../periodos/exigir-abierto.ts';
import { objetoDePeriodo, periodoHallado } from '../periodos/periodo-hallado.ts';
import { quienPide, recurso, type Recursos } from '../recurso.ts';
import { librosDeGoogleDeAhora } from './consultas.ts';
import { exigirGoogle } from './exigir-google.ts';

/**
 * Ids of the áreas that are asked for, or of all that are in use.
 * @throws Problem `no-encontrado`
 */
async function areasPedidas(
  cambio: Cambio,
  organo: string,
  pedidas: readonly string[] | undefined,
): Promise<string[]> {
  if (pedidas === undefined) {
    const todas = await areasDeOrgano(cambio, organo);
    return todas.filter(({ activa }) => activa === 1).map(({ id }) => id);
  }
  const conocidas = await idsDeAreas(cambio.db, organo, pedidas);
  const ajena = pedidas.find((clave) => !conocidas.has(clave));
  if (ajena !== undefined) throw new Problem('no-encontrado', { que: `el área «${ajena}»` });
  return [...conocidas.values()];
}

/** Work on all spreadsheets of a period: asked for here, done by whoever has the turn. */
export const ORDENES_DE_GOOGLE = {
  crearLibrosDeGoogle: recurso('crearLibrosDeGoogle', {
    buscar: periodoHallado,
    hacer: async (pedido, hallado) => {
      const { servicio, cuerpo } = pedido;
      const { persona } = quienPide(pedido);
      if (!exigirGoogle(servicio).conUnidad) throw new Problem('google-sin-unidad', {});
      await servicio.almacen.cambiar(`personas/${persona}`, async (cambio) => {
        const { id, clave } = await tomarAbierto(cambio, hallado.periodo.id);
        const areas = await areasPedidas(cambio, hallado.organo, cuerpo?.areas);
        await pedirCreacion(cambio, id, areas);
        const objeto = objetoDePeriodo(hallado, clave);
        const a = JSON.stringify({ areas: areas.length });
        cambio.anotar({ accion: 'google.creacion-pedida', objeto, a });
      });
      return { estado: 202, json: await librosDeGoogleDeAhora(servicio, hallado.periodo) };
    },
  }),
  traerLibrosDeGoogle: recurso('traerLibrosDeGoogle', {
    buscar: periodoHallado,
    hacer: async (pedido, hallado) => {
      const { servicio } = pedido;
      exigirGoogle(servicio);
      await servicio.almacen.cambiar(`personas/${quienPide(pedido).persona}`, async (cambio) => {
        const { id } = await tomarAbierto(cambio, hallado.periodo.id);
        await pedirTraida(cambio, id);
      });
      return { estado: 202, json: await librosDeGoogleDeAhora(servicio, hallado.periodo) };
    },
  }),
} satisfies Recursos;
