import type { CampoDeCaratula } from '../../hojas/listas.ts';
import { iso, type FechaCivil } from '../../spanish/fechas/civil-date.ts';
import type { Periodo } from '../../spanish/fechas/periodo.ts';
import { campoDeCaratula, leerCaratula, campo } from '../caratula.ts';
import type { Hoja } from '../model.ts';
import { columnaDe, conCelda, conFilas } from './hoja-por-columnas.ts';
import { numeroSiguiente } from './numero-de-informe.ts';

/** A span with its last day for sending. */
export interface PeriodoPorAbrir {
  readonly periodo: Periodo;
  readonly corte: FechaCivil;
}

type Valores = ReadonlyMap<CampoDeCaratula, string>;

/** What the Carátula says of the new span; fields of the approval wait for theirs. */
function valoresDe(hoja: Hoja, anterior: Periodo, { periodo, corte }: PeriodoPorAbrir): Valores {
  const { clave } = periodo;
  const numero = campo(leerCaratula(hoja), 'Número de informe');
  return new Map([
    ['Periodo', clave ?? ''],
    ['Desde', clave === null ? iso(periodo.desde) : ''],
    ['Hasta', clave === null ? iso(periodo.hasta) : ''],
    ['Número de informe', numeroSiguiente(numero, anterior, periodo)],
    ['Acuerdo de aprobación', ''],
    ['Sesión de aprobación', ''],
    ['Fecha de aprobación', ''],
    ['Punto del orden del día', ''],
    ['Fecha de corte', iso(corte)],
  ]);
}

/** The enlace's `Carátula` for the next period: its own fields stay, those of the period are set anew. */
export function caratulaSiguiente(hoja: Hoja, anterior: Periodo, nuevo: PeriodoPorAbrir): Hoja {
  const [deCampo, deValor] = [columnaDe(hoja, 'Campo'), columnaDe(hoja, 'Valor')];
  if (deCampo < 0 || deValor < 0) return hoja;
  const valores = new Map(valoresDe(hoja, anterior, nuevo));
  const presentes = new Set<CampoDeCaratula>();
  const filas = hoja.filas.flatMap((fila) => {
    const nombre = campoDeCaratula(fila.celdas[deCampo] ?? '');
    if (nombre === undefined) return [fila.celdas];
    // A field that is repeated counts once, the first
    if (presentes.has(nombre)) return [];
    presentes.add(nombre);
    const valor = valores.get(nombre);
    return [valor === undefined ? fila.celdas : conCelda(fila, deValor, valor)];
  });
  const faltan = [...valores].filter(([nombre, valor]) => valor !== '' && !presentes.has(nombre));
  const nuevas = faltan.map(([nombre, valor]) =>
    conCelda({ celdas: conCelda({ celdas: [] }, deCampo, nombre) }, deValor, valor),
  );
  return conFilas(hoja, [...filas, ...nuevas]);
}
