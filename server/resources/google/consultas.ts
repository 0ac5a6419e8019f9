import { tablasDeGoogle } from '../../store/google/tablas-de-google.ts';
import { librosDePeriodo } from '../../store/google/libros-de-google.ts';
import type { LibrosDeGoogle } from '../../../shared/api/esquemas/google.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { areaHallada } from '../areas/consultas.ts';
import { periodoHallado } from '../periodos/periodo-hallado.ts';
import { recurso, type Recursos } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { comoLibroDeGoogle } from './como-libro-de-google.ts';
import { direccionDeHoja } from './direccion-de-hoja.ts';

/** The áreas of a period with their spreadsheets, as they stand now. */
export async function librosDeGoogleDeAhora(
  { almacen: { db }, google }: Servicio,
  periodo: Pick<FilaDePeriodo, 'id' | 'organo'>,
): Promise<LibrosDeGoogle> {
  const libros = (await librosDePeriodo(db, periodo)).map(comoLibroDeGoogle);
  const tablas = await tablasDeGoogle(db, periodo.id);
  return {
    configurado: google !== null,
    cuenta: google?.cuenta ?? '',
    conUnidad: google?.conUnidad ?? false,
    cada: google?.cada ?? 0,
    porHacer: libros.filter((l) => l.porHacer !== null).length,
    libros,
    tablas: tablas === null ? null : { ...tablas, direccion: direccionDeHoja(tablas.hoja) },
  };
}

/** The spreadsheet of one área, as that list shows it. */
export async function libroDeGoogleDeAhora(servicio: Servicio, lugar: LugarDeArea) {
  const filas = await librosDePeriodo(servicio.almacen.db, { id: lugar.periodo, organo: lugar.organo });
  const fila = filas.find(({ clave }) => clave === lugar.claveArea);
  if (fila === undefined) throw new Error('The área that was looked up is not in its period');
  return comoLibroDeGoogle(fila);
}

/** Reading which spreadsheet is whose libro. */
export const CONSULTAS_DE_GOOGLE = {
  librosDeGoogle: recurso('librosDeGoogle', {
    buscar: periodoHallado,
    hacer: async ({ servicio }, { periodo }) => ({
      estado: 200,
      json: await librosDeGoogleDeAhora(servicio, periodo),
    }),
  }),
  libroDeGoogle: recurso('libroDeGoogle', {
    buscar: areaHallada,
    hacer: async ({ servicio }, { lugar }) => {
      if (servicio.google === null) return { estado: 200, json: { configurado: false, libro: null } };
      const libro = await libroDeGoogleDeAhora(servicio, lugar);
      return { estado: 200, json: { configurado: true, libro: libro.hoja === null ? null : libro } };
    },
  }),
} satisfies Recursos;
