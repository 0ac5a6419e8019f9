import { expect, it } from 'vitest';
import type { Almacen } from '../../../server/store/almacen.ts';
import {
  crearEnlaceDeEntrada,
  gastarEnlaceDeEntrada,
  guardarPendiente,
  purgarEntradas,
  tomarPendiente,
} from '../../../server/store/personas/entradas.ts';
import { reconocerPersona } from '../../../server/store/personas/identidades.ts';
import { personaDeIdentidad } from '../../../server/store/personas/persona-conocida.ts';
import { crearSesion, terminarSesion, usarSesion } from '../../../server/store/personas/sesiones.ts';
import { insertarToken, revocarToken, usarToken } from '../../../server/store/personas/tokens.ts';
import { enCadaAlmacen } from '../../support/almacenes.ts';
import { sembrarPersona } from '../../support/organo-de-prueba.ts';

const HASH = 'a'.repeat(64);
const HORA = 3_600_000;
const ISS = 'https://accounts.ejemplo.mx';
const AHORA = new Date('2022-01-10T15:00:00.000Z');
const reloj = () => AHORA;
const despues = (ms: number) => new Date(AHORA.getTime() + ms);

const desactivar = (almacen: Almacen, id: string) =>
  almacen.db.updateTable('personas').set({ activa: 0 }).where('id', '=', id).execute();

