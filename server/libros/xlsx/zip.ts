import { crc32, inflateRawSync } from 'node:zlib';
import { Problem } from '../../../shared/problem.ts';
import { enMegas, type Limites } from '../limites.ts';
import { directorioZip, partName, type ParteDeclarada } from './directorio-zip.ts';
import { refuseOtherThanZip } from './tipo-de-archivo.ts';

/** The parts of a zip, an .xlsx or any other, inflated one by one when asked for. */
export interface Zip {
  readonly nombres: ReadonlySet<string>;
  /** The same in the file's order, as they were written, with the bytes of each inflated. */
  readonly partes: readonly { readonly escrito: string; readonly inflada: number }[];
  /** @throws Problem `zip-bomba`, `xlsx-danado` */
  readonly leer: (parte: string) => Buffer | undefined;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
/** A small part may well shrink a thousandfold; it does no harm. */
const BYTES_WITHOUT_RATIO = 10_000_000;

/**
 * Opens a zip without inflating anything. What it declares is checked here; that no part inflates to more than
 * it declares, when it is read.
 * @throws Problem `xlsx-no-es-xlsx`, `xlsx-cifrado`, `xlsx-danado`, `zip-bomba`
 */
export const abrirZip = (bytes: Buffer, archivo: string, limites: Limites): Zip => {
  refuseOtherThanZip(bytes, archivo);
  const directorio = directorioZip(bytes, limites.partesPorArchivo);
  if (directorio === undefined) throw damaged(archivo, 'falta el final del archivo');
  refuseBomb(directorio, archivo, limites);
  const partes = new Map(directorio.map((parte) => [parte.nombre, parte]));
  if (partes.size < directorio.length) throw damaged(archivo, 'tiene partes repetidas');
  return {
    nombres: new Set(partes.keys()),
    partes: directorio,
    leer: (nombre) => {
      const parte = partes.get(partName(nombre));
      return parte === undefined ? undefined : inflate(bytes, parte, archivo);
    },
  };
};

const refuseBomb = (partes: readonly ParteDeclarada[], archivo: string, limites: Limites): void => {
  if (partes.length > limites.partesPorArchivo)
    throw bomb(archivo, `más de ${limites.partesPorArchivo} partes`);
  const inflados = partes.reduce((suma, { inflada }) => suma + inflada, 0);
  if (inflados > limites.bytesDescomprimidos)
    throw bomb(archivo, `${enMegas(inflados)} MB; el máximo es ${enMegas(limites.bytesDescomprimidos)} MB`);
  for (const { inflada, comprimida } of partes)
    if (inflada > BYTES_WITHOUT_RATIO && inflada > comprimida * limites.razonDeCompresion)
      throw bomb(archivo, `una parte se infla más de ${limites.razonDeCompresion} veces`);
};

const inflate = (bytes: Buffer, parte: ParteDeclarada, archivo: string): Buffer => {
  if (parte.cifrada) throw new Problem('xlsx-cifrado', { archivo });
  const datos = compressedBytes(bytes, parte, archivo);
  const texto = parte.metodo === 0 ? datos : inflateWithin(datos, parte, archivo);
  if (texto.length !== parte.inflada || crc32(texto) !== parte.crc)
    throw damaged(archivo, `la parte «${parte.nombre}» no está completa`);
  return texto;
};

const compressedBytes = (bytes: Buffer, parte: ParteDeclarada, archivo: string): Buffer => {
  const { lugar, comprimida, metodo } = parte;
  const cabe = lugar + LOCAL_HEADER_SIZE <= bytes.length && bytes.readUInt32LE(lugar) === LOCAL_HEADER;
  if (!cabe || (metodo !== 0 && metodo !== 8)) throw damaged(archivo, `no se halla «${parte.nombre}»`);
  const inicio = lugar + LOCAL_HEADER_SIZE + bytes.readUInt16LE(lugar + 26) + bytes.readUInt16LE(lugar + 28);
  return bytes.subarray(inicio, inicio + comprimida);
};

/** The inflater itself stops at the declared size: a directory that lies costs nothing. */
const inflateWithin = (datos: Buffer, { inflada, nombre }: ParteDeclarada, archivo: string): Buffer => {
  try {
    return inflateRawSync(datos, { maxOutputLength: Math.max(inflada, 1) });
  } catch (error) {
    if (error instanceof RangeError) throw bomb(archivo, 'una parte se infla más de lo que declara');
    throw damaged(archivo, `la parte «${nombre}» no se puede descomprimir`);
  }
};

const bomb = (archivo: string, motivo: string): Problem => new Problem('zip-bomba', { archivo, motivo });
const damaged = (archivo: string, motivo: string): Problem => new Problem('xlsx-danado', { archivo, motivo });
