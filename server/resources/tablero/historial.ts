import { plazoDe } from '../../../shared/tablero/plazo.ts';
import { leerResumen } from '../../store/libros/resumen-de-libro.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { periodosDeOrgano } from '../../store/periodos/periodos.ts';
import { historialDeOrgano, type CeldaDeHistorial } from '../../store/tablero/tablero.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import { fechaDeTexto, nombreDePeriodo } from '../periodos/como-periodo.ts';
import { organoHallado } from '../periodos/periodo-hallado.ts';
import { recurso, type Pedido } from '../recurso.ts';

/** Tabs that declare, not report. */
const SIN_REGISTROS: ReadonlySet<string> = new Set(['Carátula', 'Sin actividades', 'Justificaciones']);

function filasDe(resumen: string | null): number {
  return (leerResumen(resumen)?.hojas ?? []).reduce(
    (suma, { hoja, filas }) => suma + (SIN_REGISTROS.has(hoja) ? 0 : filas),
    0,
  );
}

function celdaDe(celda: CeldaDeHistorial | undefined, { corte }: FilaDePeriodo, hoy: string) {
  const aTiempo = celda?.a_tiempo ?? null;
  return {
    estado: celda?.estado ?? ('sin-enviar' as const),
    plazo: plazoDe(aTiempo === null ? null : aTiempo === 1, fechaDeTexto(corte), fechaDeTexto(hoy)),
    envios: celda?.numero ?? 0,
    filas: filasDe(celda?.resumen ?? null),
  };
}

/** Cells of each área, in the order in which the store gives the áreas. */
function porArea(celdas: readonly CeldaDeHistorial[]): Map<string, CeldaDeHistorial[]> {
  const areas = new Map<string, CeldaDeHistorial[]>();
  for (const celda of celdas) {
    const suyas = areas.get(celda.area);
    if (suyas === undefined) areas.set(celda.area, [celda]);
    else suyas.push(celda);
  }
  return areas;
}

/** Áreas by the last periods, the oldest first. */
export const historial = recurso('historial', {
  buscar: organoHallado,
  hacer: async ({ servicio, consulta }: Pedido<'historial'>, { organo, filaDeOrgano }) => {
    const { db } = servicio.almacen;
    const hoy = horaDeMexico(servicio.reloj()).fecha;
    const periodos = (await periodosDeOrgano(db, organo)).slice(0, consulta.periodos).reverse();
    const areas = porArea(await historialDeOrgano(db, organo, consulta.periodos));
    const filas = [...areas.values()].flatMap((celdas) => {
      const [primera] = celdas;
      if (primera === undefined) return [];
      const { clave: area, siglas, nombre } = primera;
      const suyas = new Map(celdas.map((celda) => [celda.periodo, celda]));
      return [{ area, siglas, nombre, celdas: periodos.map((p) => celdaDe(suyas.get(p.id), p, hoy)) }];
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
