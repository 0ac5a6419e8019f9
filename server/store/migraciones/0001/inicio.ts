import { sql, type Kysely, type Migration } from 'kysely';
import type { Motor } from '../../motores/motor.ts';
import type { Tabla, TipoDeColumna } from './tabla.ts';
import { TABLAS_DE_LIBROS } from './tablas-de-libros.ts';
import { TABLAS_DE_PERSONAS } from './tablas-de-personas.ts';
import { TABLAS_DE_REVISION } from './tablas-de-revision.ts';

const TABLAS = { ...TABLAS_DE_PERSONAS, ...TABLAS_DE_LIBROS, ...TABLAS_DE_REVISION };

/** Text sorts by its bytes in both engines, whatever the database's language is. */
const TIPOS = {
  sqlite: { texto: sql`text`, entero: sql`integer`, bytes: sql`blob` },
  postgres: { texto: sql`text collate "C"`, entero: sql`bigint`, bytes: sql`bytea` },
} as const;

function tipoDe(motor: Motor, tipo: TipoDeColumna) {
  const tipos = TIPOS[motor];
  if (tipo === 'bytes') return tipos.bytes;
  return tipo.startsWith('texto') ? tipos.texto : tipos.entero;
}

async function crear(db: Kysely<unknown>, motor: Motor, nombre: string, tabla: Tabla): Promise<void> {
  let nueva = db.schema.createTable(nombre);
  for (const [columna, tipo] of Object.entries(tabla.columnas)) {
    nueva = nueva.addColumn(columna, tipoDe(motor, tipo), (c) => {
      const referida = tabla.refiere?.[columna];
      const con = tipo.endsWith('?') ? c : c.notNull();
      return referida === undefined ? con : con.references(referida);
    });
  }
  if (tabla.llave.length > 0)
    nueva = nueva.addPrimaryKeyConstraint(`${nombre}_llave`, [...tabla.llave] as never);
  await nueva.execute();
  for (const columnas of tabla.unicos ?? []) await indice(db, nombre, columnas).unique().execute();
  for (const columnas of tabla.indices ?? []) await indice(db, nombre, columnas).execute();
}

const indice = (db: Kysely<unknown>, tabla: string, columnas: readonly string[]) =>
  db.schema
    .createIndex(`${tabla}_${columnas.join('_')}`)
    .on(tabla)
    .columns([...columnas]);

/** The first form of the store. */
export const inicio = (motor: Motor): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [nombre, tabla] of Object.entries(TABLAS)) await crear(db, motor, nombre, tabla);
    await sql`insert into bitacora_cabeza (id, n, hash, cuando) values (1, 0, '', '')`.execute(db);
  },
});
