import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { abrirAlmacen, ARCHIVO } from '../../../server/store/abrir-almacen.ts';
import type { LugarDeAlmacen } from './motores-de-bench.ts';
import type { EnviosGuardados, Insercion } from './transacciones-de-envios.ts';

/** Bare inserts, a transaction an envío. */
export interface InsertadoASecas {
  readonly segundos: number;
  /** Of each transaction, in milliseconds. */
  readonly ms: readonly number[];
}

/** A connection that runs one transaction at a time. */
interface Cliente {
  readonly insertar: (inserciones: readonly Insercion[]) => Promise<void>;
  readonly cerrar: () => Promise<void>;
}

function sentencia({ tabla, filas }: Insercion, hueco: (n: number) => string) {
  const columnas = Object.keys(filas[0] ?? {});
  const grupos = filas.map(
    (_, f) => `(${columnas.map((_c, c) => hueco(f * columnas.length + c + 1)).join(',')})`,
  );
  return {
    texto: `insert into ${tabla} (${columnas.join(',')}) values ${grupos.join(',')}`,
    valores: filas.flatMap((fila) => columnas.map((columna) => fila[columna])),
  };
}

const conFilas = (inserciones: readonly Insercion[]): Insercion[] =>
  inserciones.filter(({ filas }) => filas.length > 0);

/** The driver alone, each statement prepared once, set as the service sets it. */
function enSqlite(archivo: string): Cliente {
  const base = new Database(archivo);
  for (const ajuste of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) base.pragma(ajuste);
  const preparadas = new Map<string, Database.Statement>();
  const insertar = (inserciones: readonly Insercion[]): Promise<void> => {
    base.exec('begin immediate');
    for (const insercion of conFilas(inserciones)) {
      const { texto, valores } = sentencia(insercion, () => '?');
      const preparada = preparadas.get(texto) ?? base.prepare(texto);
      preparadas.set(texto, preparada);
      preparada.run(...valores);
    }
    base.exec('commit');
    return Promise.resolve();
  };
  return { insertar, cerrar: () => Promise.resolve(void base.close()) };
}

async function enPostgres(url: string): Promise<Cliente> {
  const cliente = new pg.Client({ connectionString: url });
  await cliente.connect();
  const insertar = async (inserciones: readonly Insercion[]): Promise<void> => {
    await cliente.query('begin');
    for (const insercion of conFilas(inserciones)) {
      const { texto, valores } = sentencia(insercion, (n) => `$${String(n)}`);
      const name = `${insercion.tabla} ${String(insercion.filas.length)}`;
      await cliente.query({ name, text: texto, values: valores });
    }
    await cliente.query('commit');
  };
  return { insertar, cerrar: () => cliente.end() };
}

/**
 * Puts the rows of envíos into an empty store of the same form with nothing but the driver: SQLite has one connection, as
 * it writes one transaction at a time; PostgreSQL so many at once as the service has.
 */
export async function insertarASecas(
  lugar: LugarDeAlmacen,
  { antes, envios }: EnviosGuardados,
  conexiones: number,
): Promise<InsertadoASecas> {
  await (await abrirAlmacen(lugar)).cerrar();
  const { url, datos } = lugar;
  const abrir = (): Promise<Cliente> =>
    url === null ? Promise.resolve(enSqlite(join(datos, ARCHIVO))) : enPostgres(url);
  const clientes = await Promise.all(Array.from({ length: url === null ? 1 : conexiones }, abrir));
  await clientes[0]?.insertar(antes);
  const ms: number[] = [];
  const pendientes = envios.values();
  const inicio = performance.now();
  await Promise.all(
    clientes.map(async ({ insertar }) => {
      for (const envio of pendientes) {
        const antesDe = performance.now();
        await insertar(envio);
        ms.push(performance.now() - antesDe);
      }
    }),
  );
  const segundos = (performance.now() - inicio) / 1000;
  for (const { cerrar } of clientes) await cerrar();
  return { segundos, ms };
}
