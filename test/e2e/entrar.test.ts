import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { arrancar, type ServicioEnMarcha } from '../../server/arranque/arrancar.ts';
import { emisorDeLaPrueba, entornoDe } from '../support/acceso.ts';
import { carpetaTemporal } from '../support/carpeta-temporal.ts';
import { abrirChromium } from '../support/chromium.ts';
import { sembrarOrgano, sembrarPersona } from '../support/organo-de-prueba.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let navegador: Browser;
beforeAll(async () => {
  navegador = await abrirChromium();
}, 120_000);
afterAll(() => navegador.close());

async function servicio(entorno: Record<string, string> = {}): Promise<ServicioEnMarcha> {
  const marcha = await arrancar({
    entorno: { TRIMESTRAL_REGISTRO: 'silent', ...entorno },
    puerto: 0,
    datos: carpetaTemporal(),
  });
  onTestFinished(marcha.parar);
  return marcha;
}

/** A window of somebody’s own browser; what a page complains of ends up in `quejas`. */
async function ventana(): Promise<{ contexto: BrowserContext; pagina: Page; quejas: string[] }> {
  const contexto = await navegador.newContext({ locale: 'es-MX', viewport: { width: 360, height: 740 } });
  onTestFinished(() => contexto.close());
  const pagina = await contexto.newPage();
  const quejas: string[] = [];
  pagina.on('pageerror', (error) => quejas.push(error.message));
  pagina.on('console', (m) => {
    if (m.type() === 'error' && !m.text().includes('status of 4')) quejas.push(m.text());
  });
  return { contexto, pagina, quejas };
}

/** What axe finds. It is run past the page’s policy, which lets no script in. */
async function segunAxe(pagina: Page): Promise<string[]> {
  await pagina.evaluate(AXE);
  return pagina.evaluate<string[]>(
    `axe.run(document).then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes[0].html))`,
  );
}

describe('A person, with a browser', () => {
  it('signs in with the account of the institution, gets where it was going, and leaves', async () => {
    const ana = { sub: 'ana-1', nombre: 'Ana', correo: 'ana@ejemplo.mx' };
    const emisor = await emisorDeLaPrueba({ cuentas: [ana, { ...ana, sub: 'b-2', correo: 'b@otro.mx' }] });
    const { url, servicio: interior } = await servicio(entornoDe(emisor));
    const { organo } = await sembrarOrgano(interior.almacen, 'cvoe');
    await sembrarPersona(interior.almacen, 'Ana', [{ papel: 'enlace', organo }]);
    const { pagina, contexto, quejas } = await ventana();
    await pagina.goto(`${url}/cuenta`);
    await pagina.getByRole('link', { name: 'Entrar' }).click();
    await pagina.getByRole('button', { name: 'b@otro.mx' }).click();
    await pagina.getByRole('heading', { name: 'Su cuenta no tiene acceso' }).waitFor();
    expect(await segunAxe(pagina)).toEqual([]);
    await pagina.goto(`${url}/cuenta`);
    await pagina.getByRole('link', { name: 'Entrar' }).click();
    await pagina.getByRole('button', { name: 'ana@ejemplo.mx' }).click();
    await pagina.getByRole('heading', { name: 'Mi cuenta' }).waitFor();
    expect(new URL(pagina.url()).pathname).toBe('/cuenta');
    const sesion = (await contexto.cookies(url)).find(({ name }) => name === 'trimestral');
    expect(sesion).toMatchObject({ httpOnly: true, sameSite: 'Lax', expires: -1, path: '/' });
    await pagina.getByRole('button', { name: 'Salir' }).click();
    await pagina.getByRole('heading', { name: 'Su sesión terminó' }).waitFor();
    expect(await segunAxe(pagina)).toEqual([]);
    await pagina.goto(`${url}/cuenta`);
    await pagina.getByRole('heading', { name: 'Entre para continuar' }).waitFor();
    expect(quejas).toEqual([]);
  });

  it('enters with the link of the terminal, with the keyboard alone, and once', async () => {
    const { url, enlace } = await servicio();
    const { pagina, contexto, quejas } = await ventana();
    await pagina.goto(`${url}/auth/entrar`);
    await pagina.getByRole('heading', { name: 'Entre con el enlace de la terminal' }).waitFor();
    expect(await segunAxe(pagina)).toEqual([]);
    await pagina.goto(enlace ?? '');
    expect(await segunAxe(pagina)).toEqual([]);
    await pagina.keyboard.press('Tab');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(`${url}/`);
    await pagina.getByRole('link', { name: 'Mi cuenta' }).waitFor();
    expect((await contexto.cookies(url)).map(({ name }) => name)).toContain('trimestral');
    const otra = await ventana();
    await otra.pagina.goto(enlace ?? '');
    await otra.pagina.getByRole('button', { name: 'Entrar' }).click();
    await otra.pagina.getByRole('heading', { name: 'Ese enlace ya no sirve' }).waitFor();
    expect(await segunAxe(otra.pagina)).toEqual([]);
    expect([...quejas, ...otra.quejas]).toEqual([]);
  });
});
