import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { abrirAlmacen } from '../../../server/store/abrir-almacen.ts';
import { fallaDeAlmacen } from '../../../server/store/fallas.ts';
import { conPostgres, ESPERA_DE_POSTGRES, type Postgres } from '../../support/postgres.ts';

const abrir = (url: string): Promise<unknown> => abrirAlmacen({ url, datos: '' });

describe('A PostgreSQL that cannot be used', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await conPostgres();
  }, ESPERA_DE_POSTGRES);

  const con = (cambiar: (url: URL) => void): string => {
    const url = new URL(postgres.url);
    cambiar(url);
    return url.href;
  };

  it('says whether it is the role, the base, its certificate or the network', async () => {
    const casos: [string, RegExp][] = [
      [con((url) => (url.password = 'otra')), /no admite ese usuario/],
      [con((url) => (url.pathname = '/nada')), /esa base no existe/],
      [
        con((url) => {
          url.searchParams.set('sslmode', 'verify-full');
        }),
        /no ofrece TLS/,
      ],
      [con((url) => (url.port = '1')), /no hay conexión/],
    ];
    for (const [url, motivo] of casos) {
      const fallo = await abrir(url).catch((error: unknown) => error);
      expect(fallo).toMatchObject({ codigo: 'almacen-no-disponible' });
      expect((fallo as Error).message).toMatch(motivo);
      expect((fallo as Error).message).not.toContain('otra');
    }
  });

  it('says so of a role that may not make its tables', async () => {
    const url = await postgres.nuevaBase();
    const dueno = new pg.Client({ connectionString: url });
    await dueno.connect();
    await dueno.query(`create role lector_de_prueba login password 'x'`).catch(() => undefined);
    await dueno.query('revoke all on schema public from public');
    await dueno.end();
    const ajeno = new URL(url);
    [ajeno.username, ajeno.password] = ['lector_de_prueba', 'x'];
    await expect(abrir(ajeno.href)).rejects.toMatchObject({
      codigo: 'almacen-no-disponible',
      message: expect.stringMatching(/no puede crear ni usar sus tablas/) as string,
    });
  });

  it('says so of a server whose certificate nobody knows', () => {
    for (const code of [
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ])
      expect(fallaDeAlmacen(Object.assign(new Error('x'), { code }))).toMatchObject({
        codigo: 'almacen-no-disponible',
        message: expect.stringMatching(/sslrootcert/) as string,
      });
  });

  it('says so of one that took too long, which may fare better later', () => {
    expect(fallaDeAlmacen(Object.assign(new Error('x'), { code: '57014' }))).toMatchObject({
      codigo: 'almacen-no-disponible',
      message: expect.stringMatching(/tardó demasiado/) as string,
    });
  });
});
