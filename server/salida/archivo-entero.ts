import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../shared/problem.ts';

/** Takes bytes to the file; its promise comes back when they are written. */
export type Poner = (bytes: Uint8Array) => Promise<void>;

const SENALES = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What a shell tells of a command that Ctrl-C ended. */
const INTERRUMPIDO = 130;

/** File systems that know no hard links: a memory stick, some shares of a network. */
const SIN_LIGAS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

const codigoDe = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** @throws Problem `archivo-existe` */
function exigirLibre(ruta: string): void {
  if (existsSync(ruta)) throw new Problem('archivo-existe', { ruta });
}

/** Gives the finished file its name. A link, unlike a renaming, fails where one of that name has appeared meanwhile. */
function nombrar(enPaso: string, ruta: string): void {
  try {
    linkSync(enPaso, ruta);
  } catch (error) {
    const codigo = codigoDe(error);
    if (codigo === 'EEXIST') throw new Problem('archivo-existe', { ruta });
    if (!SIN_LIGAS.has(codigo)) throw error;
    exigirLibre(ruta);
    renameSync(enPaso, ruta);
  }
}

/** A folder keeps the names of its files on the disk by itself; where it cannot be asked to, the system does. */
async function asentarCarpeta(carpeta: string): Promise<void> {
  const abierta = await open(carpeta, 'r').catch(() => null);
  await abierta?.sync().catch(() => undefined);
  await abierta?.close();
}

const ponerEn =
  (archivo: FileHandle): Poner =>
  async (bytes) => {
    for (let van = 0; van < bytes.length;)
      van += (await archivo.write(bytes, van, bytes.length - van)).bytesWritten;
  };

async function llenar<T>(enPaso: string, escribir: (poner: Poner) => Promise<T>): Promise<T> {
  const archivo = await open(enPaso, 'wx', 0o600);
  try {
    const hecho = await escribir(ponerEn(archivo));
    await archivo.sync();
    return hecho;
  } finally {
    await archivo.close();
  }
}

/**
 * Writes a file of any size, whole or not at all and never over another: it is written beside its place, and takes its
 * name when it is on the disk. Nobody but its owner may read it. Ctrl-C leaves nothing behind.
 *
 * @param comprobar looks at the finished file before it takes its name
 * @throws Problem `archivo-existe`, `salida-imposible`; what `escribir` and `comprobar` throw
 */
export async function escribirArchivoEntero<T>(
  ruta: string,
  escribir: (poner: Poner) => Promise<T>,
  comprobar: (enPaso: string) => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  exigirLibre(ruta);
  const enPaso = join(dirname(ruta), `.${basename(ruta)}.${String(process.pid)}.tmp`);
  const quitar = (): void => {
    rmSync(enPaso, { force: true });
  };
  const interrumpir = (): void => {
    quitar();
    process.exit(INTERRUMPIDO);
  };
  for (const senal of SENALES) process.once(senal, interrumpir);
  try {
    const hecho = await llenar(enPaso, escribir);
    await comprobar(enPaso);
    nombrar(enPaso, ruta);
    await asentarCarpeta(dirname(ruta));
    return hecho;
  } catch (error) {
    if (error instanceof Problem || !(error instanceof Error && 'syscall' in error)) throw error;
    throw new Problem('salida-imposible', { ruta, motivo: error.message });
  } finally {
    for (const senal of SENALES) process.removeListener(senal, interrumpir);
    quitar();
  }
}
