import { abrirCarpeta } from '../../shared/libro/abrir-carpeta.ts';
import type { Carpeta } from '../../shared/libro/carpeta.ts';
import type { Hallazgo } from '../../shared/libro/hallazgo.ts';
import { Problem } from '../../shared/problem.ts';
import type { Informe } from '../../shared/report/arbol.ts';
import { construirInforme } from '../../shared/report/construir-informe.ts';
import { gravedadDe, revisar } from '../../shared/rules/revisar.ts';
import type { Periodo } from '../../shared/spanish/fechas/periodo.ts';
import type { LecturaDeCarpeta } from '../libros/lectura.ts';
import { hallazgosCsv } from '../outputs/csv/hallazgos-csv.ts';
import { productosCsv } from '../outputs/csv/productos-csv.ts';
import type { Producto } from '../outputs/producto.ts';
import { abrirLectura, avisosDe, contextoDe } from './abrir.ts';
import { podar } from './podar.ts';

/** How a carpeta is consolidated. */
export interface OpcionesDeConsolidacion {
  /** The reported span, where it is not the `Carátula`'s. */
  readonly periodo: Periodo | null;
  readonly modo: 'normal' | 'borrador' | 'definitivo';
  /** The CSVs alone. */
  readonly soloTablas: boolean;
  /** Told of each step, in Spanish. */
  readonly avanzar?: (paso: string) => void;
}

export interface Consolidacion {
  readonly hallazgos: readonly Hallazgo[];
  readonly carpeta: Carpeta;
  /** True where findings stand in the way: then `productos` is `hallazgos.csv` alone. */
  readonly impedida: boolean;
  readonly productos: readonly Producto[];
  /** The report as a tree, whose drawings the products are; null where findings stand in the way. */
  readonly informe: Informe | null;
  /** Notes of the reader: hidden rows that were read, files that were not. */
  readonly avisos: readonly string[];
}

/** Whether findings stand in the way of a report (contract §4). */
function impiden(hallazgos: readonly Hallazgo[], modo: OpcionesDeConsolidacion['modo']): boolean {
  if (modo === 'borrador') return false;
  return hallazgos.some((h) => {
    const gravedad = gravedadDe(h);
    return gravedad === 'Error' || (modo === 'definitivo' && gravedad === 'Advertencia');
  });
}

/**
 * From libros to products: validates, and where nothing stands in the way builds the report and draws it.
 *
 * @throws Problem `carpeta-sin-enlace`, `carpeta-con-dos-enlaces`, `periodo-faltante`
 */
export async function consolidar(
  lectura: LecturaDeCarpeta,
  opciones: OpcionesDeConsolidacion,
): Promise<Consolidacion> {
  const { modo, soloTablas, avanzar = () => undefined } = opciones;
  const carpeta = abrirLectura(lectura, opciones.periodo);
  avanzar('Revisando los libros');
  const hallazgos = revisar(carpeta);
  const avisos = avisosDe(lectura);
  const csv = { ruta: 'hallazgos.csv', contenido: hallazgosCsv(hallazgos, contextoDe(carpeta)) };
  if (impiden(hallazgos, modo))
    return { hallazgos, carpeta, impedida: true, productos: [csv], informe: null, avisos };
  if (carpeta.periodo === null) throw new Problem('periodo-faltante', {});
  avanzar('Armando las tablas');
  const limpia = modo === 'borrador' ? podada(lectura, hallazgos, carpeta.periodo) : carpeta;
  const estado = modo === 'borrador' ? 'borrador' : 'informe';
  const informe = construirInforme(limpia, { periodo: carpeta.periodo, estado, hallazgos });
  const productos = [csv, ...productosCsv(informe)];
  if (!soloTablas) {
    const { dibujar } = await import('./dibujar.ts');
    const dibujos = await dibujar(lectura, limpia, informe, productos, avanzar);
    productos.push(...dibujos.productos);
    avisos.push(...dibujos.avisos);
  }
  return { hallazgos, carpeta, impedida: false, productos, informe, avisos };
}

function podada({ libros }: LecturaDeCarpeta, hallazgos: readonly Hallazgo[], periodo: Periodo): Carpeta {
  const leidos = libros.map((l) => l.libro);
  return abrirCarpeta(podar(leidos, hallazgos), 'carpeta', periodo);
}
