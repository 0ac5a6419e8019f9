import type { Informe, Tabla } from '../../../shared/report/arbol.ts';
import { iso } from '../../../shared/spanish/fechas/civil-date.ts';
import { contextoDe, INDICE } from './contexto.ts';
import { hojaDePendientes } from './hoja-de-pendientes.ts';
import { hojaDeTabla } from './hoja-de-tabla.ts';
import { hojaDeIndice, PENDIENTES } from './indice.ts';
import type { TablaConHoja } from './indice.ts';
import { NombresDeHoja } from './nombres-de-hoja.ts';
import type { Sheet } from './ooxml/model.ts';
import { writeWorkbook } from './ooxml/write-workbook.ts';

function tablasCon(informe: Informe): TablaConHoja[] {
  const nombres = new NombresDeHoja([INDICE, PENDIENTES]);
  return informe.secciones.flatMap((seccion) =>
    seccion.bloques
      .map((bloque) => bloque.tabla)
      .filter((tabla): tabla is Tabla => tabla !== null)
      .map((tabla) => ({ tabla, seccion, hoja: nombres.tomar(tabla.archivo.replace(/\.csv$/, '')) })),
  );
}

/** An index with links, then one sheet a table, typed; on a draft a last sheet says what is pending. */
export function hojasDeTablas(informe: Informe): Sheet[] {
  const contexto = contextoDe(informe);
  const tablas = tablasCon(informe);
  const conPendientes = contexto.borrador && informe.pendientes.length > 0;
  const hojas = tablas.map(({ tabla, seccion, hoja }) => hojaDeTabla(contexto, tabla, seccion, hoja));
  return [
    hojaDeIndice(contexto, tablas, conPendientes),
    ...hojas,
    ...(conPendientes ? [hojaDePendientes(contexto)] : []),
  ];
}

export const tituloDeTablas = ({ portada }: Informe): string =>
  portada.titulo === '' ? 'Tablas del informe' : portada.titulo;

/**
 * Draws the report's tables as `consolidado.xlsx` (contract §4), ready to filter and to print. Equal reports give equal
 * bytes: its date is the last day of the period.
 */
export function escribirXlsx(informe: Informe): Promise<Uint8Array> {
  const { portada, periodo } = informe;
  const bytes = writeWorkbook({
    title: tituloDeTablas(informe),
    subject: portada.periodoLargo,
    creator: portada.institucion === '' ? portada.area : portada.institucion,
    stamp: `${iso(periodo.hasta)}T00:00:00Z`,
    sheets: hojasDeTablas(informe),
  });
  return Promise.resolve(bytes);
}
