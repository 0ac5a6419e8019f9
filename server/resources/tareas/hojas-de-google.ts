import { tomarTurno } from '../../store/ajustes/turnos.ts';
import { librosPorAtender } from '../../store/google/libros-de-google.ts';
import { hayPorHacer } from '../../store/google/por-hacer.ts';
import { crearPedidas } from '../google/crear-pedidas.ts';
import { traerTodos } from '../google/traer-todos.ts';
import { conTurnoDeGoogle } from '../google/turno-de-google.ts';
import type { Tarea } from '../programador.ts';

const MINUTO_MS = 60_000;

/**
 * Makes the spreadsheets that somebody asked for, and looks at all of them every so often, or at once where it was asked
 * for. Of several instances one does it.
 */
export const hojasDeGoogle: Tarea = {
  nombre: 'google',
  hacer: async (servicio, ahora, sigue) => {
    const { google: acceso, almacen } = servicio;
    if (acceso === null) return;
    const desde = new Date(ahora.getTime() - acceso.cada * MINUTO_MS).toISOString();
    const turno = { ahora: ahora.toISOString(), desde };
    const toca = acceso.cada > 0 && (await tomarTurno(almacen.db, 'google', turno));
    if (!toca && !(await hayPorHacer(almacen.db))) return;
    await conTurnoDeGoogle(servicio, sigue, async (seguir) => {
      await crearPedidas(servicio, acceso, seguir);
      const filas = await librosPorAtender(almacen.db, toca ? null : 'traer');
      await traerTodos(servicio, acceso, filas, seguir);
    });
  },
};
