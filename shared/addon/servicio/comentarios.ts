import { filaDeRegistro } from '../../envio/fila-de-registro.ts';
import type { ComentarioDeBarra } from '../acciones.ts';
import { celdaDe } from '../revision/celda-de-hallazgo.ts';
import type { Taller } from '../taller.ts';

/** What the enlace said of rows and cells, where their records stand now: a sheet may have been sorted since it was sent. */
export const comentariosDe = (taller: Taller): ComentarioDeBarra[] =>
  (taller.buzon()?.libro.comentarios ?? []).map(
    ({ id, clave, columna, valor, texto, autor, cuando, ...c }) => {
      const hoja = taller.hoja(c.hoja);
      const fila =
        (hoja !== undefined && clave !== '' ? filaDeRegistro(hoja, clave, c.fila) : null) ?? c.fila;
      const celda = celdaDe(hoja, fila, columna);
      return { id, hoja: c.hoja, fila, columna, celda, valor, texto, autor, cuando };
    },
  );
