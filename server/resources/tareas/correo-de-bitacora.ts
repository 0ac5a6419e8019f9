import { correoDeBitacora } from '../../../shared/messages/de-correo-de-bitacora.ts';
import type { Correo } from '../../correo/correo.ts';
import { devolverTurno, tomarTurno } from '../../store/ajustes/turnos.ts';
import { cabezaDeBitacora } from '../../store/bitacora.ts';
import type { Tarea } from '../programador.ts';
import type { Servicio } from '../servicio.ts';
import type { AjustesDeBitacora } from './ajustes-de-bitacora.ts';

const TURNO = 'correo-de-bitacora';
const HORA_MS = 3_600_000;
/** After a failure it is tried again, in milliseconds. */
const REINTENTO_MS = HORA_MS / 4;

const antes = (ahora: Date, ms: number): string => new Date(ahora.getTime() - ms).toISOString();

/** Sends the head as it is now, and notes which one went out; the address stays out of the chain. */
async function enviarCabeza(servicio: Servicio, correo: Correo, para: string): Promise<boolean> {
  const { almacen, urlPublica, registrar } = servicio;
  const { n, hash, cuando } = await cabezaDeBitacora(almacen.db);
  const escrito = correoDeBitacora({ n, hash, cuando, url: urlPublica });
  const idDeMensaje = `bitacora.${String(n)}.${hash.slice(0, 16)}`;
  const resultado = await correo.enviar({ ...escrito, para, idDeMensaje });
  if (resultado.tipo !== 'aceptado') {
    registrar('error', 'la cabeza de la bitácora no se envió', { motivo: resultado.motivo });
    return false;
  }
  await almacen.cambiar('sistema', (cambio) => {
    cambio.anotar({ accion: 'bitacora.enviada', objeto: 'bitacora', a: JSON.stringify({ n, hash }) });
    return Promise.resolve();
  });
  return true;
}

/**
 * Mails the head of the bitácora to an outside address every so often: whoever holds the server cannot rewrite what was
 * sent before. Of several instances one does it.
 */
export const correoDeLaBitacora = ({ para, cadaHoras }: AjustesDeBitacora): Tarea => ({
  nombre: 'correo de la bitácora',
  hacer: async (servicio, ahora) => {
    const { correo, almacen } = servicio;
    if (correo === null) return;
    const cada = cadaHoras * HORA_MS;
    const tomado = ahora.toISOString();
    if (!(await tomarTurno(almacen.db, TURNO, { ahora: tomado, desde: antes(ahora, cada) }))) return;
    if (await enviarCabeza(servicio, correo, para)) return;
    await devolverTurno(almacen.db, TURNO, { tomado, valor: antes(ahora, cada - REINTENTO_MS) });
  },
});
