import { periodosDeOrgano } from '../../store/periodos/periodos.ts';
import { areasDeHistorial } from '../../store/tablero/historial.ts';
import { horaDeMexico } from '../hora-de-mexico.ts';
import { nombreDePeriodo } from '../periodos/como-periodo.ts';
import { organoHallado } from '../periodos/periodo-hallado.ts';
import { recurso, type Pedido } from '../recurso.ts';
import { celdasDePeriodos } from './celdas-de-periodos.ts';

/** Áreas by the last periods, the oldest first. */
export const historial = recurso('historial', {
  buscar: organoHallado,
  hacer: async ({ servicio, consulta }: Pedido<'historial'>, { organo, filaDeOrgano }) => {
    const { db } = servicio.almacen;
    const hoy = horaDeMexico(servicio.reloj()).fecha;
    const periodos = (await periodosDeOrgano(db, organo)).slice(0, consulta.periodos).reverse();
    const columnas = await celdasDePeriodos(db, periodos, hoy);
    const filas = (await areasDeHistorial(db, organo))
      .filter(({ id, activa }) => activa === 1 || columnas.some((c) => c.haEnviado(id)))
      .map(({ id, clave: area, siglas, nombre }) => ({
        area,
        siglas,
        nombre,
        celdas: columnas.map((c) => c.de(id)),
      }));
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
