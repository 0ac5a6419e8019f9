import { CLAVE_DE_ENVIO, type MarcaDeEnvio, type RespuestaDeEnvio } from '../../envio/buzon-de-libro.ts';
import { canonico } from '../../libro/canonico.ts';
import type { Libro } from '../../libro/model.ts';
import type { Taller } from '../taller.ts';
import { conPartes, leerJson } from './leer-json.ts';

const esMarca = conPartes<MarcaDeEnvio>('clave', 'sha256');

/** The mark of this libro, where the service fetches; null where it was never sent. */
export const marcaDe = ({ puertos, ajustes }: Taller): MarcaDeEnvio | null =>
  ajustes.modo === 'recoge' ? leerJson(puertos.metadatos.leer(CLAVE_DE_ENVIO) ?? '', esMarca) : null;

/** What the service answered to the last mark; null while it has not, or where nothing was marked. */
export function respuestaDe(taller: Taller): RespuestaDeEnvio | null {
  const respuesta = taller.buzon()?.respuesta ?? null;
  return respuesta !== null && respuesta.clave === marcaDe(taller)?.clave ? respuesta : null;
}

/** The SHA-256 of the content, as the service takes it. */
export const huellaDe = ({ puertos }: Taller, libro: Libro): string => puertos.sha256(canonico(libro));

/** The answer, as long as the libro is what it was given for. */
export function respuestaVigente(taller: Taller, libro: Libro): RespuestaDeEnvio | null {
  const respuesta = respuestaDe(taller);
  return respuesta !== null && marcaDe(taller)?.sha256 === huellaDe(taller, libro) ? respuesta : null;
}
