import { llavesPublicas, type LlavePublica } from '../../shared/api/esquemas/acuse.ts';
import { Problem } from '../../shared/problem.ts';
import { textoDeArchivo } from './texto-de-archivo.ts';

/**
 * The public keys of a service, as `/api/v1/llaves` answers them.
 * @param origen whence they come, for people
 * @throws Problem `llaves-no-disponibles`
 */
export function leerLlaves(texto: string, origen: string): readonly LlavePublica[] {
  let valor: unknown;
  try {
    valor = JSON.parse(texto.replace(/^\uFEFF/, ''));
  } catch {
    throw new Problem('llaves-no-disponibles', { origen, motivo: 'no es un documento JSON' });
  }
  const leidas = llavesPublicas.safeParse(valor);
  if (!leidas.success)
    throw new Problem('llaves-no-disponibles', { origen, motivo: 'no trae las llaves de un servicio' });
  return leidas.data.keys;
}

/** @throws Problem `llaves-no-disponibles`, `ruta-no-existe`, `ruta-sin-permiso`, `uso-incorrecto` */
export const llavesDeArchivo = (ruta: string): readonly LlavePublica[] =>
  leerLlaves(textoDeArchivo(ruta, 'un archivo de llaves'), ruta);
