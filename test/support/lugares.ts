import { beforeAll, describe } from 'vitest';
import type { OpcionesDeAlmacen } from '../../server/store/abrir-almacen.ts';
import type { Motor } from '../../server/store/motores/motor.ts';
import { carpetaTemporal } from './carpeta-temporal.ts';
import { conPostgres, ESPERA_DE_POSTGRES, type Postgres } from './postgres.ts';

/** Where a store is, or may be made: a folder, or an empty database. */
export type Lugar = Pick<OpcionesDeAlmacen, 'url' | 'datos'>;
export type NuevoLugar = (motor: Motor) => Promise<Lugar>;

export const MOTORES: readonly Motor[] = ['sqlite', 'postgres'];

/** Runs tests that make stores by themselves, of either engine. Without a PostgreSQL they fail. */
export function conLugares(nombre: string, pruebas: (nuevoLugar: NuevoLugar) => void): void {
  describe(nombre, () => {
    let postgres: Postgres | null = null;
    beforeAll(async () => {
      postgres = await conPostgres();
    }, ESPERA_DE_POSTGRES);
    pruebas(async (motor) => {
      if (motor === 'sqlite') return { url: null, datos: carpetaTemporal() };
      if (postgres === null) throw new Error('PostgreSQL was not started');
      return { url: await postgres.nuevaBase(), datos: '' };
    });
  });
}

/** From which engine to which. */
export const PARES: readonly { readonly de: Motor; readonly a: Motor }[] = MOTORES.flatMap((de) =>
  MOTORES.map((a) => ({ de, a })),
);
