import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { OpcionesDeAlmacen } from '../../../server/store/abrir-almacen.ts';
import { abrirPostgres } from '../../support/postgres.ts';

/** Where a store is, as its options say it. */
export type LugarDeAlmacen = Pick<OpcionesDeAlmacen, 'url' | 'datos'>;

/** An engine under test: every store of it waits for the disk at each commit. */
export interface MotorDeBench {
  readonly nombre: 'sqlite' | 'postgres';
  /** An empty store. */
  readonly nuevoLugar: () => Promise<LugarDeAlmacen>;
  readonly detener: () => Promise<void>;
}

const sqlite = (raiz: string): MotorDeBench => ({
  nombre: 'sqlite',
  nuevoLugar: () => Promise.resolve({ url: null, datos: mkdtempSync(join(raiz, 'sqlite-')) }),
  detener: () => Promise.resolve(),
});

async function postgres(): Promise<MotorDeBench> {
  const servidor = await abrirPostgres({ fsync: true });
  return {
    nombre: 'postgres',
    nuevoLugar: async () => ({ url: await servidor.nuevaBase(), datos: '' }),
    detener: servidor.detener,
  };
}

/** How each engine is started. @param raiz a folder to write in */
export const MOTORES: Readonly<Record<MotorDeBench['nombre'], (raiz: string) => Promise<MotorDeBench>>> = {
  sqlite: (raiz) => Promise.resolve(sqlite(raiz)),
  postgres,
};