enCadaAlmacen('Ways in', (abrir, otraVez, rival) => {
  const conEnlace = async () => {
    const almacen = await abrir({ reloj });
    const persona = await sembrarPersona(almacen, 'Ana Ruiz');
    await almacen.cambiar('terminal', (cambio) =>
      crearEnlaceDeEntrada(cambio, { hash: HASH, persona, caduca: despues(HORA).toISOString() }),
    );
    return { almacen, persona };
  };
  const gastar = (almacen: Almacen) =>
    almacen.cambiar('sistema', (cambio) => gastarEnlaceDeEntrada(cambio, HASH));

  it('gives the person of a one-time link once, also to two instances at the same time', async () => {
    const { almacen, persona } = await conEnlace();
    const otro = await rival(almacen, { reloj });
    const dados = await Promise.all([gastar(almacen), gastar(otro), gastar(almacen), gastar(otro)]);
    expect(dados.filter((d) => d !== null)).toEqual([persona]);
    expect(await gastar(almacen)).toBeNull();
  });

  it('leaves a link as it was where what is kept with it fails', async () => {
    const { almacen, persona } = await conEnlace();
    const falla = almacen.cambiar('sistema', async (cambio) => {
      await gastarEnlaceDeEntrada(cambio, HASH);
      throw new Error('lost');
    });
    await expect(falla).rejects.toThrow('lost');
    expect(await gastar(almacen)).toBe(persona);
  });

  it('opens nothing with a link that ended, or of somebody put out of use', async () => {
    const { almacen, persona } = await conEnlace();
    const tarde = await otraVez({ reloj: () => despues(HORA) });
    expect(await gastar(tarde)).toBeNull();
    await desactivar(almacen, persona);
    expect(await gastar(almacen)).toBeNull();
  });

  it('takes a sign-in that came back once, and not after its time', async () => {
    const { db } = await abrir();
    await guardarPendiente(db, { estado: 'uno', datos: '{"a":1}' }, AHORA);
    await guardarPendiente(db, { estado: 'dos', datos: '{}' }, AHORA);
    const dados = await Promise.all([1, 2, 3].map(() => tomarPendiente(db, 'uno', despues(1_000))));
    expect(dados.filter((d) => d !== null)).toEqual(['{"a":1}']);
    expect(await tomarPendiente(db, 'dos', despues(HORA))).toBeNull();
  });

  it('knows the person of a session until it ends, lies unused, or the person is put out of use', async () => {
    const almacen = await abrir({ reloj });
    const persona = await sembrarPersona(almacen, 'Ana Ruiz');
    const abrirSesion = (hash: string) =>
      almacen.cambiar('sistema', (cambio) =>
        crearSesion(cambio, { hash, persona, caduca: despues(100 * HORA).toISOString(), medio: 'oidc' }),
      );
    await abrirSesion(HASH);
    await abrirSesion('b'.repeat(64));
    const usar = (ms: number, hash = HASH) => usarSesion(almacen.db, hash, despues(ms));
    expect(await usar(1_000)).toMatchObject({ persona, nombre: 'Ana Ruiz', papeles: [] });
    expect(await usar(11 * HORA)).not.toBeNull();
    expect(await usar(22 * HORA)).not.toBeNull();
    expect(await usar(22 * HORA, 'b'.repeat(64))).toBeNull();
    expect(await usar(35 * HORA)).toBeNull();
    expect(await usar(1_000, 'c'.repeat(64))).toBeNull();
    await desactivar(almacen, persona);
    expect(await usar(23 * HORA)).toBeNull();
  });

  it('writes down that a session is in use at most once a minute', async () => {
    const almacen = await abrir({ reloj });
    const persona = await sembrarPersona(almacen, 'Ana Ruiz');
    await almacen.cambiar('sistema', (cambio) =>
      crearSesion(cambio, { hash: HASH, persona, caduca: despues(HORA).toISOString(), medio: 'enlace' }),
    );
    const vista = async (ms: number) => {
      await usarSesion(almacen.db, HASH, despues(ms));
      const fila = await almacen.db.selectFrom('auth_sesiones').select('vista').executeTakeFirstOrThrow();
      return Date.parse(fila.vista) - AHORA.getTime();
    };
    expect([await vista(59_000), await vista(61_000), await vista(90_000), await vista(-5_000)]).toEqual([
      0, 61_000, 61_000, 61_000,
    ]);
  });

  it('throws away what opens nothing any more, and keeps the rest', async () => {
    const { almacen, persona } = await conEnlace();
    const { db } = almacen;
    await almacen.cambiar('sistema', (c) =>
      crearSesion(c, { hash: HASH, persona, caduca: despues(2 * HORA).toISOString(), medio: 'oidc' }),
    );
    await guardarPendiente(db, { estado: 'uno', datos: '{}' }, AHORA);
    const quedan = async () =>
      Promise.all(
        (['auth_enlaces', 'auth_pendientes', 'auth_sesiones'] as const).map(
          async (tabla) => (await db.selectFrom(tabla).selectAll().execute()).length,
        ),
      );
    await purgarEntradas(db, despues(60_000));
    expect(await quedan()).toEqual([1, 1, 1]);
    await purgarEntradas(db, despues(HORA));
    expect(await quedan()).toEqual([0, 0, 1]);
    await purgarEntradas(db, despues(2 * HORA));
    expect(await quedan()).toEqual([0, 0, 0]);
  });

  it('ends a session when its person leaves, and notes both', async () => {
    const almacen = await abrir({ reloj });
    const persona = await sembrarPersona(almacen, 'Ana Ruiz');
    await almacen.cambiar('sistema', (cambio) =>
      crearSesion(cambio, { hash: HASH, persona, caduca: despues(HORA).toISOString(), medio: 'oidc' }),
    );
    const salir = () => almacen.cambiar(`personas/${persona}`, (cambio) => terminarSesion(cambio, HASH));
    await salir();
    await salir();
    expect(await usarSesion(almacen.db, HASH, AHORA)).toBeNull();
    const entradas = await almacen.db
      .selectFrom('bitacora')
      .select(['accion', 'objeto'])
      .orderBy('n')
      .execute();
    expect(entradas.map((e) => e.accion)).toEqual(['acceso.entrada', 'acceso.salida']);
    expect(JSON.stringify(entradas)).not.toContain('Ana');
  });

  it('knows the person of a token by its secret alone, until it ends or is revoked', async () => {
    const almacen = await abrir({ reloj });
    const persona = await sembrarPersona(almacen, 'Ana Ruiz');
    const nuevo = { persona, nombre: 'carga', hash: HASH, alcance: 'enviar' } as const;
    await almacen.cambiar(`personas/${persona}`, async (cambio) => {
      await insertarToken(cambio, { ...nuevo, id: 'tokenuno', caduca: null });
      await insertarToken(cambio, { ...nuevo, id: 'tokendos', caduca: despues(HORA).toISOString() });
    });
    const usar = (id: string, hash = HASH, ms = 0) => usarToken(almacen.db, { id, hash }, despues(ms));
    expect(await usar('tokenuno')).toMatchObject({ alcance: 'enviar', conocida: { persona } });
    expect(await usar('tokenuno', 'b'.repeat(64))).toBeNull();
    expect(await usar('tokenuno', '')).toBeNull();
    expect(await usar('tokentres')).toBeNull();
    expect(await usar('tokendos', HASH, HORA - 1)).not.toBeNull();
    expect(await usar('tokendos', HASH, HORA)).toBeNull();
    const ajena = await sembrarPersona(almacen, 'Luis Paz');
    const revocar = (quien: string) =>
      almacen.cambiar(`personas/${quien}`, (cambio) =>
        revocarToken(cambio, { persona: quien, id: 'tokenuno' }),
      );
    await expect(revocar(ajena)).rejects.toMatchObject({ codigo: 'no-encontrado' });
    expect(await usar('tokenuno')).not.toBeNull();
    await revocar(persona);
    await revocar(persona);
    expect(await usar('tokenuno')).toBeNull();
  });

  it('refuses the token of somebody put out of use', async () => {
    const almacen = await abrir({ reloj });
    const persona = await sembrarPersona(almacen, 'Ana Ruiz');
    await almacen.cambiar('sistema', (cambio) =>
      insertarToken(cambio, {
        id: 'tokenuno',
        persona,
        nombre: 'x',
        hash: HASH,
        alcance: 'leer',
        caduca: null,
      }),
    );
    await desactivar(almacen, persona);
    expect(await usarToken(almacen.db, { id: 'tokenuno', hash: HASH }, AHORA)).toBeNull();
  });

  it('binds the first verified sign-in to the person invited, and knows it by sub from then on', async () => {
    const almacen = await abrir();
    const persona = await sembrarPersona(almacen, 'Ana Ruiz');
    const reconocer = (sub: string, correo: string | null, iss = ISS) =>
      almacen.cambiar('sistema', (cambio) => reconocerPersona(cambio, { iss, sub, correo }));
    expect(await reconocer('100', null)).toBe(false);
    expect(await reconocer('100', 'otra@ejemplo.mx')).toBe(false);
    expect(await reconocer('100', 'Ana.Ruiz@Ejemplo.MX')).toBe(true);
    expect(await personaDeIdentidad(almacen.db, { iss: ISS, sub: '100' })).toMatchObject({ persona });
    // Somebody else who was given the address afterwards is not her
    expect(await reconocer('200', 'ana.ruiz@ejemplo.mx')).toBe(false);
    expect(await personaDeIdentidad(almacen.db, { iss: ISS, sub: '200' })).toBeNull();
    expect(await reconocer('100', 'ana.ruiz@ejemplo.mx', 'https://otro.ejemplo')).toBe(true);
    await desactivar(almacen, persona);
    expect(await personaDeIdentidad(almacen.db, { iss: ISS, sub: '100' })).toBeNull();
  });

  it('binds one of two who come at once with the same address', async () => {
    const almacen = await abrir();
    await sembrarPersona(almacen, 'Ana Ruiz');
    const otro = await rival(almacen);
    const dados = await Promise.all(
      [almacen, otro, almacen, otro].map((a, i) =>
        a.cambiar('sistema', (cambio) =>
          reconocerPersona(cambio, { iss: ISS, sub: `sub-${i}`, correo: 'ana.ruiz@ejemplo.mx' }),
        ),
      ),
    );
    expect(dados.filter(Boolean)).toHaveLength(1);
    expect(await almacen.db.selectFrom('identidades').selectAll().execute()).toHaveLength(1);
  });
});
