import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abrirPostgres, conPostgres, ESPERA_DE_POSTGRES, type PostgresPropio } from './postgres.ts';

async function preguntar(url: string, ...consultas: string[]): Promise<unknown[]> {
  const cliente = new pg.Client({ connectionString: url });
  // A killed server breaks the connection, which is what is asked of it here
  cliente.on('error', () => undefined);
  await cliente.connect();
  try {
    let filas: unknown[] = [];
    for (const consulta of consultas) filas = (await cliente.query<Record<string, unknown>>(consulta)).rows;
    return filas;
  } finally {
    await cliente.end().catch(() => undefined);
  }
}

describe('a PostgreSQL of the test’s own', () => {
  let propio: PostgresPropio;
  beforeAll(async () => {
    propio = await abrirPostgres();
  }, ESPERA_DE_POSTGRES);
  afterAll(async () => {
    await propio.detener();
  });

  it('gives databases that see nothing of each other', async () => {
    const [una, otra] = [await propio.nuevaBase(), await propio.nuevaBase()];
    await preguntar(una, 'CREATE TABLE cosa (n int)');
    await expect(preguntar(otra, 'SELECT * FROM cosa')).rejects.toThrow(/cosa/);
    await expect(preguntar(una, 'SELECT * FROM cosa')).resolves.toEqual([]);
  });

  it('waits for the disk and holds text in UTF-8, in the order of its code points', async () => {
    const base = await propio.nuevaBase();
    expect(await preguntar(base, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(await preguntar(base, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    const ordenados = await preguntar(base, `SELECT t FROM (VALUES ('ñ'), ('Z'), ('a')) AS v(t) ORDER BY t`);
    expect(ordenados).toEqual([{ t: 'Z' }, { t: 'a' }, { t: 'ñ' }]);
  });

  it('is killed and comes back with what was committed and nothing else', async () => {
    const base = await propio.nuevaBase();
    await preguntar(base, 'CREATE TABLE cosa (n int)', 'INSERT INTO cosa VALUES (1)');
    const abierta = new pg.Client({ connectionString: base });
    const rota = new Promise<Error>((listo) => abierta.on('error', listo));
    await abierta.connect();
    await abierta.query('BEGIN');
    await abierta.query('INSERT INTO cosa VALUES (2)');
    await propio.matar();
    await expect(rota).resolves.toBeInstanceOf(Error);
    await expect(preguntar(base, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    await propio.reiniciar();
    expect(await preguntar(base, 'SELECT n FROM cosa')).toEqual([{ n: 1 }]);
  });

  it('can be started again while it runs, and leaves nothing behind once stopped', async () => {
    const otro = await abrirPostgres({ fsync: false });
    expect(await preguntar(otro.url, 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
    const [fila] = await preguntar(otro.url, 'SHOW data_directory');
    const { data_directory: datos } = fila as { data_directory: string };
    await otro.reiniciar();
    expect(await preguntar(otro.url, 'SELECT 1 AS uno')).toEqual([{ uno: 1 }]);
    await otro.detener();
    await expect(preguntar(otro.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    expect(existsSync(dirname(datos))).toBe(false);
  });
});

describe('the PostgreSQL of the run', () => {
  it(
    'is one for all who ask, even at once',
    async () => {
      const [uno, otro] = await Promise.all([conPostgres(), conPostgres()]);
      expect(otro.url).toBe(uno.url);
      expect(uno.version).toMatch(/^\d+/);
      expect(await uno.nuevaBase()).not.toBe(await otro.nuevaBase());
    },
    ESPERA_DE_POSTGRES,
  );
});
