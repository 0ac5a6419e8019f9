import type { Validacion } from '../../../shared/api/esquemas/envios.ts';
import { admitir, type Admision, type PeticionPorAdmitir } from '../../../shared/envio/admision.ts';
import { motivoDe } from '../../../shared/envio/motivo-de-admision.ts';
import { MAX_POR_CLAVE, vecindad } from '../../../shared/rules/cruces/vecindad.ts';
import type { ClaveDeCruce } from '../../../shared/rules/cruces/clave-de-cruce.ts';
import { crucesDe } from '../../store/envios/cruces.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { enviosPorId } from '../../store/envios/vecinos.ts';
import { leerContenidos } from '../../store/contenidos.ts';
import type { HallazgoDeApi } from '../../../shared/api/esquemas/envios.ts';
import type { Revision } from '../../taller/taller.ts';
import type { Servicio } from '../servicio.ts';
import type { ContenidoRecibido } from './contenido-recibido.ts';
import { exigirSuArea } from './exigir-su-area.ts';
import { enlaceEnTexto } from './enlace-en-texto.ts';
import { nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';
import { tramoDe } from '../periodos/como-periodo.ts';

/** A libro that was reviewed beside those that it meets. */
export interface ContenidoRevisado {
  readonly revision: Revision;
  readonly admision: Admision<HallazgoDeApi>;
  /** What others will be matched with. */
  readonly claves: readonly ClaveDeCruce[];
}

/** The libros of other áreas that this one meets: found by keys, so that the work does not grow with their number. */
async function vecinosDe(
  { almacen: { db } }: Servicio,
  lugar: LugarDeArea,
  buscadas: readonly ClaveDeCruce[],
) {
  const claves = buscadas.map(({ clave }) => clave);
  const halladas = await crucesDe(db, lugar, claves, MAX_POR_CLAVE);
  const hojas = halladas.map(({ area, hoja, ...h }) => ({
    ...h,
    hoja: hoja as ClaveDeCruce['hoja'],
    libro: area,
  }));
  const vecinos = vecindad(buscadas, hojas);
  const envioDe = new Map(halladas.map(({ area, envio }) => [area, envio]));
  const envios = await enviosPorId(
    db,
    vecinos.flatMap(({ libro }) => envioDe.get(libro) ?? []),
  );
  const contenidos = await leerContenidos(
    db,
    [...envios.values()].map(({ sha256 }) => sha256),
  );
  return vecinos.flatMap(({ libro, ...cruce }) => {
    const envio = envios.get(envioDe.get(libro) ?? '');
    const bytes = envio && contenidos.get(envio.sha256);
    if (envio === undefined || bytes === undefined) return [];
    return [{ nombre: nombreDeLibro(envio.clave), canonico: Buffer.from(bytes).toString('utf8'), cruce }];
  });
}

/**
 * Reviews what an área sent by the rules of the command line, together with what the others have sent, in other threads.
 * @throws Problem `libro-de-otra-area`
 */
export async function revisarContenido(
  servicio: Servicio,
  lugar: LugarDeArea,
  contenido: ContenidoRecibido,
  peticiones: readonly PeticionPorAdmitir[],
): Promise<ContenidoRevisado> {
  const { almacen, taller } = servicio;
  const enlace = await enlaceEnTexto(almacen.db, lugar);
  const libro = { nombre: nombreDeLibro(lugar.claveArea), canonico: contenido.canonico };
  const periodo = tramoDe(lugar);
  const { claves, buscadas } = await taller.cruces({ enlace, libro, periodo });
  const vecinos = await vecinosDe(servicio, lugar, buscadas);
  const revision = await taller.revisarEnvio({ enlace, libro, vecinos, periodo });
  await exigirSuArea(almacen.db, lugar, revision.caratula);
  return { revision, claves, admision: admitir(revision.hallazgos, peticiones) };
}

/** The answer of a validation. */
export const comoValidacion = (
  contenido: ContenidoRecibido,
  { revision, admision }: ContenidoRevisado,
): Omit<Validacion, 'libro'> => ({
  admisible: admision.admisible,
  motivo: motivoDe(admision),
  sha256: contenido.sha256,
  filas: revision.filasPorHoja,
  resumen: revision.resumen,
  hallazgos: revision.hallazgos.map((h) => ({ ...h, peticion: admision.pedidos.has(h) })),
  avisos: [...contenido.avisos],
});
