import type { HojaDef } from '../../hojas/hoja-def.ts';
import type { Carpeta, HojaDeLibro } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { indiceDe } from '../../libro/registros.ts';
import { ordinalDia, type FechaCivil } from '../../spanish/fechas/civil-date.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { enPeriodo, type Periodo } from '../../spanish/fechas/periodo.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import type { Regla } from '../regla.ts';

interface ColumnasDeFecha {
  readonly inicio: string;
  /** Null where the record has one date. */
  readonly fin: string | null;
}

/** The columns of a record's own date, or null where it is not checked (contract §3). */
function columnasDe(def: HojaDef): ColumnasDeFecha | null {
  if (def.nombre === 'Sesiones') return null;
  if (def.fecha.tipo === 'fecha') return { inicio: def.fecha.columna, fin: null };
  return def.fecha.tipo === 'tramo' ? { inicio: def.fecha.inicio, fin: def.fecha.fin } : null;
}

function invertido(inicio: FechaCivil, fin: FechaCivil): boolean {
  return ordinalDia(fin) < ordinalDia(inicio);
}

/** Whether the days from `inicio` to `fin` touch the period; ends in the wrong order are put right. */
function toca(inicio: FechaCivil, fin: FechaCivil, periodo: Periodo): boolean {
  if (enPeriodo(inicio, periodo) || enPeriodo(fin, periodo)) return true;
  const [primero, ultimo] = invertido(inicio, fin) ? [fin, inicio] : [inicio, fin];
  return ordinalDia(primero) <= ordinalDia(periodo.hasta) && ordinalDia(ultimo) >= ordinalDia(periodo.desde);
}

function revisarHoja(hoja: HojaDeLibro, periodo: Periodo): Hallazgo[] {
  const columnas = columnasDe(hoja.def);
  if (columnas === null) return [];
  const deInicio = indiceDe(hoja, columnas.inicio);
  const deFin = columnas.fin === null ? -1 : indiceDe(hoja, columnas.fin);
  const hallazgos: Hallazgo[] = [];
  for (const registro of hoja.registros) {
    const texto = registro.fila.celdas[deInicio] ?? '';
    const fecha = texto === '' ? undefined : leerFecha(texto)?.fecha;
    if (fecha === undefined || enPeriodo(fecha, periodo)) continue;
    const finEscrito = registro.fila.celdas[deFin] ?? '';
    const fin = leerFecha(finEscrito)?.fecha ?? null;
    // An end that cannot be read is `fecha-invalida`: where the span ends nobody knows.
    if (fin === null ? finEscrito !== '' : toca(fecha, fin, periodo)) continue;
    hallazgos.push(
      hallazgoEnCelda(registro, columnas.inicio, texto, {
        regla: 'fecha-fuera-de-periodo',
        fecha,
        fin,
        periodo,
      }),
    );
  }
  return hallazgos;
}

function revisar({ libros, periodo }: Carpeta): Hallazgo[] {
  // A period that ends before it begins is told by `vigencia-invertida`, not by every record.
  if (periodo === null || invertido(periodo.desde, periodo.hasta)) return [];
  return libros.flatMap((libro) => [...libro.hojas.values()].flatMap((hoja) => revisarHoja(hoja, periodo)));
}

/** Contract §3: the record's own date lies outside the period; a span where no day of it touches the period. */
export const fechaFueraDePeriodo: Regla = {
  codigo: 'fecha-fuera-de-periodo',
  gravedad: 'Advertencia',
  revisar,
};
