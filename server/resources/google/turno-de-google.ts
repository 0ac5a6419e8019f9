import { devolverTurno, tomarTurno } from '../../store/ajustes/turnos.ts';
import type { Servicio } from '../servicio.ts';

const TURNO = 'google-en-curso';
/** How long one may be silent: a spreadsheet may wait minutes for its calls. In milliseconds. */
const ARRIENDO_MS = 15 * 60_000;
const LIBRE = '';

/**
 * Works on Google's spreadsheets while no other instance does: they share the quota of one account. Whoever works says so
 * with each `seguir`; one that died is followed by another.
 *
 * @param hacer given a `seguir`, which is false once the turn is lost or the service stops
 */
export async function conTurnoDeGoogle(
  { almacen: { db }, reloj }: Servicio,
  sigue: () => boolean,
  hacer: (seguir: () => Promise<boolean>) => Promise<void>,
): Promise<void> {
  let tomado = reloj().toISOString();
  const desde = new Date(Date.parse(tomado) - ARRIENDO_MS).toISOString();
  if (!(await tomarTurno(db, TURNO, { ahora: tomado, desde }))) return;
  const seguir = async (): Promise<boolean> => {
    if (!sigue()) return false;
    const valor = reloj().toISOString();
    if (!(await devolverTurno(db, TURNO, { tomado, valor }))) return false;
    tomado = valor;
    return true;
  };
  try {
    await hacer(seguir);
  } finally {
    await devolverTurno(db, TURNO, { tomado, valor: LIBRE });
  }
}
