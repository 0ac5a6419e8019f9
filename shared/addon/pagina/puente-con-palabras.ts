import type { Puente } from '../acciones.ts';
import { decirHallazgos, marcasDe, revisionEn } from './decir-revision.ts';

/**
 * The way to the add-on, for a page that words findings by itself and has their cells marked: the script has no room for
 * the words. Nobody waits for the marks.
 */
export const puenteConPalabras =
  (puente: Puente): Puente =>
  async (nombre, pide) => {
    const respuesta = await puente(nombre, pide);
    const revision = respuesta.ok ? revisionEn(respuesta.valor) : null;
    if (revision?.porDecir === undefined) return respuesta;
    decirHallazgos(revision);
    const marcas = marcasDe(revision.hallazgos);
    void puente('marcar', { hoja: revision.hoja, marcas, deNuevo: nombre === 'validar' });
    return respuesta;
  };
