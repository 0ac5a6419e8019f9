import { libroDeBorrador } from '../../../shared/borrador/libro-de-borrador.ts';
import { NOMBRE_DEL_ENLACE } from '../../../shared/envio/nombre-de-libro.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Kysely } from 'kysely';
import { ligarVersion, ultimaEnBorrador } from '../../store/borradores/borrador-de-version.ts';
import { borradorEn } from '../../store/borradores/historia.ts';
import { deUnaVez } from '../../store/borradores/leer-borrador.ts';
import type { LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import type { Esquema } from '../../store/esquema/esquema.ts';
import { borradorDelEnlace } from '../periodos/borrador-del-enlace.ts';
import { comoLibro } from '../periodos/como-libro.ts';
import { exigirAbierto } from '../periodos/exigir-abierto.ts';
import { guardarVersionNueva } from '../periodos/guardar-version-nueva.ts';
import { periodoHallado } from '../periodos/periodo-hallado.ts';
import { exigirVersion } from '../periodos/version-nueva.ts';
import { cuerpoDe, quienPide, recurso, type Recursos } from '../recurso.ts';

/**
 * What the borrador of the libro of the enlace held after a lote, to be put in force.
 * @throws Problem `version-cambiada` where it does not hold what is in force, `no-encontrado` where it never came so far
 */
async function libroPublicable(db: Kysely<Esquema>, lugar: LugarDeBorrador, version: number): Promise<Libro> {
  const ultima = await ultimaEnBorrador(db, lugar.periodo);
  if (ultima?.numero !== lugar.libroDelEnlace || ultima.version > version)
    throw new Problem('version-cambiada', { que: 'el libro del enlace' });
  const entonces = await deUnaVez(db, (enUno) => borradorEn(enUno, lugar, version));
  if (entonces === null)
    throw new Problem('no-encontrado', { que: `el borrador después del lote ${String(version)}` });
  return libroDeBorrador(entonces, NOMBRE_DEL_ENLACE);
}

/** What was filled in the browser becomes a version of the libro of the enlace, as a file that is uploaded does. */
export const PUBLICAR = {
  publicarLibroDelEnlace: recurso('publicarLibroDelEnlace', {
    buscar: periodoHallado,
    hacer: async (pedido, hallado) => {
      const { servicio, siVersion } = pedido;
      const { db } = servicio.almacen;
      exigirAbierto(hallado.periodo);
      exigirVersion(hallado.periodo, siVersion);
      const lugar = borradorDelEnlace(hallado);
      const { borrador } = cuerpoDe(pedido);
      const nuevo = await guardarVersionNueva(servicio, quienPide(pedido), hallado, {
        libro: await libroPublicable(db, lugar, borrador),
        imagenes: [],
        motivo: 'Publicado desde el navegador',
        alPonerse: (cambio, numero) => ligarVersion(cambio, lugar.periodo, numero, borrador),
      });
      return comoLibro(db, nuevo);
    },
  }),
} satisfies Recursos;
