import { Problem } from '../../../shared/problem.ts';
import { areasSinEnviar, recordatoriosDe, type AreaSinEnviar } from '../../store/correos/recordatorios.ts';
import { idsDeAreas } from '../../store/organos/areas.ts';
import { correoQueDesiste } from '../correos/correo-que-desiste.ts';
import { despacharTodos } from '../correos/despachar.ts';
import { exigirAbierto } from '../periodos/exigir-abierto.ts';
import { periodoHallado, type PeriodoHallado } from '../periodos/periodo-hallado.ts';
import { quienPide, recurso, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { recordatoriosDePeriodo } from './recordatorios-de-periodo.ts';

/**
 * The áreas to remind: of those that are asked for, or of all, those that have sent nothing.
 * @throws Problem `no-encontrado`
 */
async function areasPorRecordar(
  { almacen: { db } }: Servicio,
  { organo, periodo }: PeriodoHallado,
  pedidas: readonly string[] | undefined,
): Promise<AreaSinEnviar[]> {
  const faltan = await areasSinEnviar(db, periodo);
  if (pedidas === undefined) return faltan;
  const conocidas = await idsDeAreas(db, organo, pedidas);
  const ajena = pedidas.find((clave) => !conocidas.has(clave));
  if (ajena !== undefined) throw new Problem('no-encontrado', { que: `el área «${ajena}»` });
  return faltan.filter(({ clave }) => conocidas.has(clave));
}

/** Mail that asks áreas for their libros. */
export const RECORDATORIOS = {
  recordatorios: recurso('recordatorios', {
    buscar: periodoHallado,
    hacer: async ({ servicio }, { periodo }) => ({
      estado: 200,
      json: { recordatorios: await recordatoriosDe(servicio.almacen.db, periodo.id) },
    }),
  }),
  recordar: recurso('recordar', {
    buscar: periodoHallado,
    hacer: async (pedido, hallado) => {
      const { servicio, cuerpo } = pedido;
      const { periodo, filaDeOrgano } = hallado;
      exigirAbierto(periodo);
      if (servicio.correo === null) throw new Problem('correo-sin-configurar', {});
      const areas = await areasPorRecordar(servicio, hallado, cuerpo?.areas);
      const escribir = await recordatoriosDePeriodo(servicio, periodo, filaDeOrgano);
      const quien = `personas/${quienPide(pedido).persona}`;
      const correos = areas.map((area) => escribir(area, 'a-mano'));
      const ronda = correoQueDesiste(servicio.correo);
      // Whoever asks waits for the outcome of each: one that cannot go out now fails, and is asked for again
      const hechos = await despacharTodos(servicio, quien, ronda, correos, () => true);
      const recordatorios = hechos.flatMap((hecho, i) =>
        hecho === null ? [] : [{ ...hecho, area: areas[i]?.clave ?? '' }],
      );
      return { estado: 200, json: { recordatorios } };
    },
  }),
} satisfies Recursos;
