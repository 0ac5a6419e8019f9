import type { Consultable } from '../../store/almacen.ts';
import { recuentoYCabeza } from '../../store/verificacion/recorrer.ts';
import { verificarBitacora } from '../bitacora/verificar-bitacora.ts';
import { Cuenta } from './cuenta.ts';

const ROTURAS = {
  falta: 'no está',
  'fuera-de-orden': 'tiene un número que ya pasó',
  desprendida: 'no continúa a la anterior',
  alterada: 'no es la que se asentó',
  cabeza: 'no concuerda con la última que el almacén dice tener',
} as const;

/** The chain, and one entry for each envío that was received. */
export async function comprobarBitacora(db: Consultable) {
  const cuenta = new Cuenta('entradas de la bitácora');
  const { envios, ...dada } = await recuentoYCabeza(db);
  let recibidos = 0;
  const { cadena, cabeza } = await verificarBitacora(db, dada, ({ accion }) => {
    if (accion === 'envio.recibido') recibidos += 1;
  });
  cuenta.comprobados = cadena.entradas;
  if (!cadena.integra) cuenta.fallar(`La entrada ${cadena.rota.n} ${ROTURAS[cadena.rota.motivo]}.`);
  else if (recibidos !== envios)
    cuenta.fallar(`La bitácora cuenta ${recibidos} envíos recibidos y el almacén tiene ${envios}.`);
  return { cuenta, cabeza };
}
