import { setTimeout as esperar } from 'node:timers/promises';
import { request } from 'undici';
import { llamar } from '../../../server/resources/llamar.ts';
import type { Servicio } from '../../../server/resources/servicio.ts';
import {
  consolidacion as esquema,
  type Consolidacion,
} from '../../../shared/api/esquemas/consolidaciones.ts';
import { quienEs } from '../../support/organo-de-prueba.ts';
import type { Medida } from '../medir.ts';
import type { LugarDeAlmacen } from './motores-de-bench.ts';
import { iniciarServicio } from './proceso-del-servicio.ts';
import { ORGANO, PERIODO, type Sembrado } from './sembrar.ts';

const CADA_MS = 250;
const ESPERA_MS = 600_000;
const TERMINADAS: readonly Consolidacion['estado'][] = ['lista', 'impedida', 'fallida'];

export interface ConsolidadoEnServicio {
  /** From asking until it is told that it is ready. */
  readonly segundos: number;
  readonly productos: number;
  readonly libros: number;
  /** How long others were kept waiting meanwhile: of each time that it was asked how it goes, in milliseconds. */
  readonly mientras: readonly number[];
  readonly proceso: Medida;
}

/** The enlace accepts what every área has sent. */
export async function aceptarTodo(servicio: Servicio, enlace: string): Promise<number> {
  const quien = await quienEs(servicio.almacen, enlace);
  const enviados = await servicio.almacen.db
    .selectFrom('libros')
    .select('envio')
    .where('estado', '=', 'enviado')
    .execute();
  for (const { envio } of enviados)
    await llamar(servicio, quien, 'aceptar', { parametros: { envio: envio ?? '' }, cuerpo: {} });
  return enviados.length;
}

async function preguntar(url: string, token: string, metodo: 'GET' | 'POST'): Promise<Consolidacion> {
  const { statusCode, body } = await request(url, {
    method: metodo,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: metodo === 'POST' ? '{}' : null,
  });
  const texto = await body.text();
  if (statusCode !== 200 && statusCode !== 202) throw new Error(`${String(statusCode)} ${texto}`);
  return esquema.parse(JSON.parse(texto));
}

/** @throws Error where it did not come to a report */
async function hastaQueTermine(url: string, token: string): Promise<[Consolidacion, number[]]> {
  const mientras: number[] = [];
  for (const fin = Date.now() + ESPERA_MS; Date.now() < fin;) {
    const inicio = performance.now();
    const hecha = await preguntar(url, token, 'GET');
    mientras.push(performance.now() - inicio);
    if (hecha.estado === 'lista') return [hecha, mientras];
    if (TERMINADAS.includes(hecha.estado))
      throw new Error(`${hecha.estado}: ${JSON.stringify(hecha.problema)}`);
    await esperar(CADA_MS);
  }
  throw new Error('The consolidation took too long');
}

/** The enlace asks for a version of the report over HTTP, and looks how it goes until it is ready. */
export async function consolidarEnServicio(
  lugar: LugarDeAlmacen,
  { enlace }: Sembrado,
  perfil: string | null,
): Promise<ConsolidadoEnServicio> {
  const servicio = await iniciarServicio(lugar, perfil);
  const base = `${servicio.url}/api/v1/organos/${ORGANO}/periodos/${PERIODO}/consolidaciones`;
  const inicio = performance.now();
  const { numero } = await preguntar(base, enlace, 'POST');
  const [hecha, mientras] = await hastaQueTermine(`${base}/${String(numero)}`, enlace);
  const segundos = (performance.now() - inicio) / 1000;
  const { productos, insumos } = hecha;
  const proceso = await servicio.parar();
  return { segundos, productos: productos.length, libros: insumos.length - 1, mientras, proceso };
}
