import { emparejarAsistencia } from '../../libro/asistentes.ts';
import type { Registro } from '../../libro/carpeta.ts';
import { celda } from '../../libro/registros.ts';
import type { Sesion } from '../../libro/sesion.ts';
import { JUSTIFICADA, marcaImpresa, PRESENTE } from '../../programa/consulta/asistencia.ts';
import { enPeriodo } from '../../spanish/fechas/periodo.ts';
import type { Asistencia } from '../acciones.ts';
import type { LibroAbierto, Taller } from '../taller.ts';
import { suyos } from './convenio-de-barra.ts';

/** A session as a column of the matrix. */
interface ColumnaDeSesion {
  readonly sesion: Sesion;
  /** Its header, as it is or as it will be: `10ª ordinaria`. */
  readonly encabezado: string;
  /** Place in the sheet; null where the matrix does not have it. */
  readonly posicion: number | null;
}

/** The matrix of attendance, beside what it should have. */
export interface Matriz {
  readonly abierto: LibroAbierto;
  readonly sesiones: readonly ColumnaDeSesion[];
  readonly filas: readonly Registro[];
  /** Members without a row, by the name that it will have. */
  readonly faltan: readonly string[];
}

/** How a session heads its column: `10ª ordinaria`. */
export const encabezadoDe = (numero: number, tipo: string): string =>
  `${String(numero)}ª ${tipo.toLowerCase()}`;

/** A member as `Asistencia` names them. */
export const nombreDe = (integrante: Registro): string =>
  celda(integrante, 'Nombre') || celda(integrante, 'Cargo o área');

/** Sessions held in the period, and those that have a column already. */
function sesionesDe(taller: Taller, { carpeta: { sesiones, periodo } }: LibroAbierto): ColumnaDeSesion[] {
  const columnas = taller.hoja('Asistencia')?.columnas ?? [];
  return sesiones.todas.flatMap((sesion): ColumnaDeSesion[] => {
    const { celebrada, fecha, numero, tipo } = sesion;
    const puesta = columnas.find(
      ({ encabezado }) => encabezado !== '' && sesiones.buscar(encabezado) === sesion,
    );
    const toca = celebrada && (fecha === null || periodo === null || enPeriodo(fecha, periodo));
    if (puesta !== undefined) return [{ sesion, encabezado: puesta.encabezado, posicion: puesta.posicion }];
    const corto = encabezadoDe(numero, tipo);
    return toca && sesiones.buscar(corto) === sesion ? [{ sesion, encabezado: corto, posicion: null }] : [];
  });
}

/** Reads the matrix as it stands, each tab once. */
export function matrizDe(taller: Taller): Matriz {
  const abierto = taller.abrir('Catálogos', 'Sesiones', 'Integrantes', 'Asistencia');
  const presentes = new Set(
    [...emparejarAsistencia(abierto.carpeta).values()].flatMap((a) => a?.integrantes ?? []),
  );
  const faltan = suyos(abierto, 'Integrantes')
    .filter((r) => !presentes.has(r))
    .map(nombreDe);
  return {
    abierto,
    sesiones: sesionesDe(taller, abierto),
    filas: suyos(abierto, 'Asistencia').filter((r) => celda(r, 'Integrante') !== ''),
    faltan: [...new Set(faltan.filter((nombre) => nombre !== ''))],
  };
}

/** Totals at a glance. */
export function asistencia(taller: Taller): Asistencia {
  const { sesiones, filas, faltan } = matrizDe(taller);
  const puestas = sesiones.filter(({ posicion }) => posicion !== null);
  const marca = (registro: Registro, { encabezado }: ColumnaDeSesion): string =>
    marcaImpresa(celda(registro, encabezado));
  return {
    sesiones: sesiones.map((columna) => {
      const puesta = columna.posicion !== null;
      const con = (cual: string): number =>
        puesta ? filas.filter((registro) => marca(registro, columna) === cual).length : 0;
      return {
        ...{ corto: columna.encabezado, puesta, presentes: con(PRESENTE) },
        ...{ justificadas: con(JUSTIFICADA), ausentes: con('') },
      };
    }),
    integrantes: filas.map((registro) => ({
      nombre: celda(registro, 'Integrante'),
      asistencias: puestas.filter((columna) => marca(registro, columna) === PRESENTE).length,
    })),
    faltan,
  };
}
