import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as dormir } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { Cuotas } from './cuotas.ts';
import { ErrorDeGoogle, noVale } from './error-de-google.ts';
import type { EstadoDeGoogle } from './estado.ts';
import { Fichas } from './fichas.ts';
import { responder, rutaDe, type LlamadaDeGoogle, type NombreDeLlamada } from './rutas.ts';

/** What goes wrong with the next calls, in their order; `null` lets one through. */
export type FallaDeGoogle =
  | { readonly tipo: 'estado'; readonly estado: 429 | 500 | 503; readonly espere?: number }
  /** Half of the answer, and then the connection breaks. */
  | { readonly tipo: 'cortada' }
  /** Milliseconds. */
  | { readonly tipo: 'lenta'; readonly ms: number }
  | null;

export interface GoogleDePrueba {
  /** With a final slash, as `rootUrl` is given. */
  readonly url: string;
  readonly estado: EstadoDeGoogle;
  /** The key file of a service account, as Google gives it. */
  readonly credenciales: string;
  readonly cuenta: string;
  /** The id of the shared drive of which the account is a content manager. */
  readonly unidad: string;
  readonly fallas: FallaDeGoogle[];
  /** How often each call came, those that failed too. */
  readonly cuentas: () => Readonly<Partial<Record<NombreDeLlamada, number>>>;
  readonly olvidarCuentas: () => void;
  readonly cerrar: () => Promise<void>;
}

const CUENTA = 'trimestral@proyecto-de-prueba.iam.gserviceaccount.com';

/** The one key of all tests: making one takes a while. */
const LLAVES = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

function estadoInicial(delega: readonly string[]): EstadoDeGoogle {
  const cuenta = { correo: CUENTA, llavePublica: LLAVES.publicKey, idDeLlave: 'llave-uno', delega };
  const miembros = [CUENTA, ...delega].map((correo) => ({ correo, rol: 'fileOrganizer' as const }));
  return {
    cuentas: new Map([[CUENTA, cuenta]]),
    unidades: new Map([['0Aunidad', { id: '0Aunidad', nombre: 'Informes', miembros }]]),
    libros: new Map(),
    apagadas: new Set(),
    sinCuenta: new Set(),
    ahora: Date.UTC(2022, 0, 10, 15),
    ultimo: 100,
  };
}

async function llamadaDe(pedido: IncomingMessage): Promise<LlamadaDeGoogle & { readonly texto: string }> {
  const texto = await text(pedido);
  const url = new URL(pedido.url ?? '/', 'http://doble');
  const esJson = (pedido.headers['content-type'] ?? '').startsWith('application/json');
  let cuerpo: object = {};
  try {
    if (esJson && texto !== '') cuerpo = JSON.parse(texto) as object;
  } catch {
    throw noVale('Invalid JSON payload received.');
  }
  return { metodo: pedido.method ?? '', url, cuerpo, texto };
}

function escribir(
  respuesta: ServerResponse,
  estado: number,
  json: unknown,
  espere: number | null = null,
): void {
  if (espere !== null) respuesta.setHeader('Retry-After', String(espere));
  respuesta.writeHead(estado, { 'Content-Type': 'application/json; charset=UTF-8' });
  respuesta.end(JSON.stringify(json));
}

function cortar(respuesta: ServerResponse, json: unknown): void {
  const entero = JSON.stringify(json);
  respuesta.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(entero),
  });
  respuesta.write(entero.slice(0, Math.floor(entero.length / 2)), () => respuesta.destroy());
}

/** Sheets v4, Drive v3 and the token endpoint of Google on a free port of the loopback. */
export async function abrirGoogle(
  opciones: { readonly delega?: readonly string[] } = {},
): Promise<GoogleDePrueba> {
  const estado = estadoInicial(opciones.delega ?? []);
  const fallas: FallaDeGoogle[] = [];
  const fichas = new Fichas(estado);
  const cuotas = new Cuotas(estado);
  const cuentas = new Map<NombreDeLlamada, number>();
  const contar = (nombre: NombreDeLlamada): void => void cuentas.set(nombre, (cuentas.get(nombre) ?? 0) + 1);

  const atender = async (pedido: IncomingMessage, respuesta: ServerResponse): Promise<void> => {
    const llamada = await llamadaDe(pedido);
    if (llamada.metodo === 'POST' && llamada.url.pathname === '/token') {
      contar('token');
      const dada = fichas.pedir(new URLSearchParams(llamada.texto));
      escribir(respuesta, dada.estado, dada.json);
      return;
    }
    contar(rutaDe(llamada).ruta.nombre);
    const falla = fallas.shift() ?? null;
    if (falla?.tipo === 'estado')
      throw new ErrorDeGoogle(
        falla.estado,
        'The service is currently unavailable.',
        'backendError',
        falla.espere ?? null,
      );
    if (falla?.tipo === 'lenta') await dormir(falla.ms);
    const json = responder(estado, cuotas, fichas.de(pedido.headers.authorization), llamada);
    if (falla?.tipo === 'cortada') cortar(respuesta, json);
    else escribir(respuesta, 200, json);
  };
  const servidor = createServer((pedido, respuesta) => {
    atender(pedido, respuesta).catch((error: unknown) => {
      const dicho =
        error instanceof ErrorDeGoogle ? error : new ErrorDeGoogle(501, `The double broke: ${String(error)}`);
      escribir(respuesta, dicho.estado, dicho.cuerpo(), dicho.espere);
    });
  });
  servidor.listen(0, '127.0.0.1');
  await once(servidor, 'listening');
  return {
    url: `http://127.0.0.1:${String((servidor.address() as AddressInfo).port)}/`,
    ...{ estado, fallas, cuenta: CUENTA, unidad: '0Aunidad' },
    credenciales: JSON.stringify({
      ...{ type: 'service_account', project_id: 'proyecto-de-prueba', private_key_id: 'llave-uno' },
      ...{ private_key: LLAVES.privateKey, client_email: CUENTA, client_id: '1' },
      token_uri: 'https://oauth2.googleapis.com/token',
    }),
    cuentas: () => Object.fromEntries(cuentas),
    olvidarCuentas: () => {
      cuentas.clear();
    },
    cerrar: async () => {
      servidor.closeAllConnections();
      servidor.close();
      await once(servidor, 'close');
    },
  };
}
