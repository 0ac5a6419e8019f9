import { request, type Dispatcher } from 'undici';
import type * as z from 'zod';
import {
  OPERACIONES,
  type NombreDeOperacion,
  type Operaciones,
} from '../../shared/api/catalogo-de-operaciones.ts';
import type { JsonDe, Operacion } from '../../shared/api/operacion.ts';
import { Problem } from '../../shared/problem.ts';
import { agenteDeRed } from '../red/agente-de-red.ts';
import type { AjustesDeRed } from '../red/ajustes-de-red.ts';
import { direccionDeOperacion } from './direccion-de-operacion.ts';
import { fallaDeConexion, fallaDeRespuesta } from './fallas-de-cliente.ts';
import { reintentar, type ReglasDeReintento } from './reintentar.ts';

type EntradaDe<O, K extends string> =
  O extends Readonly<Record<K, infer E extends z.ZodType>> ? z.input<E> : undefined;

/** What an operation is asked with. */
interface PedidoDeCliente<N extends NombreDeOperacion> {
  readonly parametros: Readonly<Record<string, string>>;
  readonly cuerpo?: EntradaDe<Operaciones[N], 'cuerpo'>;
  readonly claveDeIdempotencia?: string;
}

/** The service, seen from a program outside it. */
export interface Cliente {
  /** @throws Problem `servicio-no-responde`; ProblemaDelServicio */
  readonly pedir: <N extends NombreDeOperacion>(
    nombre: N,
    pedido: PedidoDeCliente<N>,
  ) => Promise<JsonDe<Operaciones[N]>>;
  /** The bytes of an operation that gives a file. @throws as `pedir` */
  readonly descargar: <N extends NombreDeOperacion>(
    nombre: N,
    pedido: PedidoDeCliente<N>,
  ) => Promise<Uint8Array>;
  readonly cerrar: () => Promise<void>;
}

export interface OpcionesDeCliente {
  /** Without a final slash. */
  readonly servicio: string;
  readonly token: string;
  readonly red: AjustesDeRed;
  readonly reglas: ReglasDeReintento;
}

const TOPES = { esperaDeConexion: 10_000, respuestaMaxima: 64_000_000 };
/** The service itself gives a request sixty seconds. */
const ESPERA_DE_RESPUESTA_MS = 90_000;

interface Contestado {
  readonly estado: number;
  readonly bytes: Buffer;
}

function encabezadosDe(token: string, { cuerpo, claveDeIdempotencia }: PedidoDeCliente<NombreDeOperacion>) {
  return {
    authorization: `Bearer ${token}`,
    'x-trimestral-via': 'orden',
    ...(cuerpo === undefined ? {} : { 'content-type': 'application/json' }),
    ...(claveDeIdempotencia === undefined ? {} : { 'idempotency-key': claveDeIdempotencia }),
  };
}

async function alcanzar<N extends NombreDeOperacion>(
  agente: Dispatcher,
  { servicio, token }: OpcionesDeCliente,
  nombre: N,
  pedido: PedidoDeCliente<N>,
): Promise<Contestado & { readonly encabezados: Dispatcher.ResponseData['headers'] }> {
  const { metodo }: Operacion = OPERACIONES[nombre];
  const { statusCode, headers, body } = await request(
    direccionDeOperacion(servicio, nombre, pedido.parametros),
    {
      dispatcher: agente,
      method: metodo.toUpperCase(),
      headers: encabezadosDe(token, pedido),
      headersTimeout: ESPERA_DE_RESPUESTA_MS,
      bodyTimeout: ESPERA_DE_RESPUESTA_MS,
      ...(pedido.cuerpo === undefined ? {} : { body: JSON.stringify(pedido.cuerpo) }),
    },
  );
  return { estado: statusCode, encabezados: headers, bytes: Buffer.from(await body.arrayBuffer()) };
}

async function unaVez<N extends NombreDeOperacion>(
  agente: Dispatcher,
  opciones: OpcionesDeCliente,
  nombre: N,
  pedido: PedidoDeCliente<N>,
): Promise<Contestado> {
  const { servicio } = opciones;
  const contestado = await alcanzar(agente, opciones, nombre, pedido).catch((error: unknown) => {
    throw fallaDeConexion(servicio, error);
  });
  const { estado, encabezados, bytes } = contestado;
  if (estado >= 300) throw fallaDeRespuesta(servicio, estado, encabezados, bytes.toString('utf8'));
  return contestado;
}

/** @throws Problem `servicio-no-responde` where the answer is not what the operation states */
function leer<N extends NombreDeOperacion>(
  servicio: string,
  nombre: N,
  { estado, bytes }: Contestado,
): { readonly json: JsonDe<Operaciones[N]> } {
  const definida = (OPERACIONES[nombre] as Operacion).respuestas[estado];
  try {
    if (definida !== undefined && 'esquema' in definida)
      return {
        json: definida.esquema.parse(JSON.parse(bytes.toString('utf8'))) as JsonDe<Operaciones[N]>,
      };
  } catch {
    // Told below, as any answer that is not the service's
  }
  const motivo = 'lo que contesta no es de un servicio de Trimestral, o es de otra versión';
  throw new Problem('servicio-no-responde', { servicio, motivo });
}

/** Opens a client of the service. A request that fails for the network, or because the service is busy, is made again. */
export function abrirCliente(opciones: OpcionesDeCliente): Cliente {
  const { servicio, red, reglas } = opciones;
  const agente = agenteDeRed(red, TOPES);
  const hacer = <N extends NombreDeOperacion>(nombre: N, pedido: PedidoDeCliente<N>) =>
    reintentar(() => unaVez(agente, opciones, nombre, pedido), reglas);
  return {
    pedir: async <N extends NombreDeOperacion>(
      nombre: N,
      pedido: PedidoDeCliente<N>,
    ): Promise<JsonDe<Operaciones[N]>> => {
      const contestado = await hacer(nombre, pedido);
      return leer(servicio, nombre, contestado).json;
    },
    descargar: async (nombre, pedido) => (await hacer(nombre, pedido)).bytes,
    cerrar: async () => {
      await agente.close();
    },
  };
}
