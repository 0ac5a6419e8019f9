import { tomarTurno } from '../../store/ajustes/turnos.ts';
import { purgarPresencias } from '../../store/borradores/presencias.ts';
import { purgarEntradas } from '../../store/personas/entradas.ts';
import type { Tarea } from '../programador.ts';

const CADA_MS = 3_600_000;

/** Throws away, every hour, sessions and links that open nothing any more, and who had a libro open. Envíos and the bitácora are kept for ever. */
export const purga: Tarea = {
  nombre: 'purga',
  hacer: async ({ almacen: { db } }, ahora) => {
    const desde = new Date(ahora.getTime() - CADA_MS).toISOString();
    if (!(await tomarTurno(db, 'purga', { ahora: ahora.toISOString(), desde }))) return;
    await purgarEntradas(db, ahora);
    await purgarPresencias(db, desde);
  },
};
