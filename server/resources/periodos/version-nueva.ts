import type { Libro } from '../../../shared/libro/model.ts';
import { quedanPorActualizar } from '../../../shared/libro/siguiente/por-actualizar.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio, Consultable } from '../../store/almacen.ts';
import {
  adjuntosDe,
  ultimaVersion,
  versionEntera,
  type AdjuntoDeLibro,
  type VersionEntera,
} from '../../store/libros/versiones-de-libro.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { guardarPeriodo } from '../../store/periodos/periodos.ts';
import { libroDeContenido } from '../envios/libro-de-contenido.ts';
import { NOMBRE_DEL_ENLACE } from '../../../shared/envio/nombre-de-libro.ts';
import { guardarAdjuntos, type AdjuntoPorGuardar } from './adjuntos.ts';
import { guardarPreparado, type LibroPreparado } from './preparar-libro.ts';

/** The version of the libro of the enlace that is in force, with its content. */
export interface LibroVigente {
  readonly version: VersionEntera;
  readonly libro: Libro;
  readonly adjuntos: readonly AdjuntoDeLibro[];
}

/** @throws Problem `no-encontrado` where the period has no version of that number */
export async function libroDeVersion(
  db: Consultable,
  { id, clave }: Pick<FilaDePeriodo, 'id' | 'clave'>,
  numero: number,
): Promise<LibroVigente> {
  const version = await versionEntera(db, id, numero);
  if (version === null)
    throw new Problem('no-encontrado', {
      que: `la versión ${String(numero)} del libro del enlace de ${clave}`,
    });
  const libro = await libroDeContenido(db, version.sha256, NOMBRE_DEL_ENLACE);
  return { version, libro, adjuntos: await adjuntosDe(db, id, numero) };
}

/** How a version comes to be. */
export interface Origen {
  readonly autor: string;
  readonly motivo: string;
  /** Whether a person saved the whole libro, having seen what was to be confirmed. */
  readonly confirmados: boolean;
  readonly adjuntos: readonly (AdjuntoDeLibro | AdjuntoPorGuardar)[];
  /** What of earlier versions was to be updated. */
  readonly pendientes: VersionEntera['porActualizar'];
}

/** Keeps a prepared libro as the next version, and puts it in force. */
export async function ponerVersion(
  cambio: Cambio,
  periodo: FilaDePeriodo,
  preparado: LibroPreparado,
  origen: Origen,
): Promise<{ periodo: FilaDePeriodo; sha256: string }> {
  const numero = (await ultimaVersion(cambio.db, periodo.id)) + 1;
  const { autor, motivo, confirmados, pendientes } = origen;
  const sha256 = await guardarPreparado(cambio, preparado, {
    periodo: periodo.id,
    numero,
    autor,
    motivo,
    porActualizar: quedanPorActualizar(pendientes, preparado.libro, confirmados),
    adjuntos: await guardarAdjuntos(cambio, origen.adjuntos),
  });
  return { periodo: await guardarPeriodo(cambio, periodo, { libro: numero }), sha256 };
}

/** @throws Problem `version-cambiada` */
export function exigirVersion({ version }: Pick<FilaDePeriodo, 'version'>, siVersion: number | null): void {
  if (siVersion !== null && siVersion !== version)
    throw new Problem('version-cambiada', { que: 'el periodo o su libro' });
}
