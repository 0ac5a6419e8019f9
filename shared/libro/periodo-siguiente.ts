import { HOJAS, HOJAS_DE_LECTURA } from '../hojas/catalogo-de-hojas.ts';
import { plegar } from '../spanish/texto/fold.ts';
import { leerSesion } from '../spanish/sesiones/ordinales.ts';
import type { Periodo } from '../spanish/fechas/periodo.ts';
import type { Hoja, Libro } from './model.ts';
import { caratulaSiguiente, type PeriodoPorAbrir } from './siguiente/caratula-siguiente.ts';
import { conveniosEnVigor } from './siguiente/convenios-en-vigor.ts';
import { columnaDe, conFilas, hojaDeLibro } from './siguiente/hoja-por-columnas.ts';
import { porActualizar, type PorActualizar } from './siguiente/por-actualizar.ts';
import { claveDeSesion } from './siguiente/rastros.ts';

export type { PeriodoPorAbrir } from './siguiente/caratula-siguiente.ts';

export interface LibroSiguiente {
  readonly libro: Libro;
  readonly porActualizar: readonly PorActualizar[];
}

const SIGUEN: ReadonlySet<string> = new Set(['Programa', 'Catálogos', 'Integrantes'].map(plegar));
const CUMPLIDOS: ReadonlySet<string> = new Set(['cumplido', 'cancelado']);
const CONOCIDAS: ReadonlySet<string> = new Set(HOJAS.map((h) => plegar(h.nombre)));
const DE_LECTURA: ReadonlySet<string> = new Set(HOJAS_DE_LECTURA.map(plegar));

function compromisosPendientes(hoja: Hoja): Hoja {
  const deEstatus = columnaDe(hoja, 'Estatus');
  const filas = hoja.filas.filter(({ celdas }) => !CUMPLIDOS.has(plegar(celdas[deEstatus] ?? '')));
  return conFilas(
    hoja,
    filas.map(({ celdas }) => celdas),
  );
}

/** Columns of the old sessions go with them. */
function asistenciaVacia(hoja: Hoja): Hoja {
  const columnas = hoja.columnas.filter((c) => plegar(c.encabezado) === 'integrante');
  return { ...conFilas(hoja, []), columnas };
}

/** Explanations of what is carried over, which would be asked for again. */
function justificacionesQueSiguen(hoja: Hoja): Hoja {
  const [deLibro, deHoja] = [columnaDe(hoja, 'Libro'), columnaDe(hoja, 'Hoja')];
  const filas = hoja.filas.filter(
    ({ celdas }) => (celdas[deLibro] ?? '') === '' && SIGUEN.has(plegar(celdas[deHoja] ?? '')),
  );
  return conFilas(
    hoja,
    filas.map(({ celdas }) => celdas),
  );
}

function hojaSiguiente(libro: Libro, hoja: Hoja, anterior: Periodo, nuevo: PeriodoPorAbrir): Hoja {
  const nombre = plegar(hoja.nombre);
  if (SIGUEN.has(nombre)) return hoja;
  if (nombre === 'caratula') return caratulaSiguiente(hoja, anterior, nuevo);
  if (nombre === 'convenios') return conveniosEnVigor(libro, nuevo.periodo.desde) ?? conFilas(hoja, []);
  if (nombre === 'compromisos') return compromisosPendientes(hoja);
  if (nombre === 'asistencia') return asistenciaVacia(hoja);
  if (nombre === 'justificaciones') return justificacionesQueSiguen(hoja);
  return conFilas(hoja, []);
}

function sesionesDe(libro: Libro): Set<string> {
  const hoja = hojaDeLibro(libro, 'Sesiones');
  if (hoja === undefined) return new Set();
  const [deNumero, deTipo] = [columnaDe(hoja, 'Número'), columnaDe(hoja, 'Tipo')];
  return new Set(
    hoja.filas.flatMap(({ celdas }) => {
      const leida = leerSesion(celdas[deNumero] ?? '');
      const tipo = celdas[deTipo] ?? '';
      return leida === null ? [] : [claveDeSesion(leida.numero, tipo === '' ? 'ordinaria' : tipo)];
    }),
  );
}

/**
 * The enlace's libro for the period after: `Programa`, `Catálogos`, `Integrantes`, the convenios in force and the
 * compromisos that are pending go on; the `Carátula` is set to the new span; every other tab keeps its headers alone.
 * With it, each cell that still speaks of the old period or that people must confirm. Tabs of nobody's data
 * (`Observaciones`, unknown ones) are left behind; the enlace's own (`_…`) stay as they are.
 *
 * @param anterior the old libro's span
 */
export function periodoSiguiente(libro: Libro, anterior: Periodo, nuevo: PeriodoPorAbrir): LibroSiguiente {
  const hojas = libro.hojas
    .filter(({ nombre }) => CONOCIDAS.has(plegar(nombre)) || nombre.startsWith('_'))
    .filter(({ nombre }) => !DE_LECTURA.has(plegar(nombre)))
    .map((hoja) => (hoja.nombre.startsWith('_') ? hoja : hojaSiguiente(libro, hoja, anterior, nuevo)));
  const siguiente = { nombre: libro.nombre, hojas };
  const rastreo = { anterior, nuevo: nuevo.periodo, sesiones: sesionesDe(libro) };
  return { libro: siguiente, porActualizar: porActualizar(siguiente, rastreo) };
}
