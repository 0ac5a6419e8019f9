import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arrancar, type ServicioEnMarcha } from '../../../server/arranque/arrancar.ts';
import type { Entorno } from '../../../server/entorno.ts';
import { CREDENCIALES, hashDe, secretoNuevo } from '../../../server/http/acceso/credenciales.ts';
import type { Quien } from '../../../server/resources/quien.ts';
import { crearSesion } from '../../../server/store/personas/sesiones.ts';
import { insertarToken } from '../../../server/store/personas/tokens.ts';
import type { Alcance } from '../../../shared/api/operacion.ts';
import { AHORA } from '../ciclo.ts';
import { ponerGente, relojDePrueba, type ServicioDePrueba } from '../servicio.ts';

/** What a request bears to say who sends it. */
export type Credencial = Readonly<Record<string, string>>;

interface PeticionHttp {
  /** GET, if not said. */
  readonly metodo?: string;
  readonly como?: Credencial | null;
  /** Sent as JSON. */
  readonly cuerpo?: unknown;
  readonly formulario?: FormData;
  readonly encabezados?: Readonly<Record<string, string>>;
}

export interface RespuestaHttp {
  readonly estado: number;
  readonly encabezados: Headers;
  readonly bytes: Buffer;
  readonly json: () => Record<string, unknown>;
}

/** The service listening on the loopback, with an órgano and people. */
export interface ServicioHttp {
  readonly s: ServicioDePrueba;
  readonly url: string;
  /** `ruta` below `/api/v1`. */
  readonly pedir: (ruta: string, peticion?: PeticionHttp) => Promise<RespuestaHttp>;
  /** A session in a browser, as the panel has it. */
  readonly sesionDe: (quien: Quien) => Promise<Credencial>;
  readonly tokenDe: (quien: Quien, alcance: Alcance) => Promise<Credencial>;
  readonly registro: () => string;
  readonly parar: () => Promise<void>;
}

async function sesionDe({ servicio }: ServicioEnMarcha, { persona }: Quien): Promise<Credencial> {
  const valor = secretoNuevo();
  const caduca = '2030-01-01T00:00:00.000Z';
  await servicio.almacen.cambiar('sistema', (cambio) =>
    crearSesion(cambio, { hash: hashDe(valor), persona, caduca, medio: 'enlace' }),
  );
  return { Cookie: `trimestral=${valor}`, 'X-Trimestral': '1', 'Sec-Fetch-Site': 'same-origin' };
}

async function tokenDe({ servicio }: ServicioEnMarcha, quien: Quien, alcance: Alcance): Promise<Credencial> {
  const { id, hash, secreto } = CREDENCIALES.tokenDeApi();
  const { persona } = quien;
  await servicio.almacen.cambiar('sistema', (cambio) =>
    insertarToken(cambio, { id, hash, persona, alcance, nombre: `De ${alcance}`, caduca: null }),
  );
  return { Authorization: `Bearer ${secreto}` };
}

/** What comes first of what never ends. */
async function primerTrozo({ body }: Response): Promise<Buffer> {
  const lector = body?.getReader();
  const trozo = await lector?.read();
  await lector?.cancel();
  return Buffer.from(trozo?.value ?? []);
}

async function pedirEn(
  url: string,
  ruta: string,
  { metodo = 'GET', como = null, cuerpo, formulario, encabezados = {} }: PeticionHttp,
): Promise<RespuestaHttp> {
  const deJson = cuerpo === undefined ? {} : { 'Content-Type': 'application/json' };
  const body = formulario ?? (cuerpo === undefined ? null : JSON.stringify(cuerpo));
  const respuesta = await fetch(`${url}/api/v1${ruta}`, {
    method: metodo,
    body,
    redirect: 'manual',
    headers: { ...deJson, ...como, ...encabezados },
  });
  const sinFin = respuesta.headers.get('Content-Type')?.startsWith('text/event-stream') === true;
  const bytes = sinFin ? await primerTrozo(respuesta) : Buffer.from(await respuesta.arrayBuffer());
  return {
    estado: respuesta.status,
    encabezados: respuesta.headers,
    bytes,
    json: () => JSON.parse(bytes.toString()) as Record<string, unknown>,
  };
}

/** Starts the service as it is run, on a store of its own. Whoever opens it stops it. */
export async function abrirServicioHttp(entorno: Entorno = {}): Promise<ServicioHttp> {
  const datos = mkdtempSync(join(tmpdir(), 'trimestral-http-'));
  const reloj = relojDePrueba(AHORA);
  const lineas: string[] = [];
  const marcha = await arrancar({
    entorno: { TRIMESTRAL_HILOS: '1', TRIMESTRAL_PETICIONES_POR_MINUTO: '10000000', ...entorno },
    datos,
    puerto: 0,
    reloj: reloj.leer,
    obrero: new URL('../../../dist/obrero.js', import.meta.url),
    destino: { write: (linea: string) => void lineas.push(linea) },
  });
  return {
    s: await ponerGente(marcha.servicio, reloj),
    url: marcha.url,
    pedir: async (ruta, peticion = {}) => {
      const respuesta = await pedirEn(marcha.url, ruta, peticion);
      reloj.ahora = new Date(reloj.ahora.getTime() + 1);
      return respuesta;
    },
    sesionDe: (quien) => sesionDe(marcha, quien),
    tokenDe: (quien, alcance) => tokenDe(marcha, quien, alcance),
    registro: () => lineas.join(''),
    parar: async () => {
      await marcha.parar();
      rmSync(datos, { recursive: true, force: true });
    },
  };
}
