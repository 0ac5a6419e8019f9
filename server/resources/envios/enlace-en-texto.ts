import { Recientes } from '../../recientes.ts';
import type { Consultable } from '../../store/almacen.ts';
import { versionDeLibro } from '../../store/envios/consultar-envios.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import type { EnlaceEnTexto } from '../../taller/taller.ts';
import { textoDeContenido } from './libro-de-contenido.ts';
import { NOMBRE_DEL_ENLACE } from '../../../shared/envio/nombre-de-libro.ts';

/** All envíos of a period are held against one and the same version; few periods are open at once. */
const recordados = new Recientes<EnlaceEnTexto>(4);

/** The libro of the enlace in force for an área's libro, as threads are given it. A version never changes. */
export async function enlaceEnTexto(
  db: Consultable,
  { periodo, libroDelEnlace }: Pick<LugarDeArea, 'periodo' | 'libroDelEnlace'>,
): Promise<EnlaceEnTexto> {
  const llave = `${periodo} ${libroDelEnlace}`;
  const enlace = recordados.ver(llave) ?? (await leer(db, periodo, libroDelEnlace));
  recordados.poner(llave, enlace);
  return enlace;
}

async function leer(db: Consultable, periodo: string, numero: number): Promise<EnlaceEnTexto> {
  const { sha256 } = await versionDeLibro(db, periodo, numero);
  return { nombre: NOMBRE_DEL_ENLACE, sha256, canonico: await textoDeContenido(db, sha256) };
}
