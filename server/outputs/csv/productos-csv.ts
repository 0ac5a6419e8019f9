import type { Bloque, Informe, Tabla } from '../../../shared/report/arbol.ts';
import { textoLlano } from '../../../shared/report/textos/llenar-texto.ts';
import type { Producto, Trozos } from '../producto.ts';
import { EscritorCsv } from './csv.ts';
import { procedenciaCsv } from './procedencia-csv.ts';

const bloquesDe = (informe: Informe): Bloque[] => informe.secciones.flatMap((s) => s.bloques);

/** Every table of a report, in its order. */
export function tablasDe(informe: Informe): Tabla[] {
  return bloquesDe(informe).flatMap(({ tabla }) => tabla ?? []);
}

function tablaCsv({ columnas, filas }: Tabla): Trozos {
  const csv = new EscritorCsv();
  csv.fila(columnas.map((c) => c.encabezado));
  for (const { celdas } of filas) csv.fila(celdas);
  return csv.trozos();
}

function indiceCsv(tablas: readonly Tabla[]): Trozos {
  const csv = new EscritorCsv();
  csv.fila(['Archivo', 'Línea', 'Número', 'Título', 'Forma', 'Filas']);
  for (const { archivo, linea, numero, titulo, forma, filas } of tablas) {
    csv.fila([archivo, linea, numero ?? '', titulo ?? '', forma, String(filas.length)]);
  }
  return csv.trozos();
}

function textosCsv(bloques: readonly Bloque[]): Trozos {
  const csv = new EscritorCsv();
  csv.fila(['Línea', 'Bloque', 'Texto']);
  for (const { linea, ordinal, texto } of bloques) {
    if (texto !== null) csv.fila([linea, String(ordinal), textoLlano(texto)]);
  }
  return csv.trozos();
}

/** The CSV products of a report (contract §4): tables, index, texts and provenance. */
export function productosCsv(informe: Informe): Producto[] {
  const [bloques, tablas] = [bloquesDe(informe), tablasDe(informe)];
  return [
    ...tablas.map((tabla) => ({ ruta: `tablas/${tabla.archivo}`, contenido: tablaCsv(tabla) })),
    { ruta: 'tablas/indice.csv', contenido: indiceCsv(tablas) },
    { ruta: 'textos.csv', contenido: textosCsv(bloques) },
    { ruta: 'procedencia.csv', contenido: procedenciaCsv(bloques) },
  ];
}
