import { setTimeout as esperar } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abrirAlmacen } from '../../server/store/abrir-almacen.ts';
import { abrirPostgres, ESPERA_DE_POSTGRES, type PostgresPropio } from '../support/postgres.ts';

const PERDIDO = { codigo: 'almacen-no-disponible' };

describe('A database that goes away and comes back', () => {
  let postgres: PostgresPropio;
  beforeAll(async () => {
    postgres = await abrirPostgres();
  }, ESPERA_DE_POSTGRES);
  afterAll(() => postgres.detener());

  it('breaks the change that was between two queries, and no other thing', async () => {
    const fallas: Error[] = [];
    const almacen = await abrirAlmacen({
      url: await postgres.nuevaBase(),
      datos: '',
      alFallar: (error) => fallas.push(error),
    });
    try {
      const cambio = almacen.cambiar('sistema', async ({ db }) => {
        await sql`select 1`.execute(db);
        await postgres.matar();
        // The connection's end is seen while nobody waits for an answer on it
        await esperar(50);
        await sql`select 1`.execute(db);
      });
      await expect(cambio).rejects.toMatchObject(PERDIDO);
      expect(fallas.length).toBeGreaterThan(0);
      await postgres.reiniciar();
      const { rows } = await sql`select 1 as uno`.execute(almacen.db);
      expect(rows).toEqual([{ uno: 1 }]);
    } finally {
      await almacen.cerrar();
    }
  });
});
