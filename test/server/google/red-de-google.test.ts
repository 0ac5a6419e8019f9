import { writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { abrirAcceso } from '../../../server/google/acceso-a-google.ts';
import { ajustesDeGoogle } from '../../../server/google/ajustes-de-google.ts';
import type { Google } from '../../../server/google/google.ts';
import { abrirInstitucion, ARCHIVO_DE_AUTORIDAD } from '../../doubles/proxy/servidor-proxy.ts';
import type { GoogleDePrueba } from '../../doubles/google/google-de-prueba.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { entornoDe, googleDePrueba, libroCon } from '../../support/google.ts';

type Atender = (pedido: IncomingMessage, respuesta: ServerResponse) => void;

const pasarA =
  (doble: GoogleDePrueba): Atender =>
  (pedido, respuesta) => {
    const { method, headers, url = '/' } = pedido;
    const otro = request(new URL(url, doble.url), { method, headers }, (dada) => {
      respuesta.writeHead(dada.statusCode ?? 502, dada.headers);
      dada.pipe(respuesta);
    });
    pedido.pipe(otro);
  };

/** Google by TLS, with a certificate of the institution's own authority, reached through its proxy alone. */
async function porLaInstitucion(atender: Atender) {
  const { cerrar, proxy, pedidos, destino } = await abrirInstitucion(atender);
  onTestFinished(cerrar);
  const entorno = { TRIMESTRAL_GOOGLE_API: `https://${destino}/`, HTTPS_PROXY: proxy };
  return { pedidos, destino, entorno };
}

async function abrir(entorno: Record<string, string | undefined>): Promise<Google> {
  const ajustes = ajustesDeGoogle(entorno);
  if (ajustes === null) throw new Error('Google is set');
  const acceso = abrirAcceso(ajustes);
  onTestFinished(acceso.cerrar);
  return acceso.abrir();
}

/** A libro in the double, read as the institution reaches it. */
async function conLibro() {
  const doble = await googleDePrueba();
  // Tokens are dated by the machine's clock here
  doble.estado.ahora = Date.now();
  const { id } = libroCon(doble, 'Libro', { Carátula: [['Campo']] });
  const institucion = await porLaInstitucion(pasarA(doble));
  return { ...institucion, id, entorno: { ...entornoDe(doble, carpetaTemporal()), ...institucion.entorno } };
}

describe('What is asked of Google', () => {
  it('goes through the institution’s proxy, token and all, and trusts the authority of TRIMESTRAL_CA_ARCHIVO', async () => {
    const { entorno, id, pedidos, destino } = await conLibro();
    const google = await abrir({ ...entorno, TRIMESTRAL_CA_ARCHIVO: ARCHIVO_DE_AUTORIDAD });
    expect(await google.metadatos(id, 'properties/title')).toEqual({ properties: { title: 'Libro' } });
    expect(new Set(pedidos)).toEqual(new Set([destino]));
  });

  it('is not said to whom nobody vouches for, and the problem names the setting', async () => {
    const { entorno, id } = await conLibro();
    const google = await abrir(entorno);
    await expect(google.metadatos(id, 'properties/title')).rejects.toMatchObject({
      codigo: 'google-no-responde',
      detalle: expect.stringMatching(/no se confía en su certificado.*TRIMESTRAL_CA_ARCHIVO/) as string,
    });
  });

  it('goes the same way where the service enters without a key, by federation', async () => {
    const caminos: string[] = [];
    const contestaciones: Record<string, object> = {
      '/v1/token': { access_token: 'de-paso', token_type: 'Bearer', expires_in: 3600 },
      '/v1/projects/-/serviceAccounts/trimestral@x.iam.gserviceaccount.com:generateAccessToken': {
        ...{ accessToken: 'de-la-cuenta', expireTime: new Date(Date.now() + 3_600_000).toISOString() },
      },
      '/v4/spreadsheets/uno': { properties: { title: 'Uno' } },
    };
    const { entorno, destino } = await porLaInstitucion((pedido, respuesta) => {
      const { pathname } = new URL(pedido.url ?? '/', 'https://x');
      caminos.push(`${pathname} ${pedido.headers.authorization ?? ''}`);
      void text(pedido).then(() => {
        respuesta.writeHead(200, { 'Content-Type': 'application/json' });
        respuesta.end(JSON.stringify(contestaciones[pathname]));
      });
    });
    const carpeta = carpetaTemporal();
    const llave = join(carpeta, 'federacion.json');
    writeFileSync(join(carpeta, 'ficha'), 'de-la-institucion');
    writeFileSync(
      llave,
      JSON.stringify({
        type: 'external_account',
        audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q',
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: `https://${destino}/v1/token`,
        service_account_impersonation_url: `https://${destino}/v1/projects/-/serviceAccounts/trimestral@x.iam.gserviceaccount.com:generateAccessToken`,
        credential_source: { file: join(carpeta, 'ficha') },
      }),
    );
    const google = await abrir({
      ...entorno,
      TRIMESTRAL_CA_ARCHIVO: ARCHIVO_DE_AUTORIDAD,
      TRIMESTRAL_GOOGLE_CREDENCIALES_ARCHIVO: llave,
    });
    expect(await google.metadatos('uno', 'properties/title')).toEqual({ properties: { title: 'Uno' } });
    expect(caminos.map((camino) => camino.split(' ').at(-1))).toEqual(['', 'de-paso', 'de-la-cuenta']);
  });
});
