import type { Sesiones } from '../../libro/sesiones.ts';
import { masCercano } from '../../spanish/cercania/near.ts';
import { leerSesion } from '../../spanish/sesiones/ordinales.ts';

/**
 * The session, by its short name, that a text which names none may mean: the one with that number
 * under another type, else the one spelt nearly so. Null where several could be meant.
 */
export function sesionParecida(texto: string, sesiones: Sesiones): string | null {
  const numero = leerSesion(texto)?.numero;
  if (numero !== undefined) {
    const [unica, otra] = sesiones.todas.filter((s) => s.numero === numero);
    return unica === undefined || otra !== undefined ? null : unica.corto;
  }
  const formas = sesiones.todas.flatMap((s) => [s.corto, s.largo, s.largo.replace(' sesión', '')]);
  const forma = masCercano(texto, formas);
  return forma === null ? null : (sesiones.buscar(forma)?.corto ?? null);
}
