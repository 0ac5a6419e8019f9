import { gzipSync } from 'node:zlib';
import { sha256De } from '../../server/store/contenidos.ts';

/** A line of a backup with the compressed rows that follow it. */
export interface Pieza {
  readonly linea: Record<string, unknown>;
  readonly cuerpo: Buffer;
}

/** The lines and compressed parts of a backup, to be put together otherwise. */
export function piezasDe(bytes: Buffer): Pieza[] {
  const piezas: Pieza[] = [];
  for (let lugar = 0; lugar < bytes.length;) {
    const fin = bytes.indexOf(0x0a, lugar) + 1;
    const linea = JSON.parse(bytes.toString('utf8', lugar, fin)) as Record<string, unknown>;
    const largo = typeof linea['comprimidos'] === 'number' ? linea['comprimidos'] : 0;
    piezas.push({ linea, cuerpo: bytes.subarray(fin, fin + largo) });
    lugar = fin + largo;
  }
  return piezas;
}

/** Pieces one after another, as they are. */
export const coser = (piezas: readonly Pieza[]): Buffer =>
  Buffer.concat(piezas.flatMap(({ linea, cuerpo }) => [Buffer.from(`${JSON.stringify(linea)}\n`), cuerpo]));

/** A backup whose hashes hold, made by hand of any pieces: the last one is the closing line. */
export function juntar(piezas: readonly Pieza[]): Buffer {
  const antes = coser(piezas.slice(0, -1));
  const filas: Record<string, number> = {};
  for (const tabla of Object.keys(piezas[0]?.linea['tablas'] ?? {})) filas[tabla] = 0;
  for (const { linea } of piezas.slice(1, -1))
    filas[String(linea['tabla'])] = (filas[String(linea['tabla'])] ?? 0) + Number(linea['filas']);
  const cierre = { fin: true, partes: piezas.length - 2, filas, sha256: sha256De(antes) };
  return Buffer.concat([antes, Buffer.from(`${JSON.stringify(cierre)}\n`)]);
}

/** A part with the given rows. */
export const conFilas = (texto: string, filas: number, tabla: string) => {
  const bytes = Buffer.from(texto);
  const cuerpo = gzipSync(bytes);
  return {
    linea: { tabla, filas, bytes: bytes.length, comprimidos: cuerpo.length, sha256: sha256De(bytes) },
    cuerpo,
  };
};
