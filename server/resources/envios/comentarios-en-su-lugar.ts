import { filaDeRegistro } from '../../../shared/envio/fila-de-registro.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { FilaDeComentario } from '../../store/envios/comentarios.ts';
import type { FilaDeEnvio } from '../../store/envios/consultar-envios.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { libroDeContenido } from './libro-de-contenido.ts';
import { nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';

const porLugar = (a: FilaDeComentario, b: FilaDeComentario): number =>
  a.hoja === b.hoja ? a.fila - b.fila : a.hoja < b.hoja ? -1 : 1;

/**
 * Comments made on earlier envíos, at the row where their record stands in this one. Those of a tab without key, and of a
 * record that is gone, keep the row that they had.
 */
export async function enSuLugar(
  db: Consultable,
  lugar: LugarDeArea,
  envio: Pick<FilaDeEnvio, 'id' | 'sha256'>,
  comentarios: readonly FilaDeComentario[],
): Promise<FilaDeComentario[]> {
  const movibles = comentarios.some((c) => c.envio !== envio.id && c.clave !== '');
  if (!movibles) return [...comentarios];
  const libro = await libroDeContenido(db, envio.sha256, nombreDeLibro(lugar.claveArea));
  return comentarios
    .map((c) => {
      const hoja = libro.hojas.find((h) => plegar(h.nombre) === plegar(c.hoja));
      if (c.envio === envio.id || c.clave === '' || hoja === undefined) return c;
      return { ...c, fila: filaDeRegistro(hoja, c.clave, c.fila) ?? c.fila };
    })
    .sort(porLugar);
}
