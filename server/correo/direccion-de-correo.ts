import * as z from 'zod';

/** Whom a message comes from: `Informes DVOE <informes@ine.mx>`. */
export interface Direccion {
  readonly nombre: string;
  readonly correo: string;
}

const correo = z.email().max(254);
const CON_NOMBRE = /^(?<nombre>[^<>]*)<(?<correo>[^<>]*)>$/;
/** Control characters and every line break of Unicode: with one, a header would go on as another. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/** Whether a text may stand in a header. */
export const esDeUnaLinea = (texto: string): boolean => !CONTROL.test(texto);

/** Whether a text is one address and nothing else: no list, no name, no line break. */
export const esCorreo = (texto: string): boolean => correo.safeParse(texto).success;

/** Reads `correo` or `Nombre <correo>`; null where it is neither. */
export function direccionDeCorreo(texto: string): Direccion | null {
  if (!esDeUnaLinea(texto)) return null;
  const partes = CON_NOMBRE.exec(texto.trim())?.groups;
  const direccion = {
    nombre: (partes?.['nombre'] ?? '').trim().replace(/^"(.*)"$/, '$1'),
    correo: (partes?.['correo'] ?? texto).trim(),
  };
  return esCorreo(direccion.correo) ? direccion : null;
}
