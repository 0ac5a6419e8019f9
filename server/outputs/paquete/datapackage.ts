import type { ColumnaDeTabla, Informe, Tabla } from '../../../shared/report/arbol.ts';
import { iso } from '../../../shared/spanish/fechas/civil-date.ts';
import { sinAcentos } from '../../../shared/spanish/texto/fold.ts';
import { tablasDe } from '../csv/productos-csv.ts';
import type { Producto } from '../producto.ts';

/** Names of packages and resources: lower-case letters, digits, `.`, `_`, `-` (Data Package v1, `name`). */
function nombreDePaquete(texto: string): string {
  const limpio = sinAcentos(texto)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-');
  return limpio.replace(/^-+|-+$/g, '') || 'tabla';
}

/**
 * Numbers are typed where the report computes them; what people typed (`$1,109,797.84`, `67.7%`) stays
 * text, as do dates written long.
 */
function tipoDe({ clase, columna }: ColumnaDeTabla): string {
  if (clase === 'orden') return 'integer';
  return clase === 'numero' && columna === null ? 'number' : 'string';
}

/** Field names are unique in a schema (Table Schema v1): a heading that comes twice gets its ordinal. */
function campos(columnas: readonly ColumnaDeTabla[]): { name: string; type: string }[] {
  const vistos = new Map<string, number>();
  return columnas.map((columna) => {
    const veces = (vistos.get(columna.encabezado) ?? 0) + 1;
    vistos.set(columna.encabezado, veces);
    const name = veces === 1 ? columna.encabezado : `${columna.encabezado} (${String(veces)})`;
    return { name, type: tipoDe(columna) };
  });
}

const DE_CSV = {
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
} as const;

function recurso({ archivo, linea, numero, titulo, columnas }: Tabla): object {
  return {
    name: nombreDePaquete(archivo.replace(/\.csv$/, '')),
    path: `tablas/${archivo}`,
    title: titulo === null ? `Línea ${linea}` : `Tabla ${numero ?? ''}. ${titulo}`,
    ...DE_CSV,
    schema: { fields: campos(columnas), missingValues: [''] },
  };
}

const INDICE = ['Archivo', 'Línea', 'Número', 'Título', 'Forma', 'Filas'];

function indice(): object {
  const fields = INDICE.map((name) => ({ name, type: name === 'Filas' ? 'integer' : 'string' }));
  return {
    name: 'indice',
    path: 'tablas/indice.csv',
    title: 'Índice de tablas',
    ...DE_CSV,
    schema: { fields, missingValues: [''], primaryKey: 'Archivo' },
  };
}

/** `datapackage.json`: a Tabular Data Package of `tablas/` (Frictionless Data Package v1, tabular profile). */
export function escribirPaquete(informe: Informe): Producto {
  const { portada, periodo } = informe;
  const siglas = portada.siglasDeOrgano || portada.siglasDeArea || 'informe';
  const paquete = {
    profile: 'tabular-data-package',
    name: nombreDePaquete(`${siglas}-${periodo.clave ?? `${iso(periodo.desde)}-${iso(periodo.hasta)}`}`),
    title: portada.titulo,
    description: `Tablas del informe de ${portada.periodoLargo}.`,
    resources: [indice(), ...tablasDe(informe).map(recurso)],
  };
  return { ruta: 'datapackage.json', contenido: [Buffer.from(`${JSON.stringify(paquete, null, 2)}\n`)] };
}
