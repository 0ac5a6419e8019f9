import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { abrirLectura, type Lectura } from '../../server/store/abrir-lectura.ts';
import type { OpcionesDeAlmacen } from '../../server/store/abrir-almacen.ts';
import { respaldar, type Respaldado } from '../../server/store/respaldo/respaldar.ts';
import { carpetaTemporal } from './carpeta-temporal.ts';

export type Lugar = Pick<OpcionesDeAlmacen, 'url' | 'datos'>;

/** Reads a store as the command line does, and lets go of it. */
export async function leyendo<T>(lugar: Lugar, hacer: (lectura: Lectura) => Promise<T>): Promise<T> {
  const lectura = await abrirLectura(lugar);
  try {
    return await hacer(lectura);
  } finally {
    await lectura.cerrar();
  }
}

const AHORA = new Date('2022-01-20T12:00:00.000Z');

/** A backup of a store, in a file of its own. */
export async function respaldarEn(
  lugar: Lugar,
  ruta = join(carpetaTemporal(), 'respaldo.trimestral'),
): Promise<Respaldado & { readonly ruta: string }> {
  rmSync(ruta, { force: true });
  const hecho = await leyendo(lugar, (lectura) =>
    respaldar(
      lectura,
      (bytes) => {
        appendFileSync(ruta, bytes);
        return Promise.resolve();
      },
      { ahora: AHORA, alAvanzar: () => undefined },
    ),
  );
  return { ...hecho, ruta };
}
