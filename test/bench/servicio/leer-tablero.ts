import { Client } from 'undici';
import { abrirAlmacen } from '../../../server/store/abrir-almacen.ts';
import type { Almacen } from '../../../server/store/almacen.ts';
import type { LugarDeAlmacen } from './motores-de-bench.ts';
import { iniciarServicio } from './proceso-del-servicio.ts';
import { ORGANO, PERIODO, type Sembrado } from './sembrar.ts';
import { PERIODOS } from './sembrar-periodos.ts';

const VECES = 120;

/** Milliseconds of each request. */
export interface TableroLeido {
  /** Something had changed since the last time. */
  readonly cambiado: readonly number[];
  /** Nothing had. */
  readonly igual: readonly number[];
  readonly historial: readonly number[];
  /** Of the answer, before compression. */
  readonly bytes: number;
}

/** Asks as a browser does, over and over on one connection. */
async function pedir(
  url: string,
  ruta: string,
  token: string,
  antes: () => Promise<unknown> = () => Promise.resolve(),
): Promise<number[]> {
  const cliente = new Client(url);
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
  const ms: number[] = [];
  for (let i = 0; i < VECES; i += 1) {
    await antes();
    const inicio = performance.now();
    const { statusCode, body } = await cliente.request({ path: `/api/v1${ruta}`, method: 'GET', headers });
    await body.arrayBuffer();
    ms.push(performance.now() - inicio);
    if (statusCode !== 200) throw new Error(`${ruta}: ${String(statusCode)}`);
  }
  await cliente.close();
  return ms;
}

/** A change on the board, as any step of the review makes one. */
async function cambiarAlgo({ db }: Almacen): Promise<void> {
  const { area, periodo } = await db
    .selectFrom('libros as l')
    .innerJoin('periodos as p', 'p.id', 'l.periodo')
    .where('p.clave', '=', PERIODO)
    .select(['l.area', 'l.periodo'])
    .limit(1)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('libros')
    .set((e) => ({ version: e('version', '+', 1) }))
    .where('area', '=', area)
    .where('periodo', '=', periodo)
    .execute();
}

/** People look at the board and at the history of the órgano. */
export async function leerTablero(
  lugar: LugarDeAlmacen,
  { lectores: [uno = '', dos = '', tres = ''] }: Sembrado,
  perfil: string | null,
): Promise<TableroLeido> {
  const almacen = await abrirAlmacen(lugar);
  const { url, parar } = await iniciarServicio(lugar, perfil);
  const tablero = `/organos/${ORGANO}/periodos/${PERIODO}/tablero`;
  const respuesta = await fetch(`${url}/api/v1${tablero}`, { headers: { authorization: `Bearer ${uno}` } });
  const leido = {
    bytes: (await respuesta.arrayBuffer()).byteLength,
    cambiado: await pedir(url, tablero, uno, () => cambiarAlgo(almacen)),
    igual: await pedir(url, tablero, dos),
    historial: await pedir(url, `/organos/${ORGANO}/historial?periodos=${String(PERIODOS)}`, tres),
  };
  await parar();
  await almacen.cerrar();
  return leido;
}
