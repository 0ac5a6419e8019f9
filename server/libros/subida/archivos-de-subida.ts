import { Problem } from '../../../shared/problem.ts';
import { enMegas, type Limites } from '../limites.ts';
import { abrirZip, type Zip } from '../xlsx/zip.ts';

/** A file as somebody uploaded it. Its name is for people and never becomes a path. */
export interface ArchivoSubido {
  readonly nombre: string;
  readonly bytes: Uint8Array;
}

/** A file of an upload, out of its zip if it came in one. */
export interface ArchivoSuelto extends ArchivoSubido {
  /** Its folder inside the zip, '' for none: the CSVs of one libro lie in one. */
  readonly carpeta: string;
}

const esZip = (nombre: string): boolean => nombre.toLowerCase().endsWith('.zip');

/** What macOS and programs add to a zip of a person's files. */
const sobra = (tramos: readonly string[]): boolean =>
  tramos.some((tramo) => tramo === '__MACOSX' || tramo.startsWith('.') || tramo.startsWith('~$'));

/** Folder and name; browsers and zips give either slash. */
const partir = (nombre: string): string[] =>
  nombre
    .normalize('NFC')
    .split(/[/\\]/)
    .filter((tramo) => tramo !== '' && tramo !== '.' && tramo !== '..');

const soltar = (nombre: string, bytes: Uint8Array): ArchivoSuelto => {
  const tramos = partir(nombre);
  return { nombre: tramos.at(-1) ?? '', carpeta: tramos.slice(0, -1).join('/'), bytes };
};

const MOTIVOS: ReadonlyMap<string, string> = new Map([
  ['xlsx-cifrado', 'tiene contraseña'],
  ['xlsx-no-es-xlsx', 'por dentro es otra cosa'],
  ['xlsx-danado', 'está dañado o incompleto'],
]);

/** The reader of workbooks opens it; what it says of a workbook is said here of a zip. */
const comoZip = <T>(archivo: string, leer: () => T): T => {
  try {
    return leer();
  } catch (error) {
    const motivo = error instanceof Problem ? MOTIVOS.get(error.codigo) : undefined;
    if (motivo === undefined) throw error;
    throw new Problem('zip-ilegible', { archivo, motivo });
  }
};

const leerParte = (zip: Zip, escrito: string, archivo: string): Uint8Array =>
  comoZip(archivo, () => zip.leer(escrito)) ?? new Uint8Array();

const deZip = ({ nombre, bytes }: ArchivoSubido, limites: Limites): ArchivoSuelto[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = comoZip(nombre, () => abrirZip(buffer, nombre, limites));
  const partes = zip.partes.filter(({ escrito }) => !/[/\\]$/.test(escrito) && !sobra(partir(escrito)));
  for (const { escrito, inflada } of partes) refuseLarge(escrito, inflada, limites);
  return partes.map(({ escrito }) => soltar(escrito, leerParte(zip, escrito, nombre)));
};

const refuseLarge = (archivo: string, bytes: number, { bytesPorArchivo: limite }: Limites): void => {
  if (bytes > limite)
    throw new Problem('archivo-demasiado-grande', {
      archivo,
      megas: enMegas(bytes),
      limite: enMegas(limite),
    });
};

/**
 * The files of an upload, those of a zip among them. A zip inside a zip is not opened.
 * @throws Problem `archivo-demasiado-grande`, `zip-ilegible`, `zip-bomba`
 */
export const archivosDeSubida = (archivos: readonly ArchivoSubido[], limites: Limites): ArchivoSuelto[] =>
  archivos.flatMap((archivo) => {
    refuseLarge(archivo.nombre, archivo.bytes.byteLength, limites);
    if (esZip(archivo.nombre)) return deZip(archivo, limites);
    return [{ ...soltar(archivo.nombre, archivo.bytes), carpeta: '' }];
  });
