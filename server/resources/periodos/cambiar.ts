import { iso } from '../../../shared/spanish/fechas/civil-date.ts';
import { guardarPeriodo, periodosDeOrgano } from '../../store/periodos/periodos.ts';
import { quienPide, recurso, type Pedido } from '../recurso.ts';
import { comoPeriodo, tramoDe } from './como-periodo.ts';
import { exigirAprobado } from './exigir-aprobado.ts';
import { tomarAbierto } from './exigir-abierto.ts';
import { objetoDePeriodo, organoHallado, periodoHallado } from './periodo-hallado.ts';
import { exigirCorte, fechaPedida } from './periodo-pedido.ts';
import { exigirVersion } from './version-nueva.ts';

export const periodos = recurso('periodos', {
  buscar: organoHallado,
  hacer: async ({ servicio }, { organo }) => ({
    estado: 200,
    json: { periodos: (await periodosDeOrgano(servicio.almacen.db, organo)).map(comoPeriodo) },
  }),
});

export const periodo = recurso('periodo', {
  buscar: periodoHallado,
  hacer: (_pedido, hallado) =>
    Promise.resolve({
      estado: 200,
      json: comoPeriodo(hallado.periodo),
      version: hallado.periodo.version,
    }),
});

/** Changes the cut-off, or passes the period on to review and back. */
export const cambiarPeriodo = recurso('cambiarPeriodo', {
  buscar: periodoHallado,
  hacer: async (pedido: Pedido<'cambiarPeriodo'>, hallado) => {
    const { servicio, siVersion, cuerpo = {} } = pedido;
    const corte = cuerpo.corte === undefined ? null : fechaPedida(cuerpo.corte, 'corte');
    if (corte !== null) exigirCorte(corte, tramoDe(hallado.periodo));
    const quien = `personas/${quienPide(pedido).persona}`;
    const fila = await servicio.almacen.cambiar(quien, async (cambio) => {
      const antes = await tomarAbierto(cambio, hallado.periodo.id);
      exigirVersion(antes, siVersion);
      const nuevo = {
        corte: corte === null ? antes.corte : iso(corte),
        estado: cuerpo.estado ?? antes.estado,
      };
      if (nuevo.corte === antes.corte && nuevo.estado === antes.estado) return antes;
      cambio.anotar({
        accion: 'periodo.cambiado',
        objeto: objetoDePeriodo(hallado, antes.clave),
        de: JSON.stringify({ corte: antes.corte, estado: antes.estado }),
        a: JSON.stringify(nuevo),
      });
      return guardarPeriodo(cambio, antes, nuevo);
    });
    return { estado: 200, json: comoPeriodo(fila), version: fila.version };
  },
});

/** Closes the period, once its report is approved as the libros stand: nothing of it changes afterwards. */
export const cerrarPeriodo = recurso('cerrarPeriodo', {
  buscar: periodoHallado,
  hacer: async (pedido: Pedido<'cerrarPeriodo'>, hallado) => {
    const { servicio, siVersion, cuerpo } = pedido;
    const quien = `personas/${quienPide(pedido).persona}`;
    const fila = await servicio.almacen.cambiar(quien, async (cambio) => {
      const antes = await tomarAbierto(cambio, hallado.periodo.id);
      exigirVersion(antes, siVersion);
      await exigirAprobado(cambio, antes);
      cambio.anotar({
        accion: 'periodo.cerrado',
        objeto: objetoDePeriodo(hallado, antes.clave),
        de: antes.estado,
        a: JSON.stringify({ estado: 'cerrado', motivo: cuerpo?.motivo ?? '' }),
      });
      return guardarPeriodo(cambio, antes, { estado: 'cerrado', cierre: cambio.ahora });
    });
    return { estado: 200, json: comoPeriodo(fila), version: fila.version };
  },
});
