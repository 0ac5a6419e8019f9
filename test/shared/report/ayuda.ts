import { productosCsv } from '../../../server/outputs/csv/productos-csv.ts';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import type { Informe } from '../../../shared/report/arbol.ts';
import { construirInforme } from '../../../shared/report/construir-informe.ts';
import { libro, type Filas } from '../../support/libros.ts';

/** Tabs by name; a tab is written as people see it, `¦` between cells, the header first. */
export type Hojas = Readonly<Record<string, readonly string[]>>;

/** A row of `Programa`; what is not said is empty. */
export interface FilaDePrograma {
  readonly linea?: string;
  readonly titulo?: string;
  readonly texto?: string;
  readonly fuente?: string;
  readonly forma?: string;
  readonly filtro?: string;
  readonly columnas?: string;
  readonly orden?: string;
  readonly tabla?: string;
}

const partir = (renglones: readonly string[]): Filas =>
  renglones.map((renglon) => renglon.split('¦').map((celda) => celda.trim()));

function hojaPrograma(filas: readonly FilaDePrograma[]): Filas {
  const encabezado = [
    'Línea',
    'Título',
    'Texto',
    'Fuente',
    'Forma',
    'Filtro',
    'Columnas',
    'Orden',
    'Título de la tabla',
  ];
  return [
    encabezado,
    ...filas.map((f) => [
      f.linea ?? '1',
      f.titulo ?? 'Título',
      f.texto ?? '',
      f.fuente ?? '',
      f.forma ?? '',
      f.filtro ?? '',
      f.columnas ?? '',
      f.orden ?? '',
      f.tabla ?? '',
    ]),
  ];
}

/** Sessions of a committee, some beyond the quarter, one not held. */
export const SESIONES: readonly string[] = [
  'Número¦Tipo¦Fecha¦Modalidad¦Estatus',
  '9¦Ordinaria¦2021-09-20¦A distancia¦',
  '10¦Ordinaria¦2021-10-21¦A distancia¦',
  '1¦Urgente¦2021-11-05¦Presencial¦Celebrada',
  '2¦Extraordinaria¦2021-11-10¦A distancia¦Cancelada',
  '11¦Ordinaria¦2021-11-24¦Híbrida¦',
  '12¦Ordinaria¦2021-12-15¦A distancia¦',
];

export interface Caso {
  readonly periodo?: string;
  readonly caratula?: readonly string[];
  readonly programa: readonly FilaDePrograma[];
  readonly hojas?: Hojas;
  /** Libros of áreas by name. */
  readonly areas?: Readonly<Record<string, Hojas>>;
}

const abiertas = (hojas: Hojas): Record<string, Filas> =>
  Object.fromEntries(Object.entries(hojas).map(([nombre, filas]) => [nombre, partir(filas)]));

/** The report of libros written by hand. `periodo` may be a key or `desde..hasta`. */
export function informeDe({
  periodo = '2021-T4',
  caratula = [],
  programa,
  hojas = {},
  areas = {},
}: Caso): Informe {
  const [desde, hasta] = periodo.split('..');
  const fechas = hasta === undefined ? [`Periodo¦${periodo}`] : [`Desde¦${desde ?? ''}`, `Hasta¦${hasta}`];
  const deEnlace = [
    'Campo¦Valor',
    'Tipo de libro¦Enlace',
    'Institución¦Instituto Electoral de la Ciudad de México',
    'Siglas de la institución¦IECM',
    'Órgano¦Comisión de Vinculación',
    'Área¦UTVOE',
    ...fechas,
    ...caratula,
  ];
  const enlace = libro('enlace', {
    ...abiertas({ Sesiones: SESIONES, ...hojas, Carátula: deEnlace }),
    Programa: hojaPrograma(programa),
  });
  const otros = Object.entries(areas).map(([nombre, suyas]) =>
    libro(nombre, abiertas({ Carátula: ['Campo¦Valor', 'Tipo de libro¦Área', `Área¦${nombre}`], ...suyas })),
  );
  const carpeta = abrirCarpeta([enlace, ...otros]);
  if (carpeta.periodo === null) throw new Error('no period');
  return construirInforme(carpeta, { periodo: carpeta.periodo, estado: 'informe', hallazgos: [] });
}

/** The CSV products of libros written by hand, by path. */
export function productosDe(caso: Caso): Map<string, string> {
  return new Map(
    productosCsv(informeDe(caso)).map(({ ruta, contenido }) => [ruta, Buffer.concat(contenido).toString()]),
  );
}

/** Lines of the first table of line 1 for one row of `Programa`; [] where it makes none. */
export function tablaDe(fila: FilaDePrograma, hojas: Hojas, resto: Partial<Caso> = {}): string[] {
  const csv = productosDe({ ...resto, programa: [fila], hojas }).get('tablas/1-1.csv');
  return csv === undefined ? [] : csv.trimEnd().split('\n');
}

/** The filled `Texto` of one row of `Programa`. */
export function textoDe(fila: FilaDePrograma, hojas: Hojas = {}, resto: Partial<Caso> = {}): string {
  const [seccion] = informeDe({ ...resto, programa: [fila], hojas }).secciones;
  return (seccion?.bloques[0]?.texto ?? []).map((t) => t.texto).join('');
}
