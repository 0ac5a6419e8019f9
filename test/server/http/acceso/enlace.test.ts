import { expect, it } from 'vitest';
import { direccionDeEnlace } from '../../../../server/http/acceso/abrir-acceso.ts';
import { CREDENCIALES } from '../../../../server/http/acceso/credenciales.ts';
import { primerArranque } from '../../../../server/resources/primer-arranque.ts';
import { servirAcceso } from '../../../support/acceso.ts';
import { enCadaAlmacen, type AbrirAlmacen } from '../../../support/almacenes.ts';
import { abrirNavegador } from '../../../support/navegador.ts';
import { relojDePrueba } from '../../../support/servicio.ts';

async function montar(abrir: AbrirAlmacen, urlPublica?: string) {
  const reloj = relojDePrueba('2022-01-10T15:00:00.000Z');
  const almacen = await abrir({ reloj: reloj.leer });
  const opciones = { reloj: reloj.leer, ...(urlPublica === undefined ? {} : { urlPublica }) };
  const acceso = await servirAcceso(almacen, opciones);
  const dado = await primerArranque(almacen, CREDENCIALES, { hayEmisor: false });
  const enlace = direccionDeEnlace(acceso.direccion, dado?.secreto ?? '');
  return { ...acceso, almacen, reloj, enlace };
}

enCadaAlmacen('The link of the terminal', (abrir) => {
  it('is not spent by opening it, only by its button', async () => {
    const { enlace, direccion } = await montar(abrir);
    const navegador = abrirNavegador();
    for (let vez = 0; vez < 3; vez += 1) {
      const pagina = await navegador.ver(enlace);
      expect(pagina.status).toBe(200);
      expect(pagina.headers.getSetCookie()).toEqual([]);
      expect(await pagina.text()).toContain('<form method="post">');
    }
    const dentro = await navegador.mandar(enlace);
    expect(dentro.status).toBe(303);
    expect(dentro.headers.get('Location')).toBe('/');
    const quien: unknown = await (await navegador.ver(`${direccion}/quien`)).json();
    expect(quien).toMatchObject({
      quien: { nombre: 'Administración local', via: 'sesion', alcance: 'gestionar' },
      porCookie: true,
    });
  });

  it('lets in once, of two at once too, and says what to do afterwards', async () => {
    const { enlace } = await montar(abrir);
    const estados = await Promise.all(
      [abrirNavegador(), abrirNavegador(), abrirNavegador()].map(
        async (n) => (await n.mandar(enlace)).status,
      ),
    );
    expect(estados.sort()).toEqual([303, 410, 410]);
    const tarde = await abrirNavegador().mandar(enlace);
    expect(tarde.status).toBe(410);
    expect(tarde.headers.getSetCookie()).toEqual([]);
    expect(await tarde.text()).toContain('reinicie el servicio');
  });

  it('lasts an hour', async () => {
    const { enlace, reloj } = await montar(abrir);
    reloj.ahora = new Date('2022-01-10T16:00:00.001Z');
    expect((await abrirNavegador().mandar(enlace)).status).toBe(410);
  });

  it('is not pressed by another site', async () => {
    const { enlace, direccion } = await montar(abrir);
    const ajenos: Record<string, string>[] = [
      { Origin: 'https://otro.mx', 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'http://otro.mx' },
      { Origin: 'null' },
      { Origin: direccion, 'Sec-Fetch-Site': 'same-site' },
      {},
    ];
    for (const encabezados of ajenos)
      expect((await abrirNavegador().mandar(enlace, encabezados)).status).toBe(403);
    expect((await abrirNavegador().mandar(enlace, { Origin: direccion })).status).toBe(303);
  });

  it('has a session whose cookie no script reads and no other site sends', async () => {
    const { enlace, almacen } = await montar(abrir);
    const [cookie = ''] = (await abrirNavegador().mandar(enlace)).headers.getSetCookie();
    const [par = '', ...atributos] = cookie.split('; ');
    expect(atributos.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
    const [nombre, valor = ''] = par.split('=');
    expect(nombre).toBe('trimestral');
    expect(Buffer.from(valor, 'base64url')).toHaveLength(32);
    const guardado = JSON.stringify(await almacen.db.selectFrom('auth_sesiones').selectAll().execute());
    expect(guardado).not.toContain(valor);
  });

  it('has one that only this host receives, and by https alone, where people reach it so', async () => {
    const publica = 'https://informes.institucion.mx';
    const { enlace, direccion } = await montar(abrir, publica);
    const navegador = abrirNavegador();
    const dentro = await navegador.mandar(enlace, { Origin: publica });
    const [par = '', ...atributos] = (dentro.headers.getSetCookie()[0] ?? '').split('; ');
    expect(atributos.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
    expect(par).toMatch(/^__Host-trimestral=/);
    expect((await navegador.ver(`${direccion}/quien`)).status).toBe(200);
  });

  it('has a session that «Salir» ends, here and there', async () => {
    const { enlace, direccion, almacen } = await montar(abrir);
    const navegador = abrirNavegador();
    await navegador.mandar(enlace);
    const valor = navegador.cookiesDe(direccion).get('trimestral') ?? '';
    const ajeno = await navegador.mandar(`${direccion}/auth/salir`, { Origin: 'https://otro.mx' });
    expect(ajeno.status).toBe(403);
    expect((await navegador.ver(`${direccion}/auth/salir`)).status).toBe(404);
    expect((await navegador.ver(`${direccion}/quien`)).status).toBe(200);
    const fuera = await navegador.mandar(`${direccion}/auth/salir`);
    expect(fuera.status).toBe(200);
    expect(await fuera.text()).toContain('Su sesión terminó');
    expect(fuera.headers.get('clear-site-data')).toBe('"cache"');
    expect(navegador.cookiesDe(direccion).has('trimestral')).toBe(false);
    const otra = await fetch(`${direccion}/quien`, { headers: { Cookie: `trimestral=${valor}` } });
    expect(otra.status).toBe(401);
    const ultima = almacen.db.selectFrom('bitacora').select('accion').orderBy('n', 'desc').limit(1);
    expect(await ultima.executeTakeFirst()).toEqual({ accion: 'acceso.salida' });
    expect((await navegador.mandar(`${direccion}/auth/salir`)).status).toBe(200);
  });
});
