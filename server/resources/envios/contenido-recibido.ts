import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import { canonico } from '../../../shared/libro/canonico.ts';
import { libroSinActividades } from '../../../shared/envio/libro-sin-actividades.ts';
import { Problem } from '../../../shared/problem.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
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
}

/** What came with the request. */
export interface CuerpoDeEnvio {
  readonly libro?: LibroCanonico | undefined;
  readonly sinActividades?: readonly { readonly linea: string; readonly motivo: string }[] | undefined;
}

const deTexto = (texto: string, sinActividades: boolean): ContenidoRecibido => ({
  canonico: texto,
  sha256: sha256De(Buffer.from(texto)),
  avisos: [],
  sinActividades,
});

/**
 * Reads what came, in another thread; lines without activity become a libro.
 * @throws Problem of the reader; `peticion-no-valida` where nothing came
 */
export async function contenidoRecibido(
  { taller, limites }: Servicio,
  lugar: LugarDeArea,
  responsable: string,
  { libro, sinActividades }: CuerpoDeEnvio,
  archivos: readonly ArchivoSubido[],
): Promise<ContenidoRecibido> {
  const nombre = nombreDeLibro(lugar.claveArea);
  if (archivos.length > 0) {
    const leido = await taller.leer({ archivos, nombre, limites });
    return { ...deTexto(leido.canonico, false), avisos: leido.avisos };
  }
  if (libro !== undefined) {
    const leido = await taller.leerJson({ dato: libro, nombre, limites });
    return { ...deTexto(leido.canonico, false), avisos: leido.avisos };
  }
  if (sinActividades === undefined) throw new Problem('peticion-no-valida', { motivo: 'falta el libro' });
  const declarante = { area: lugar.nombreArea, siglas: lugar.siglasArea, responsable };
  return deTexto(canonico(libroSinActividades(nombre, declarante, sinActividades)), true);
}
