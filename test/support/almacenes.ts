import { afterEach, beforeAll, describe } from 'vitest';
import type { Almacen } from '../../server/store/almacen.ts';
import { abrirAlmacen, type OpcionesDeAlmacen } from '../../server/store/abrir-almacen.ts';
import { carpetaTemporal } from './carpeta-temporal.ts';
import { conPostgres, ESPERA_DE_POSTGRES, type Postgres } from './postgres.ts';

/** What one test opens: closed when it ends. */
export type AbrirAlmacen = (opciones?: Partial<OpcionesDeAlmacen>) => Promise<Almacen>;

type Pruebas = (
  abrir: AbrirAlmacen,
  /** Another instance over the store that the test opened last; on SQLite never at work at the same time. */
  otraVez: AbrirAlmacen,
  /**
   * The instance to race against: on PostgreSQL another one; on SQLite the same, as its driver blocks the thread and
   * two connections in one thread would wait for each other.
   */
  rival: (almacen: Almacen, opciones?: Partial<OpcionesDeAlmacen>) => Promise<Almacen>,
) => void;

type Lugar = Pick<OpcionesDeAlmacen, 'url' | 'datos'>;

function enAlmacen(
  nombre: string,
  preparar: () => Promise<void>,
  nuevoLugar: () => Promise<Lugar>,
  pruebas: Pruebas,
): void {
  describe(nombre, () => {
    const abiertos: Almacen[] = [];
    let lugar: Lugar | null = null;
    beforeAll(preparar, ESPERA_DE_POSTGRES);
    afterEach(async () => {
      for (const almacen of abiertos.splice(0)) await almacen.cerrar();
      lugar = null;
    });
    const abrirEn = async (donde: Lugar, opciones: Partial<OpcionesDeAlmacen>): Promise<Almacen> => {
      const almacen = await abrirAlmacen({ ...donde, conexiones: 4, ...opciones });
      abiertos.push(almacen);
      return almacen;
    };
    const otraVez: AbrirAlmacen = (opciones = {}) => {
      if (lugar === null) throw new Error('No store was opened before');
      return abrirEn(lugar, opciones);
    };
    pruebas(
      async (opciones = {}) => abrirEn((lugar = await nuevoLugar()), opciones),
      otraVez,
      (almacen, opciones) => (almacen.motor === 'sqlite' ? Promise.resolve(almacen) : otraVez(opciones)),
    );
  });
}

/**
 * Runs tests on both engines. `abrir` gives a store of its own to each test, `otraVez` another instance over the same
 * one, `rival` the one to race against; all are closed after the test. Without a PostgreSQL the tests fail.
 */
export function enCadaAlmacen(nombre: string, pruebas: Pruebas): void {
  enAlmacen(
    `${nombre}, on SQLite`,
    () => Promise.resolve(),
    () => Promise.resolve({ url: null, datos: carpetaTemporal() }),
    pruebas,
  );
  let postgres: Postgres | null = null;
  enAlmacen(
    `${nombre}, on PostgreSQL`,
    async () => {
      postgres = await conPostgres();
    },
    async () => {
      if (postgres === null) throw new Error('PostgreSQL was not started');
      return { url: await postgres.nuevaBase(), datos: '' };
    },
    pruebas,
  );
}
