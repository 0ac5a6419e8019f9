import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { ARCHIVO } from '../../../server/store/abrir-almacen.ts';
import type { LugarDeAlmacen } from './motores-de-bench.ts';
import { PERIODO } from './sembrar.ts';

const VECES = 50;

const DEL_TABLERO = `select a.id, a.clave, a.siglas, a.nombre, l.estado, l.envio, l.numero, l.a_tiempo, l.cuando, l.resumen
  from areas a join libros l on l.area = a.id join periodos p on p.id = l.periodo where p.clave = '${PERIODO}'`;
const DEL_HISTORIAL = 'select periodo, area, estado, numero, a_tiempo, envio from libros';

/** Milliseconds of each time that the rows behind a page were read by the driver alone. */
export interface SeleccionadoASecas {
  readonly tablero: readonly number[];
  readonly historial: readonly number[];
}

async function medir(consultar: () => Promise<unknown>): Promise<number[]> {
  const ms: number[] = [];
  for (let i = 0; i < VECES; i += 1) {
    const inicio = performance.now();
    await consultar();
    ms.push(performance.now() - inicio);
  }
  return ms;
}

/** The rows of the board and of eight periods, with nothing but the driver. */
export async function seleccionarASecas({ url, datos }: LugarDeAlmacen): Promise<SeleccionadoASecas> {
  if (url === null) {
    const base = new Database(join(datos, ARCHIVO));
    const con = (texto: string) => () => Promise.resolve(base.prepare(texto).all());
    const leido = { tablero: await medir(con(DEL_TABLERO)), historial: await medir(con(DEL_HISTORIAL)) };
    base.close();
    return leido;
  }
  const cliente = new pg.Client({ connectionString: url });
  await cliente.connect();
  const con = (texto: string) => () => cliente.query(texto);
  const leido = { tablero: await medir(con(DEL_TABLERO)), historial: await medir(con(DEL_HISTORIAL)) };
  await cliente.end();
  return leido;
}
