import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { carpetaTemporal } from './carpeta-temporal.ts';

const EJEMPLO = 'sheets-templates/ejemplos/2021-t4/libros/area-huesca';

/**
 * The files of a real libro of one convenio as somebody may leave it in a hurry: the convenio is there twice, the second
 * time with a list's value misspelled and a kind of convenio that no list has.
 */
export function libroConDefectos(): string[] {
  const carpeta = carpetaTemporal();
  cpSync(EJEMPLO, carpeta, { recursive: true });
  const archivo = join(carpeta, 'Convenios.csv');
  const [encabezado = '', fila = ''] = readFileSync(archivo, 'utf8').trimEnd().split(/\r?\n/);
  const segunda = fila
    .replace('CONV-040', 'CONV-902')
    .replace('En proceso de negociación', 'Vijente')
    .replace(',Convenio Específico,', ',Convenio de Hermandad,');
  writeFileSync(archivo, [encabezado, fila, segunda, segunda.replace('CONV-902', 'CONV-903')].join('\n'));
  return readdirSync(carpeta)
    .sort()
    .map((nombre) => join(carpeta, nombre));
}
