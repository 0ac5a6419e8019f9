import type { Cambio } from '../../store/almacen.ts';
import { guardarContenido } from '../../store/contenidos.ts';
import type { AdjuntoDeLibro } from '../../store/libros/versiones-de-libro.ts';
import type { ArchivoSubido } from '../recurso.ts';

/** An image that came with the request. */
export interface AdjuntoPorGuardar {
  readonly nombre: string;
  readonly bytes: Uint8Array;
}

/** Only the name counts, as in `Carátula.Logotipo`: a path leads nowhere. */
const nombreSolo = (nombre: string): string =>
  (nombre.replaceAll('\\', '/').split('/').at(-1) ?? '').normalize('NFC').trim();

/** Images of a request, the last of each name. */
export const adjuntosNuevos = (imagenes: readonly ArchivoSubido[]): AdjuntoPorGuardar[] => [
  ...new Map(
    imagenes
      .map(({ nombre, bytes }) => ({ nombre: nombreSolo(nombre), bytes }))
      .filter(({ nombre }) => nombre !== '')
      .map((adjunto) => [adjunto.nombre.toLowerCase(), adjunto] as const),
  ).values(),
];

/** Images that are there already, with those that take their place or come beside them. */
export function conNuevos(
  anteriores: readonly AdjuntoDeLibro[],
  nuevos: readonly AdjuntoPorGuardar[],
): (AdjuntoDeLibro | AdjuntoPorGuardar)[] {
  const nombres = new Set(nuevos.map(({ nombre }) => nombre.toLowerCase()));
  return [...anteriores.filter(({ nombre }) => !nombres.has(nombre.toLowerCase())), ...nuevos];
}

/** Keeps the content of those that are new. */
export async function guardarAdjuntos(
  cambio: Cambio,
  adjuntos: readonly (AdjuntoDeLibro | AdjuntoPorGuardar)[],
): Promise<AdjuntoDeLibro[]> {
  const guardados: AdjuntoDeLibro[] = [];
  for (const adjunto of adjuntos)
    guardados.push(
      'sha256' in adjunto
        ? adjunto
        : { nombre: adjunto.nombre, sha256: await guardarContenido(cambio, adjunto.bytes) },
    );
  return guardados;
}
