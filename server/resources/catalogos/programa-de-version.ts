import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import type { Entrada } from '../../../shared/libro/catalogos.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { celda } from '../../../shared/libro/registros.ts';
import { iso } from '../../../shared/spanish/fechas/civil-date.ts';
import { lineasDeTablero, type LineaDeTablero } from '../../../shared/tablero/linea-de-programa.ts';
import { Recientes } from '../../recientes.ts';

/** What the panel asks of a version of the libro of the enlace, over and over. */
export interface ProgramaDeVersion {
  readonly lineas: readonly LineaDeTablero[];
  readonly catalogos: readonly { readonly nombre: string; readonly entradas: readonly Entrada[] }[];
  readonly sesiones: readonly {
    readonly nombre: string;
    readonly tipo: string;
    readonly fecha: string;
    readonly estatus: string;
  }[];
}

/** So many versions are remembered: a libro that was read once never changes. */
const leidos = new Recientes<ProgramaDeVersion>(64);

/** Empty is Celebrada (contract, section 2). */
const estatusDe = (escrito: string): string => (escrito === '' ? 'Celebrada' : escrito);

function leer(libro: Libro): ProgramaDeVersion {
  const carpeta = abrirCarpeta([libro]);
  return {
    lineas: lineasDeTablero(carpeta),
    catalogos: [...carpeta.catalogos.todos.values()].map(({ nombre, entradas }) => ({ nombre, entradas })),
    sesiones: carpeta.sesiones.todas.map((sesion) => ({
      nombre: sesion.largo,
      tipo: sesion.tipo,
      fecha: sesion.fecha === null ? '' : iso(sesion.fecha),
      estatus: estatusDe(celda(sesion.registro, 'Estatus')),
    })),
  };
}

/** The programme, lists and sessions of a version, read once. */
export async function programaDeVersion(
  sha256: string,
  libro: () => Promise<Libro>,
): Promise<ProgramaDeVersion> {
  const leido = leidos.ver(sha256) ?? leer(await libro());
  leidos.poner(sha256, leido);
  return leido;
}
