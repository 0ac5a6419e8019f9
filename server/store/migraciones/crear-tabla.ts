import { sql, type Kysely } from 'kysely';
import type { Motor } from '../motores/motor.ts';
import type { Tabla, TipoDeColumna } from './0001/tabla.ts';

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

/** Makes a table with its key and indices, the same on both engines. */
export async function crearTabla(
  db: Kysely<unknown>,
  motor: Motor,
  nombre: string,
  tabla: Tabla,
): Promise<void> {
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
