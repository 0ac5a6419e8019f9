import type { Consultable } from '../../../server/store/almacen.ts';
import { comoBytes } from '../../../server/store/contenidos.ts';
import type { Esquema } from '../../../server/store/esquema/esquema.ts';

type Tabla = keyof Esquema;
type Fila = Readonly<Record<string, unknown>>;

/** Rows that one statement inserts. */
export interface Insercion {
  readonly tabla: Tabla;
  readonly filas: readonly Fila[];
}

/** What a store needs before, and what each envío adds to it. */
export interface EnviosGuardados {
  readonly antes: readonly Insercion[];
  readonly envios: readonly (readonly Insercion[])[];
}

const todas = (db: Consultable, tabla: Tabla): Promise<Fila[]> => db.selectFrom(tabla).selectAll().execute();

function agrupadas(filas: readonly Fila[], columna: string): (llave: unknown) => Fila[] {
  const grupos = new Map<unknown, Fila[]>();
  for (const fila of filas) grupos.set(fila[columna], [...(grupos.get(fila[columna]) ?? []), fila]);
  return (llave) => grupos.get(llave) ?? [];
}

/** The entries of the bitácora that tell of an envío, in its order. */
const entradasDeEnvios = (db: Consultable): Promise<Fila[]> =>
  db.selectFrom('bitacora').selectAll().where('accion', '=', 'envio.recibido').orderBy('n').execute();

/** The very rows that a service wrote for its envíos, an envío apart. */
export async function transaccionesDeEnvios(db: Consultable): Promise<EnviosGuardados> {
  const partes = (await todas(db, 'contenido_partes')).map((p) => ({
    ...p,
    datos: Buffer.from(comoBytes(p['datos'])),
  }));
  const contenido = agrupadas(await todas(db, 'contenidos'), 'sha256');
  const parte = agrupadas(partes, 'sha256');
  const libro = agrupadas(await todas(db, 'libros'), 'envio');
  const hallazgos = agrupadas(await todas(db, 'hallazgos_de_envio'), 'envio');
  const claves = agrupadas(await todas(db, 'claves_de_cruce'), 'envio');
  const entradas = await entradasDeEnvios(db);
  const envios = (await db.selectFrom('envios').selectAll().orderBy('folio').execute()) as unknown as Fila[];
  const antes = (['organos', 'areas', 'periodos'] as const).map(async (tabla) => ({
    tabla,
    filas: await todas(db, tabla),
  }));
  return {
    antes: await Promise.all(antes),
    envios: envios.map((envio, i) => [
      { tabla: 'contenidos', filas: contenido(envio['sha256']) },
      { tabla: 'contenido_partes', filas: parte(envio['sha256']) },
      { tabla: 'envios', filas: [envio] },
      { tabla: 'libros', filas: libro(envio['id']) },
      { tabla: 'hallazgos_de_envio', filas: hallazgos(envio['id']) },
      { tabla: 'claves_de_cruce', filas: claves(envio['id']) },
      { tabla: 'bitacora', filas: entradas.slice(i, i + 1) },
    ]),
  };
}
