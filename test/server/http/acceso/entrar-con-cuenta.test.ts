import { expect, it } from 'vitest';
import { enCadaAlmacen } from '../../../support/almacenes.ts';
import { abrirNavegador } from '../../../support/navegador.ts';
import { ANA, BETO, entrarComo, hastaLaVuelta, montar, quienEs } from './escena.ts';

enCadaAlmacen('Signing in with an account', (abrir) => {
  it('takes an invited person to the page that was asked for, known from then on', async () => {
    const escena = await montar(abrir);
    const { navegador, pagina } = await entrarComo(escena, ANA);
    expect(pagina.status).toBe(303);
    expect(pagina.headers.get('Location')).toBe('/organos/cvoe?pestana=2');
    expect(await quienEs(escena, navegador)).toBe(escena.ana);
    const acciones = await escena.almacen.db.selectFrom('bitacora').select(['accion', 'quien']).execute();
    expect(acciones).toMatchObject([
      { accion: 'persona.reconocida', quien: 'sistema' },
      { accion: 'acceso.entrada', quien: `personas/${escena.ana}` },
    ]);
  });

  it('knows the person by its number afterwards, whatever becomes of the address', async () => {
    const escena = await montar(abrir);
    await entrarComo(escena, ANA);
    escena.emisor.cuentas[0] = { ...ANA, correo: 'ana.lopez@nuevo.mx' };
    const { navegador } = await entrarComo(escena, ANA);
    expect(await quienEs(escena, navegador)).toBe(escena.ana);
    escena.emisor.cuentas.push({ ...ANA, sub: 'otra-ana' });
    const { pagina } = await entrarComo(escena, { sub: 'otra-ana' });
    expect(pagina.status).toBe(403);
  });

  it('refuses whom nobody invited, and offers another account', async () => {
    const escena = await montar(abrir);
    const { navegador, pagina } = await entrarComo(escena, BETO);
    expect(pagina.status).toBe(403);
    const texto = await pagina.text();
    expect(texto).toContain('no está invitada');
    expect(texto).toContain('beto@otro.mx');
    expect(texto).toContain('/auth/entrar?otra=1');
    expect(await quienEs(escena, navegador)).toBeNull();
    expect(JSON.stringify(escena.acceso.registro)).not.toContain('beto');
    expect(escena.acceso.registro).toMatchObject([{ nivel: 'warn', datos: { codigo: 'sin-invitacion' } }]);
  });

  it('refuses a person put out of use, at the door and with the session that it had', async () => {
    const escena = await montar(abrir);
    const { navegador } = await entrarComo(escena, ANA);
    await escena.almacen.db.updateTable('personas').set({ activa: 0 }).execute();
    expect((await navegador.ver(`${escena.acceso.direccion}/quien`)).status).toBe(401);
    expect((await entrarComo(escena, ANA)).pagina.status).toBe(403);
  });

  it('binds nobody by an address that the issuer has not verified', async () => {
    const escena = await montar(abrir);
    escena.emisor.cuentas[0] = { ...ANA, verificado: false };
    expect((await entrarComo(escena, ANA)).pagina.status).toBe(403);
  });

  it('takes a sign-in back once, of two at once too', async () => {
    const escena = await montar(abrir);
    const navegador = abrirNavegador();
    const vuelta = await hastaLaVuelta(escena, navegador, `cuenta=${ANA.sub}`);
    const estados = (await Promise.all([navegador.ver(vuelta), navegador.ver(vuelta)])).map((r) => r.status);
    expect(estados.sort()).toEqual([303, 400]);
    expect((await navegador.ver(vuelta)).status).toBe(400);
  });

  it('does not wait longer than ten minutes', async () => {
    const escena = await montar(abrir);
    const navegador = abrirNavegador();
    const vuelta = await hastaLaVuelta(escena, navegador, `cuenta=${ANA.sub}`);
    escena.reloj.ahora = new Date('2022-01-10T15:10:01.000Z');
    const pagina = await navegador.ver(vuelta);
    expect(pagina.status).toBe(400);
    expect(await pagina.text()).toContain('diez minutos');
  });

  it('is of the browser that began it: a link that another sends signs nobody in', async () => {
    const escena = await montar(abrir);
    const vuelta = await hastaLaVuelta(escena, abrirNavegador(), `cuenta=${ANA.sub}`);
    const victima = abrirNavegador();
    expect((await victima.ver(vuelta)).status).toBe(400);
    await victima.ver(`${escena.acceso.direccion}/auth/entrar`);
    expect((await victima.ver(vuelta)).status).toBe(400);
    expect(await quienEs(escena, victima)).toBeNull();
  });

  it('is begun by a click here, not by a link of another site', async () => {
    const { acceso } = await montar(abrir);
    const entrar = `${acceso.direccion}/auth/entrar?${String(new URLSearchParams({ volver: '/cuenta?a=1&b="' }))}`;
    for (const sitio of ['cross-site', 'same-site']) {
      const pagina = await fetch(entrar, { headers: { 'Sec-Fetch-Site': sitio }, redirect: 'manual' });
      expect(pagina.status).toBe(200);
      const [, boton = ''] = /href="(\/auth\/entrar[^"]*)"/.exec(await pagina.text()) ?? [];
      expect(new URL(boton, acceso.direccion).searchParams.get('volver')).toBe('/cuenta?a=1&b=%22');
    }
    for (const sitio of ['same-origin', 'none'])
      expect((await fetch(entrar, { headers: { 'Sec-Fetch-Site': sitio }, redirect: 'manual' })).status).toBe(
        303,
      );
  });

  it('may be begun in two tabs at once', async () => {
    const escena = await montar(abrir);
    const navegador = abrirNavegador();
    const una = await hastaLaVuelta(escena, navegador, `cuenta=${ANA.sub}`, '/una');
    const otra = await hastaLaVuelta(escena, navegador, `cuenta=${ANA.sub}`, '/otra');
    expect((await navegador.ver(una)).headers.get('Location')).toBe('/una');
    expect((await navegador.ver(otra)).headers.get('Location')).toBe('/otra');
  });

  it('gives a new session at each entry, and ends the one that the browser had', async () => {
    const escena = await montar(abrir);
    const { direccion } = escena.acceso;
    const { navegador } = await entrarComo(escena, ANA);
    const primera = navegador.cookiesDe(direccion).get('trimestral') ?? '';
    await entrarComo(escena, ANA, navegador);
    const segunda = navegador.cookiesDe(direccion).get('trimestral') ?? '';
    expect(segunda).not.toBe(primera);
    const con = (valor: string) =>
      fetch(`${direccion}/quien`, { headers: { Cookie: `trimestral=${valor}` } });
    expect((await con(primera)).status).toBe(401);
    expect((await con(segunda)).status).toBe(200);
    const impuesta = 'A'.repeat(43);
    const otro = abrirNavegador();
    otro.cookiesDe(direccion).set('trimestral', impuesta);
    await entrarComo(escena, ANA, otro);
    expect(otro.cookiesDe(direccion).get('trimestral')).not.toBe(impuesta);
    expect((await con(impuesta)).status).toBe(401);
  });

  it('ends when nobody uses it, and at the latest the next morning', async () => {
    const escena = await montar(abrir);
    const { navegador } = await entrarComo(escena, ANA);
    const alas = async (hora: string): Promise<number> => {
      escena.reloj.ahora = new Date(hora);
      return (await navegador.ver(`${escena.acceso.direccion}/quien`)).status;
    };
    expect(await alas('2022-01-10T20:00:00.000Z')).toBe(200);
    expect(await alas('2022-01-11T07:00:00.000Z')).toBe(200);
    expect(await alas('2022-01-11T09:00:01.000Z')).toBe(401);
    const { navegador: otro } = await entrarComo(escena, ANA);
    escena.reloj.ahora = new Date('2022-01-11T21:00:02.000Z');
    expect((await otro.ver(`${escena.acceso.direccion}/quien`)).status).toBe(401);
  });
});
