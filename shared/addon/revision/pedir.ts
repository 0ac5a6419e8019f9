import { peticionDe } from '../../envio/peticion-de-hallazgo.ts';
import type { Accion } from '../taller.ts';
import { guardarPeticiones, llaveDe, peticionesPorEnviar } from './peticiones.ts';
import { revisarTaller } from './revisar-taller.ts';

/** `texto` '' takes it back. */
export const pedir: Accion<'pedir'> = (taller, { hallazgo, texto, hoja }) => {
  const nueva = { ...peticionDe(hallazgo), texto };
  const otras = peticionesPorEnviar(taller).filter((p) => llaveDe(p) !== llaveDe(nueva));
  guardarPeticiones(taller, texto === '' ? otras : [...otras, nueva]);
  return revisarTaller(taller, hoja);
};
