import { campo, leerCaratula } from '../../../shared/libro/caratula.ts';
import type { Hoja, Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { hojasDeCsv } from '../csv/libro-csv.ts';
import { esHojaCsv, esLibroXlsx, otroLibro } from '../formatos.ts';
import { porNombre, type Contenido } from '../lectura.ts';
import type { Limites } from '../limites.ts';
import { nombreDeAdjunto } from '../nombre-de-adjunto.ts';
import { archivosDeSubida, type ArchivoSubido, type ArchivoSuelto } from './archivos-de-subida.ts';

export interface SubidaLeida {
  readonly libro: Libro;
  /** Spanish sentences for the person: what was read all the same, what was not looked at. */
  readonly avisos: readonly string[];
  /** Files that the libro names: its `Logotipo`. */
  readonly adjuntos: readonly ArchivoSubido[];
}

const noEsLibro = (motivo: string): Problem => new Problem('subida-no-es-un-libro', { motivo });

/** Workbooks in a format that is not read would be lost in silence. */
const refuseOther = (archivos: readonly ArchivoSuelto[]): void => {
  for (const { nombre } of archivos) {
    const tipo = otroLibro(nombre);
    if (tipo !== undefined) throw new Problem('formato-no-admitido', { archivo: nombre, tipo });
  }
};

const deXlsx = async ({ nombre, bytes }: ArchivoSuelto, limites: Limites): Promise<Contenido> => {
  const { leerLibroXlsx } = await import('../xlsx/libro-xlsx.ts');
  return leerLibroXlsx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), nombre, limites);
};

const deCsv = (csv: readonly ArchivoSuelto[], libro: string, limites: Limites): Contenido => {
  if (new Set(csv.map(({ carpeta }) => carpeta)).size > 1)
    throw noEsLibro('Hay hojas en varias carpetas, como si fueran varios libros.');
  const archivos = [...csv].sort(porNombre).map(({ nombre, bytes }) => ({ nombre, leer: () => bytes }));
  return hojasDeCsv(libro, archivos, limites);
};

const leerHojas = async (
  archivos: readonly ArchivoSuelto[],
  libro: string,
  limites: Limites,
): Promise<Contenido> => {
  const xlsx = archivos.filter(({ nombre }) => esLibroXlsx(nombre));
  const csv = archivos.filter(({ nombre }) => esHojaCsv(nombre));
  const [primero] = xlsx;
  if (primero === undefined && csv.length === 0) throw noEsLibro('No hay ningún .xlsx ni .csv.');
  if (xlsx.length > 1) throw noEsLibro(`Hay ${xlsx.length} archivos .xlsx.`);
  if (primero === undefined) return deCsv(csv, libro, limites);
  if (csv.length > 0) throw noEsLibro('Hay un .xlsx junto con archivos .csv.');
  return deXlsx(primero, limites);
};

const logotipoDe = (hojas: readonly Hoja[]): string =>
  campo(leerCaratula(hojas.find(({ nombre }) => plegar(nombre) === 'caratula')), 'Logotipo');

/**
 * A libro that somebody uploaded: one `.xlsx`; or one `.csv` a tab; or a `.zip` of either; and the image that
 * its `Logotipo` names. Nothing touches the disk, and the limits are those of files read from it.
 *
 * @param nombre of the libro: that of the area, not of the file
 * @throws Problem `subida-no-es-un-libro`, `zip-ilegible`, or whatever keeps a file from being read
 */
export const leerSubida = async (
  archivos: readonly ArchivoSubido[],
  nombre: string,
  limites: Limites,
): Promise<SubidaLeida> => {
  const sueltos = archivosDeSubida(archivos, limites);
  refuseOther(sueltos);
  const { hojas, avisos } = await leerHojas(sueltos, nombre, limites);
  const logotipo = nombreDeAdjunto(logotipoDe(hojas));
  const otros = sueltos.filter((a) => !esLibroXlsx(a.nombre) && !esHojaCsv(a.nombre));
  const adjunto = otros.find((a) => logotipo !== '' && nombreDeAdjunto(a.nombre) === logotipo);
  const omitidos = otros.filter((a) => a !== adjunto).map((a) => `No se leyó «${a.nombre}».`);
  return {
    libro: { nombre, hojas },
    avisos: [...avisos, ...omitidos],
    adjuntos: adjunto === undefined ? [] : [{ nombre: adjunto.nombre, bytes: adjunto.bytes }],
  };
};
