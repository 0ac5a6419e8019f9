import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import { canonico } from '../../../shared/libro/canonico.ts';
import { libroSinActividades } from '../../../shared/envio/libro-sin-actividades.ts';
import { libroDeBorrador } from '../../../shared/borrador/libro-de-borrador.ts';
import { Problem } from '../../../shared/problem.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { borradorEn } from '../../store/borradores/historia.ts';
import { deUnaVez } from '../../store/borradores/leer-borrador.ts';
import { borradorDeArea } from '../../store/borradores/lugar-de-borrador.ts';
import { sha256De } from '../../store/contenidos.ts';
import type { ArchivoSubido } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';

/** What an área sent, in the form that is hashed and kept. */
export interface ContenidoRecibido {
  readonly canonico: string;
  readonly sha256: string;
  /** Notes of the reader: hidden rows, files left out. */
  readonly avisos: readonly string[];
  /** True where it only declares lines without activity. */
  readonly sinActividades: boolean;
  /** Version of the borrador that it was made of; null for that of a file. */
  readonly borrador: number | null;
}

/** What came with the request. */
export interface CuerpoDeEnvio {
  readonly libro?: LibroCanonico | undefined;
  readonly borrador?: number | undefined;
  readonly sinActividades?: readonly { readonly linea: string; readonly motivo: string }[] | undefined;
}

const deTexto = (texto: string, sinActividades: boolean): ContenidoRecibido => ({
  canonico: texto,
  sha256: sha256De(Buffer.from(texto)),
  avisos: [],
  sinActividades,
  borrador: null,
});

/** The libro that a borrador was. @throws Problem `no-encontrado` where it never came so far */
async function deBorrador(
  { almacen }: Servicio,
  lugar: LugarDeArea,
  version: number,
): Promise<ContenidoRecibido> {
  const entonces = await deUnaVez(almacen.db, (db) => borradorEn(db, borradorDeArea(lugar), version));
  if (entonces === null)
    throw new Problem('no-encontrado', { que: `el borrador después del lote ${String(version)}` });
  const libro = libroDeBorrador(entonces, nombreDeLibro(lugar.claveArea));
  return { ...deTexto(canonico(libro), false), borrador: version };
}

/** What came beside the version of its borrador must be that. @throws Problem `version-cambiada` */
function exigirElMismo(leido: ContenidoRecibido, borrador: ContenidoRecibido): ContenidoRecibido {
  if (leido.sha256 === borrador.sha256) return borrador;
  throw new Problem('version-cambiada', { que: 'el libro' });
}

/**
 * Reads what came, in another thread; lines without activity become a libro.
 * @throws Problem of the reader; `peticion-no-valida` where nothing came; `no-encontrado`, `version-cambiada` of a borrador
 */
export async function contenidoRecibido(
  servicio: Servicio,
  lugar: LugarDeArea,
  responsable: string,
  { libro, borrador, sinActividades }: CuerpoDeEnvio,
  archivos: readonly ArchivoSubido[],
): Promise<ContenidoRecibido> {
  const { taller, limites } = servicio;
  const nombre = nombreDeLibro(lugar.claveArea);
  if (archivos.length > 0) {
    const leido = await taller.leer({ archivos, nombre, limites });
    return { ...deTexto(leido.canonico, false), avisos: leido.avisos };
  }
  if (libro !== undefined) {
    const leido = await taller.leerJson({ dato: libro, nombre, limites });
    const recibido = { ...deTexto(leido.canonico, false), avisos: leido.avisos };
    return borrador === undefined
      ? recibido
      : exigirElMismo(recibido, await deBorrador(servicio, lugar, borrador));
  }
  if (borrador !== undefined) return deBorrador(servicio, lugar, borrador);
  if (sinActividades === undefined) throw new Problem('peticion-no-valida', { motivo: 'falta el libro' });
  const declarante = { area: lugar.nombreArea, siglas: lugar.siglasArea, responsable };
  return deTexto(canonico(libroSinActividades(nombre, declarante, sinActividades)), true);
}
