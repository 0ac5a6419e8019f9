import { plazoDe } from '../../../shared/tablero/plazo.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { periodosDeOrgano } from '../../store/periodos/periodos.ts';
import { areasDeHistorial, librosDePeriodos, type LibroDeHistorial } from '../../store/tablero/historial.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import { fechaDeTexto, nombreDePeriodo } from '../periodos/como-periodo.ts';
import { organoHallado } from '../periodos/periodo-hallado.ts';
import { recurso, type Pedido } from '../recurso.ts';
import { registrosDeEnvios } from './filas-de-envios.ts';

/** Libros of each área by period. */
function porArea(libros: readonly LibroDeHistorial[]): Map<string, Map<string, LibroDeHistorial>> {
  const areas = new Map<string, Map<string, LibroDeHistorial>>();
  for (const libro of libros) {
    const suyos = areas.get(libro.area) ?? new Map<string, LibroDeHistorial>();
    areas.set(libro.area, suyos.set(libro.periodo, libro));
  }
  return areas;
}

/** How a cell of a period is told; what hangs on the period alone is worked out once. */
function celdasDe({ corte }: FilaDePeriodo, hoy: string, registros: ReadonlyMap<string, number>) {
  const fechas = [fechaDeTexto(corte), fechaDeTexto(hoy)] as const;
  const plazos = {
    sin: plazoDe(null, ...fechas),
    bien: plazoDe(true, ...fechas),
    tarde: plazoDe(false, ...fechas),
  };
  return (libro: LibroDeHistorial | undefined) => {
    const aTiempo = libro?.a_tiempo ?? null;
    return {
      estado: libro?.estado ?? ('sin-enviar' as const),
      plazo: aTiempo === null ? plazos.sin : aTiempo === 1 ? plazos.bien : plazos.tarde,
      envios: libro?.numero ?? 0,
      filas: registros.get(libro?.envio ?? '') ?? 0,
    };
  };
}

/** Áreas by the last periods, the oldest first. */
export const historial = recurso('historial', {
  buscar: organoHallado,
  hacer: async ({ servicio, consulta }: Pedido<'historial'>, { organo, filaDeOrgano }) => {
    const { db } = servicio.almacen;
    const hoy = horaDeMexico(servicio.reloj()).fecha;
    const periodos = (await periodosDeOrgano(db, organo)).slice(0, consulta.periodos).reverse();
    const libros = await librosDePeriodos(
      db,
      periodos.map((p) => p.id),
    );
    const registros = await registrosDeEnvios(
      db,
      libros.flatMap(({ envio }) => envio ?? []),
    );
    const columnas = periodos.map((p) => ({ id: p.id, celda: celdasDe(p, hoy, registros) }));
    const areas = porArea(libros);
    const haEnviado = (area: string): boolean =>
      [...(areas.get(area)?.values() ?? [])].some(({ numero }) => numero > 0);
    const filas = (await areasDeHistorial(db, organo))
      .filter(({ id, activa }) => activa === 1 || haEnviado(id))
      .map(({ id, clave: area, siglas, nombre }) => {
        const suyos = areas.get(id);
        return { area, siglas, nombre, celdas: columnas.map((c) => c.celda(suyos?.get(c.id))) };
      });
    return {
      estado: 200,
      json: {
        organo: filaDeOrgano.clave,
        periodos: periodos.map((p) => ({ clave: p.clave, nombre: nombreDePeriodo(p), estado: p.estado })),
        filas,
      },
    };
  },
});
