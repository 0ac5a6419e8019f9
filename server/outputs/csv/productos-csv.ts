import type { Registro } from '../../../shared/libro/carpeta.ts';
import type { Bloque, Informe, Tabla } from '../../../shared/report/arbol.ts';
import { textoLlano } from '../../../shared/report/textos/llenar-texto.ts';
import type { Producto } from '../producto.ts';
import { escribirCsv } from './csv.ts';

const bloquesDe = (informe: Informe): Bloque[] => informe.secciones.flatMap((s) => s.bloques);

/** Every table of a report, in its order. */
export function tablasDe(informe: Informe): Tabla[] {
  return bloquesDe(informe).flatMap(({ tabla }) => tabla ?? []);
}

function* filasDeTabla({ columnas, filas }: Tabla): Generator<readonly string[]> {
  yield columnas.map((c) => c.encabezado);
  for (const { celdas } of filas) yield celdas;
}

function* filasDeIndice(tablas: readonly Tabla[]): Generator<readonly string[]> {
  yield ['Archivo', 'Línea', 'Número', 'Título', 'Forma', 'Filas'];
  for (const { archivo, linea, numero, titulo, forma, filas } of tablas) {
    yield [archivo, linea, numero ?? '', titulo ?? '', forma, String(filas.length)];
  }
}

function* filasDeTextos(informe: Informe): Generator<readonly string[]> {
  yield ['Línea', 'Bloque', 'Texto'];
  for (const { linea, ordinal, texto } of bloquesDe(informe)) {
    if (texto !== null) yield [linea, String(ordinal), textoLlano(texto)];
  }
}

const lugar = ({ hoja, fila }: Registro): [string, string, string] => [
  hoja.libro.nombre,
  hoja.def.nombre,
  String(fila.numero),
];

/** A row's own records, and those of each cell that has others. Rows are numbered as a sheet shows them. */
function* procedenciaDeTabla({ archivo, columnas, filas }: Tabla): Generator<readonly string[]> {
  let numero = 1;
  for (const { origen, origenDeCelda } of filas) {
    numero += 1;
    for (const registro of origen) yield [archivo, String(numero), '', ...lugar(registro)];
    for (const [i, deCelda] of origenDeCelda ?? []) {
      const columna = columnas[i]?.encabezado ?? '';
      for (const registro of deCelda) yield [archivo, String(numero), columna, ...lugar(registro)];
    }
  }
}

function* procedenciaDeTexto({ linea, texto }: Bloque): Generator<readonly string[]> {
  for (const trozo of texto ?? []) {
    if (trozo.tipo !== 'calculado') continue;
    for (const registro of trozo.origen) yield ['informe', linea, `{${trozo.marcador}}`, ...lugar(registro)];
  }
}

function* filasDeProcedencia(informe: Informe): Generator<readonly string[]> {
  yield ['Archivo', 'Fila', 'Columna', 'Libro', 'Hoja', 'Fila de origen'];
  for (const bloque of bloquesDe(informe)) {
    yield* procedenciaDeTexto(bloque);
    if (bloque.tabla !== null) yield* procedenciaDeTabla(bloque.tabla);
  }
}

/** The CSV products of a report (contract §4): tables, index, texts and provenance. */
export function productosCsv(informe: Informe): Producto[] {
  const tablas = tablasDe(informe);
  return [
    ...tablas.map((tabla) => ({ ruta: `tablas/${tabla.archivo}`, contenido: escribirCsv(filasDeTabla(tabla)) })),
    { ruta: 'tablas/indice.csv', contenido: escribirCsv(filasDeIndice(tablas)) },
    { ruta: 'textos.csv', contenido: escribirCsv(filasDeTextos(informe)) },
    { ruta: 'procedencia.csv', contenido: escribirCsv(filasDeProcedencia(informe)) },
  ];
}
