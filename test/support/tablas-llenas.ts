import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Esquema } from '../../server/store/esquema/esquema.ts';
import { TABLAS } from '../../server/store/esquema/tablas.ts';
import type { Tabla } from '../../server/store/migraciones/0001/tabla.ts';

type Fila = Record<string, unknown>;

/** Texts that a careless writer or reader of files would change. */
const TEXTOS = [
  '',
  ' dos  espacios ',
  'línea\nlínea\r\ny tabulador\t',
  '«Comisión» "citada" \\ /',
  '{"a": [1, null]}',
  'é descompuesta: e\u0301',
  '🧾 👩🏽‍⚖️',
  '\u2028\u2029\u0085\u{10FFFF}',
  "'; drop table envios; --",
];

const bytesDe = (semilla: string, largo: number): Buffer => {
  const trozo = createHash('sha512').update(semilla).digest();
  return Buffer.alloc(largo, trozo);
};

/** One value, different for each row and column, so that no unique index is met. */
function valorDe(
  tipo: Tabla['columnas'][string],
  lugar: { readonly tabla: string; readonly columna: string; readonly fila: number },
): unknown {
  const { tabla, columna, fila } = lugar;
  if (tipo.endsWith('?') && fila % 3 === 0) return null;
  if (tipo === 'bytes') return bytesDe(`${tabla}${String(fila)}`, [1, 1_200_000][fila] ?? fila * 3_000);
  if (tipo.startsWith('entero')) return [0, 1, -7, Number.MAX_SAFE_INTEGER][fila] ?? 100 + fila;
  return `${TEXTOS[fila % TEXTOS.length] ?? ''}${tabla}.${columna}.${String(fila)}`;
}

/** Rows of a table that refer to those of the others put before. */
function filasPara(tabla: string, filas: number, puestas: ReadonlyMap<string, readonly Fila[]>): Fila[] {
  const { columnas = {}, refiere = {} } = TABLAS[tabla] ?? {};
  return Array.from({ length: filas }, (_, fila): Fila => {
    const valores = Object.entries(columnas).map(([columna, tipo]) => {
      const [otra, suya] = refiere[columna]?.split('.') ?? [];
      const valor = valorDe(tipo, { tabla, columna, fila });
      if (otra === undefined || suya === undefined || valor === null) return [columna, valor];
      return [columna, puestas.get(otra)?.[fila]?.[suya]];
    });
    return Object.fromEntries(valores) as Fila;
  });
}

async function insertar(db: Kysely<Esquema>, tabla: string, filas: readonly Fila[]): Promise<void> {
  const columnas = sql.join(Object.keys(filas[0] ?? {}).map((c) => sql.ref(c)));
  const valores = sql.join(filas.map((fila) => sql`(${sql.join(Object.values(fila))})`));
  await sql`insert into ${sql.table(tabla)} (${columnas}) values ${valores}`.execute(db);
}

/** Fills every table of the store, one that is added later too, with rows that refer to each other as the definition says. */
export function llenarTablas({ db }: { readonly db: Kysely<Esquema> }, filas: number): Promise<void> {
  return db.transaction().execute(async (tx) => {
    // The one row that is there from the start
    await sql`delete from bitacora_cabeza`.execute(tx);
    const puestas = new Map<string, Fila[]>();
    for (const tabla of Object.keys(TABLAS)) {
      const nuevas = filasPara(tabla, filas, puestas);
      puestas.set(tabla, nuevas);
      await insertar(tx, tabla, tabla === 'bitacora_cabeza' ? [{ ...nuevas[0], id: 1, n: 77 }] : nuevas);
    }
  });
}

/** All rows of a table, in an order that depends on no engine. */
export async function filasDe({ db }: { readonly db: Kysely<Esquema> }, tabla: string): Promise<string[]> {
  const { rows } = await sql<Fila>`select * from ${sql.table(tabla)}`.execute(db);
  const columnas = Object.keys(TABLAS[tabla]?.columnas ?? {});
  return rows.map((fila) => JSON.stringify(columnas.map((c) => llano(fila[c])))).sort();
}

const llano = (valor: unknown): unknown =>
  valor instanceof Uint8Array || valor instanceof ArrayBuffer
    ? Buffer.from(valor as Uint8Array).toString('base64')
    : valor;
