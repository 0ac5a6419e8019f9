import type { GoogleDePrueba } from '../../doubles/google/google-de-prueba.ts';
import type { Visto } from './conductor.ts';
import type { Contrato } from './contrato.ts';
import { darDeAlta } from './recorrido/alta.ts';
import { llenarEnElNavegador } from './recorrido/borradores.ts';
import { enviarYRevisar } from './recorrido/envios.ts';
import { ponerEscena } from './recorrido/escena.ts';
import { escribirEnGoogle, trabajarEnGoogle } from './recorrido/google.ts';
import { informarYCerrar } from './recorrido/informe.ts';
import type { ServicioHttp } from './servicio-http.ts';

/** Drives a whole quarter over HTTP, from the órgano to the next period; every answer is held against the description. */
export async function recorrer(
  http: ServicioHttp,
  contrato: Contrato,
  google: GoogleDePrueba,
): Promise<readonly Visto[]> {
  const recorrido = await ponerEscena(http, contrato);
  await darDeAlta(recorrido);
  const hoja = await trabajarEnGoogle(recorrido, google);
  await llenarEnElNavegador(recorrido);
  await informarYCerrar(recorrido, await enviarYRevisar(recorrido));
  await escribirEnGoogle(recorrido, hoja);
  return recorrido.vistos;
}
