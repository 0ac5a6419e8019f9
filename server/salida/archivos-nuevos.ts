import { existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../shared/problem.ts';

/** A file to hand to a person, by its name alone. */
export interface ArchivoNuevo {
  readonly nombre: string;
  readonly bytes: Uint8Array;
}

const enPaso = (carpeta: string, nombre: string): string =>
  join(carpeta, `.${nombre}.${String(process.pid)}.tmp`);

/**
 * Writes files into a folder, all or none, and never over one that is there: somebody may have filled it in.
 *
 * @throws Problem `archivo-existe`, `salida-imposible`
 */
export function escribirArchivosNuevos(carpeta: string, archivos: readonly ArchivoNuevo[]): void {
  const ocupado = archivos.find(({ nombre }) => existsSync(join(carpeta, nombre)));
  if (ocupado !== undefined) throw new Problem('archivo-existe', { ruta: join(carpeta, ocupado.nombre) });
  const puestos: string[] = [];
  try {
    mkdirSync(carpeta, { recursive: true });
    for (const { nombre, bytes } of archivos) writeFileSync(enPaso(carpeta, nombre), bytes, { flag: 'wx' });
    for (const { nombre } of archivos) {
      // A link, unlike a renaming, fails where a file of that name has appeared meanwhile.
      linkSync(enPaso(carpeta, nombre), join(carpeta, nombre));
      puestos.push(nombre);
    }
  } catch (error) {
    for (const nombre of puestos) rmSync(join(carpeta, nombre), { force: true });
    throw new Problem('salida-imposible', {
      ruta: carpeta,
      motivo: error instanceof Error ? error.message : String(error),
    });
  } finally {
    for (const { nombre } of archivos) rmSync(enPaso(carpeta, nombre), { force: true });
  }
}
