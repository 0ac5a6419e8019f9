import { parse } from 'csv-parse/sync';
import type { ArchivoSubido } from '../../server/resources/recurso.ts';
import { leerFilas } from './libros-del-ejemplo.ts';

interface AreaConLibro {
  readonly siglas: string;
  readonly carpeta: string;
}

/** Whether an área's libro has rows for a block of the programme. */
function informa({ carpeta }: AreaConLibro, fuente: string, linea: string): boolean {
  return leerFilas(carpeta, fuente).some((f) => [undefined, '', linea].includes(f['Línea']));
}

const citar = (celda: string): string => `"${celda.replaceAll('"', '""')}"`;

/**
 * The programme with its column `Áreas` filled in by who did report in each line: the libro of 2021 does not say it, and
 * with it the board shows what is expected of each área.
 */
export function conAreas(archivo: ArchivoSubido, areas: readonly AreaConLibro[]): ArchivoSubido {
  if (archivo.nombre !== 'Programa.csv') return archivo;
  const [encabezado = [], ...filas]: string[][] = parse(Buffer.from(archivo.bytes), { bom: true });
  const en = (fila: readonly string[], columna: string): string => fila[encabezado.indexOf(columna)] ?? '';
  const fuentesDe = (linea: string): string[] =>
    filas.filter((f) => en(f, 'Línea') === linea && en(f, 'Fuente') !== '').map((f) => en(f, 'Fuente'));
  const quienes = (fila: readonly string[]): string => {
    const linea = en(fila, 'Línea');
    const fuentes = fuentesDe(linea);
    const informan = areas.filter((a) => fuentes.length > 0 && fuentes.every((f) => informa(a, f, linea)));
    return informan.map(({ siglas }) => siglas).join('; ');
  };
  const tabla = [[...encabezado, 'Áreas'], ...filas.map((fila) => [...fila, quienes(fila)])];
  const texto = tabla.map((fila) => fila.map(citar).join(',')).join('\n');
  return { nombre: archivo.nombre, bytes: Buffer.from(texto) };
}
