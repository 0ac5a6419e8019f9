import { nombreEscrito } from './nombre-escrito.ts';

/** One part of a zip as its central directory declares it. Numbers are bytes. */
export interface ParteDeclarada {
  /** As parts are compared: see `partName`. */
  readonly nombre: string;
  /** As it was written. */
  readonly escrito: string;
  readonly cifrada: boolean;
  /** 0 stored, 8 deflated. */
  readonly metodo: number;
  readonly crc: number;
  readonly comprimida: number;
  readonly inflada: number;
  /** Where its local header begins. */
  readonly lugar: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END = 0x06064b50;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 0xffff;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

/**
 * Reads a zip's central directory (APPNOTE 4.3.12, with zip64, 4.3.14) and inflates nothing.
 * @param maximo of parts; one more is given so that the caller sees that there are too many
 * @returns undefined where there is no directory, or it does not hold together
 */
export const directorioZip = (bytes: Buffer, maximo: number): ParteDeclarada[] | undefined => {
  try {
    const inicio = findDirectory(bytes);
    return inicio === undefined ? undefined : readEntries(bytes, inicio, maximo);
  } catch (error) {
    // A place outside the file
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

interface Directorio {
  readonly lugar: number;
  readonly cuantas: number;
}

const findDirectory = (bytes: Buffer): Directorio | undefined => {
  const primero = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  for (let i = bytes.length - END_SIZE; i >= primero; i--) {
    if (bytes.readUInt32LE(i) !== END) continue;
    const cuantas = bytes.readUInt16LE(i + 10);
    const lugar = bytes.readUInt32LE(i + 16);
    if (cuantas !== MAX_16 && lugar !== MAX_32) return { cuantas, lugar };
    return findZip64Directory(bytes, i - ZIP64_LOCATOR_SIZE);
  }
  return undefined;
};

const findZip64Directory = (bytes: Buffer, locator: number): Directorio | undefined => {
  if (bytes.readUInt32LE(locator) !== ZIP64_LOCATOR) return undefined;
  const end = readUInt64(bytes, locator + 8);
  if (bytes.readUInt32LE(end) !== ZIP64_END) return undefined;
  return { cuantas: readUInt64(bytes, end + 32), lugar: readUInt64(bytes, end + 48) };
};

const readUInt64 = (bytes: Buffer, lugar: number): number => Number(bytes.readBigUInt64LE(lugar));

const readEntries = (bytes: Buffer, { lugar, cuantas }: Directorio, maximo: number) => {
  const partes: ParteDeclarada[] = [];
  let p = lugar;
  for (let i = 0; i < cuantas && partes.length <= maximo; i++) {
    if (bytes.readUInt32LE(p) !== ENTRY) return undefined;
    const largoNombre = bytes.readUInt16LE(p + 28);
    const largoExtra = bytes.readUInt16LE(p + 30);
    const extra = p + ENTRY_SIZE + largoNombre;
    const escrito = nombreEscrito(bytes.subarray(p + ENTRY_SIZE, extra));
    partes.push({
      nombre: partName(escrito),
      escrito,
      cifrada: (bytes.readUInt16LE(p + 8) & 1) === 1,
      metodo: bytes.readUInt16LE(p + 10),
      crc: bytes.readUInt32LE(p + 16),
      ...sizes(bytes, p, bytes.subarray(extra, extra + largoExtra)),
    });
    p = extra + largoExtra + bytes.readUInt16LE(p + 32);
  }
  return partes;
};

/** Part names are compared without case (ECMA-376-2, 6.2.2.3); some writers use backslashes. */
export const partName = (nombre: string): string =>
  nombre.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Sizes and place; those that are full stand in the zip64 extra field (APPNOTE 4.5.3), in this order. */
const sizes = (bytes: Buffer, p: number, extra: Buffer) => {
  const zip64 = zip64Field(extra);
  let q = 0;
  const wide = (corto: number): number => {
    if (corto !== MAX_32 || zip64 === undefined) return corto;
    q += 8;
    return readUInt64(zip64, q - 8);
  };
  const inflada = wide(bytes.readUInt32LE(p + 24));
  const comprimida = wide(bytes.readUInt32LE(p + 20));
  return { inflada, comprimida, lugar: wide(bytes.readUInt32LE(p + 42)) };
};

const zip64Field = (extra: Buffer): Buffer | undefined => {
  for (let p = 0; p + 4 <= extra.length; p += 4 + extra.readUInt16LE(p + 2))
    if (extra.readUInt16LE(p) === 1) return extra.subarray(p + 4, p + 4 + extra.readUInt16LE(p + 2));
  return undefined;
};
