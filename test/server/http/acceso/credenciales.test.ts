import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { CREDENCIALES } from '../../../../server/http/acceso/credenciales.ts';
import type { Almacen } from '../../../../server/store/almacen.ts';
import { insertarToken, revocarToken, type FilaDeToken } from '../../../../server/store/personas/tokens.ts';
import { emisorDeLaPrueba, servirAcceso } from '../../../support/acceso.ts';
import { enCadaAlmacen, type AbrirAlmacen } from '../../../support/almacenes.ts';
import { sembrarPersona } from '../../../support/organo-de-prueba.ts';
import { relojDePrueba } from '../../../support/servicio.ts';

const AUDIENCIA = 'complemento.apps.googleusercontent.com';

async function montar(abrir: AbrirAlmacen) {
  const reloj = relojDePrueba('2022-01-10T15:00:00.000Z');
  const almacen = await abrir({ reloj: reloj.leer });
  const emisor = await emisorDeLaPrueba();
  const { direccion } = await servirAcceso(almacen, {
    reloj: reloj.leer,
    entorno: { TRIMESTRAL_ID_TOKEN_AUDIENCIAS: AUDIENCIA, TRIMESTRAL_ID_TOKEN_EMISOR: emisor.direccion },
  });
  const persona = await sembrarPersona(almacen, 'Ana');
  const con = async (headers: Record<string, string>) => {
    const respuesta = await fetch(`${direccion}/quien`, { headers });
    return { estado: respuesta.status, json: await respuesta.json() };
  };
  return { almacen, emisor, reloj, persona, con };
}

async function tokenDe(
  almacen: Almacen,
  persona: string,
  campos: Partial<Pick<FilaDeToken, 'alcance' | 'caduca'>> = {},
): Promise<{ readonly id: string; readonly secreto: string }> {
  const { id, secreto, hash } = CREDENCIALES.tokenDeApi();
  const fila = { id, persona, nombre: 'Guion', hash, alcance: 'enviar' as const, caduca: null, ...campos };
  await almacen.cambiar(`personas/${persona}`, (cambio) => insertarToken(cambio, fila));
  return { id, secreto };
}

const portador = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });
const SIN_IDENTIDAD = { estado: 401, json: { codigo: 'sin-identidad' } };

enCadaAlmacen('A credential', (abrir) => {
  it('may be none: then nobody is known', async () => {
    const { con } = await montar(abrir);
    expect(await con({})).toEqual({ estado: 200, json: { quien: null, porCookie: false } });
    expect(await con({ Cookie: 'otra=1; trimestralina=2' })).toMatchObject({ estado: 200 });
  });

  it('may be a token, with its reach', async () => {
    const { almacen, persona, con } = await montar(abrir);
    for (const alcance of ['leer', 'enviar', 'gestionar'] as const) {
      const { secreto } = await tokenDe(almacen, persona, { alcance });
      expect(await con(portador(secreto))).toMatchObject({
        estado: 200,
        json: { quien: { persona, via: 'token', alcance }, porCookie: false },
      });
      const guardado = JSON.stringify(await almacen.db.selectFrom('tokens').selectAll().execute());
      expect(guardado).not.toContain(secreto.split('_')[2]);
    }
  });

  it('is refused as a token that ended, was revoked, has another secret, or whose person was put out of use', async () => {
    const { almacen, persona, con, reloj } = await montar(abrir);
    const [bueno, breve] = [
      await tokenDe(almacen, persona),
      await tokenDe(almacen, persona, { caduca: '2022-01-10T16:00:00.000Z' }),
    ];
    expect((await con(portador(breve.secreto))).estado).toBe(200);
    reloj.ahora = new Date('2022-01-10T16:00:00.000Z');
    expect(await con(portador(breve.secreto))).toEqual(SIN_IDENTIDAD);
    const ajeno = bueno.secreto.replace(/.$/, (c) => (c === '0' ? '1' : '0'));
    expect(await con(portador(ajeno))).toEqual(SIN_IDENTIDAD);
    expect((await con(portador(bueno.secreto))).estado).toBe(200);
    await almacen.cambiar('terminal', (cambio) => revocarToken(cambio, { persona, id: bueno.id }));
    expect(await con(portador(bueno.secreto))).toEqual(SIN_IDENTIDAD);
    const otro = await tokenDe(almacen, persona);
    await almacen.db.updateTable('personas').set({ activa: 0 }).execute();
    expect(await con(portador(otro.secreto))).toEqual(SIN_IDENTIDAD);
  });

  it('may be an ID token, of a person known by its number', async () => {
    const { almacen, emisor, persona, con } = await montar(abrir);
    const datos = { aud: AUDIENCIA, sub: '1099', email: 'ana@ejemplo.mx', email_verified: true };
    const esAna = { estado: 200, json: { quien: { persona, via: 'id-token', alcance: 'gestionar' } } };
    expect(await con(portador(await emisor.idToken(datos)))).toMatchObject(esAna);
    expect(await con(portador(await emisor.idToken({ ...datos, email: 'ya.no@otra.mx' })))).toMatchObject(
      esAna,
    );
    expect(await con(portador(await emisor.idToken({ ...datos, sub: randomUUID() })))).toEqual(SIN_IDENTIDAD);
    await almacen.db.updateTable('personas').set({ activa: 0 }).execute();
    expect(await con(portador(await emisor.idToken(datos)))).toEqual(SIN_IDENTIDAD);
  });

  it('does not fall through to another that is good', async () => {
    const { almacen, emisor, persona, con } = await montar(abrir);
    const { secreto } = await tokenDe(almacen, persona);
    const valor = 'x'.repeat(43);
    const malas = [
      'Bearer',
      `Basic ${Buffer.from('ana:clave').toString('base64')}`,
      'Bearer tri_corto',
      'Bearer tri_../../etc_0',
      `Bearer ${'a.'.repeat(20_000)}a`.slice(0, 12_000),
      `Bearer ${secreto} ${secreto}`,
      `Bearer ${await emisor.idToken({ aud: 'otro', sub: '1' })}`,
    ];
    for (const Authorization of malas) expect(await con({ Authorization })).toEqual(SIN_IDENTIDAD);
    expect(await con({ Cookie: `trimestral=${valor}` })).toEqual(SIN_IDENTIDAD);
    expect(await con({ Cookie: 'trimestral=' })).toEqual(SIN_IDENTIDAD);
    expect(await con({ Cookie: `trimestral=${valor}`, ...portador(secreto) })).toMatchObject({
      estado: 200,
      json: { porCookie: false },
    });
  });
});

it('Secrets have 256 random bits, each its own', () => {
  const tokens = Array.from({ length: 100 }, () => CREDENCIALES.tokenDeApi());
  expect(new Set(tokens.map(({ id }) => id)).size).toBe(100);
  for (const { id, secreto, hash } of tokens) {
    expect(secreto).toMatch(new RegExp(`^tri_${id}_[0-9a-f]{64}$`));
    expect(id).toMatch(/^[a-z0-9]{6,40}$/);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  }
  const enlaces = Array.from({ length: 100 }, () => CREDENCIALES.enlaceDeEntrada().secreto);
  expect(new Set(enlaces).size).toBe(100);
  for (const enlace of enlaces) expect(Buffer.from(enlace, 'base64url')).toHaveLength(32);
});
