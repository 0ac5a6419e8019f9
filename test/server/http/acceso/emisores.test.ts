import { describe, expect, it, onTestFinished } from 'vitest';
import { abrirAlmacen } from '../../../../server/store/abrir-almacen.ts';
import type { DefectoDeToken } from '../../../doubles/emisor/comportamiento.ts';
import type { AbrirAlmacen } from '../../../support/almacenes.ts';
import { carpetaTemporal } from '../../../support/carpeta-temporal.ts';
import { abrirNavegador } from '../../../support/navegador.ts';
import { sembrarPersona } from '../../../support/organo-de-prueba.ts';
import { ANA, BETO, entrarComo, hastaLaVuelta, montar, quienEs } from './escena.ts';

/** What is tried here does not depend on the engine. */
const abrir: AbrirAlmacen = async (opciones) => {
  const almacen = await abrirAlmacen({ url: null, datos: carpetaTemporal(), ...opciones });
  onTestFinished(almacen.cerrar);
  return almacen;
};

const OTRO_DESTINO = 'es para otro servicio';
const OTRA_FIRMA = 'no está firmado';

describe('Signing in, whatever the issuer does', () => {
  it.each<[DefectoDeToken, string]>([
    ['otra-audiencia', OTRO_DESTINO],
    ['otro-emisor', OTRO_DESTINO],
    ['otro-nonce', OTRO_DESTINO],
    ['vencido', 'ya caducó'],
    ['sin-firma', OTRA_FIRMA],
    ['hs256-con-la-llave-publica', OTRA_FIRMA],
    ['hs256-con-el-secreto', OTRA_FIRMA],
    ['llave-desconocida', OTRA_FIRMA],
    ['firma-alterada', 'no tiene la forma'],
  ])('takes no token of the kind %s', async (defecto, motivo) => {
    const escena = await montar(abrir);
    escena.emisor.comportamiento.defecto = defecto;
    const { navegador, pagina } = await entrarComo(escena, ANA);
    expect(pagina.status).toBe(502);
    expect(await pagina.text()).toContain(motivo);
    expect(await quienEs(escena, navegador)).toBeNull();
    escena.emisor.comportamiento.defecto = null;
    expect((await entrarComo(escena, ANA)).pagina.status).toBe(303);
  });

  it('takes accounts of the named domains alone', async () => {
    const escena = await montar(abrir, { TRIMESTRAL_OIDC_DOMINIOS: 'EJEMPLO.mx, tercero.mx' });
    expect((await entrarComo(escena, ANA)).pagina.status).toBe(303);
    await sembrarPersona(escena.almacen, 'Beto');
    const { pagina } = await entrarComo(escena, BETO);
    expect(pagina.status).toBe(403);
    expect(await pagina.text()).toContain('ejemplo.mx, tercero.mx');
  });

  it('takes an address that only the institution assigns, where it says which', async () => {
    const escena = await montar(abrir, {
      TRIMESTRAL_OIDC_CORREO: 'preferred_username',
      TRIMESTRAL_OIDC_DOMINIOS: 'ejemplo.mx',
    });
    const mas = { preferred_username: 'ana@ejemplo.mx' };
    escena.emisor.cuentas[0] = { ...ANA, correo: 'ajeno@otro.mx', verificado: false, mas };
    expect((await entrarComo(escena, ANA)).pagina.status).toBe(303);
  });

  it('asks for the address where the issuer tells it apart', async () => {
    const escena = await montar(abrir);
    escena.emisor.comportamiento.correoSoloEnUserinfo = true;
    expect((await entrarComo(escena, ANA)).pagina.status).toBe(303);
    expect(escena.emisor.veces.get('/userinfo')).toBe(1);
  });

  it('shows the secret where the issuer wants it', async () => {
    const escena = await montar(abrir);
    escena.emisor.comportamiento.secretoEn = 'encabezado';
    expect((await entrarComo(escena, ANA)).pagina.status).toBe(303);
  });

  it('says that the client is not accepted, and never the secret', async () => {
    const escena = await montar(abrir, { TRIMESTRAL_OIDC_SECRETO: 'otro-secreto' });
    const { pagina } = await entrarComo(escena, ANA);
    expect(pagina.status).toBe(502);
    expect(await pagina.text()).toContain('el cliente o el secreto');
    expect(JSON.stringify(escena.acceso.registro)).not.toContain('otro-secreto');
  });

  it('says so when somebody turns back, and when the issuer fails', async () => {
    const escena = await montar(abrir);
    const navegador = abrirNavegador();
    const cancelada = await navegador.ver(await hastaLaVuelta(escena, navegador, 'cancelar=1'));
    expect(cancelada.status).toBe(403);
    expect(await cancelada.text()).toContain('se canceló');
    escena.emisor.comportamiento.error = 'server_error';
    const { pagina } = await entrarComo(escena, ANA);
    expect(pagina.status).toBe(502);
  });

  it('says that the issuer is down, and works again once it is back', async () => {
    const escena = await montar(abrir);
    escena.emisor.comportamiento.caido = true;
    const pagina = await abrirNavegador().ver(`${escena.acceso.direccion}/auth/entrar`);
    expect(pagina.status).toBe(503);
    expect(await pagina.text()).toContain('no responde');
    escena.emisor.comportamiento.caido = false;
    const navegador = abrirNavegador();
    const vuelta = await hastaLaVuelta(escena, navegador, `cuenta=${ANA.sub}`);
    escena.emisor.comportamiento.caido = true;
    expect((await navegador.ver(vuelta)).status).toBe(503);
    escena.emisor.comportamiento.caido = false;
    expect((await entrarComo(escena, ANA)).pagina.status).toBe(303);
  });

  it('asks for PKCE, a state, a nonce and, on demand, another account; and is told once of the issuer', async () => {
    const escena = await montar(abrir);
    const { direccion } = escena.acceso;
    const destino = async (ruta: string): Promise<URLSearchParams> => {
      const { headers } = await abrirNavegador().ver(direccion + ruta);
      expect(headers.get('Cache-Control')).toBe('no-store');
      return new URL(headers.get('Location') ?? '').searchParams;
    };
    const [uno, otro] = [await destino('/auth/entrar'), await destino('/auth/entrar?otra=1')];
    expect(Object.fromEntries(uno)).toMatchObject({
      response_type: 'code',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      redirect_uri: `${direccion}/auth/vuelta`,
    });
    for (const dato of ['state', 'nonce', 'code_challenge']) {
      expect(uno.get(dato)?.length).toBeGreaterThanOrEqual(43);
      expect(uno.get(dato)).not.toBe(otro.get(dato));
    }
    expect(uno.has('prompt')).toBe(false);
    expect(otro.get('prompt')).toBe('select_account');
    expect(escena.emisor.veces.get('/.well-known/openid-configuration')).toBe(1);
  });
});
