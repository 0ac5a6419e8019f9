import { filaDeRegistro } from '../../envio/fila-de-registro.ts';
import type { ComentarioDeBarra } from '../acciones.ts';
import { celdaDe } from '../revision/celda-de-hallazgo.ts';
import type { Taller } from '../taller.ts';

/** What the enlace said of rows and cells, where their records stand now: a sheet may have been sorted since it was sent. */
export const comentariosDe = (taller: Taller): ComentarioDeBarra[] =>
  (taller.buzon()?.libro.comentarios ?? []).map((comentario) => {
    const { clave, columna, fila: enviada } = comentario;
    const hoja = taller.hoja(comentario.hoja);
    const suya = hoja === undefined || clave === '' ? null : filaDeRegistro(hoja, clave, enviada);
    const fila = suya ?? enviada;
    return { ...comentario, fila, celda: celdaDe(taller, hoja, fila, columna) };
  });
