import type { Puente } from '../acciones.ts';
import { decirRespuesta } from './decir-revision.ts';

/**
 * The way to the add-on, for a page that words findings by itself and has their cells marked: the script has no room for
 * the words. Nobody waits for the marks.
 */
export const puenteConPalabras =
  (puente: Puente): Puente =>
  async (nombre, pide) => {
    const respuesta = await puente(nombre, pide);
    const porMarcar = decirRespuesta(respuesta);
    if (porMarcar !== null) void puente('marcar', { ...porMarcar, deNuevo: nombre === 'validar' });
    return respuesta;
  };
