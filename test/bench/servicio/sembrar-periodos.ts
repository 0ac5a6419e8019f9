import { randomUUID } from 'node:crypto';
import type { Almacen, Cambio } from '../../../server/store/almacen.ts';
import type { FilaDeEnvio, FilaDeLibro } from '../../../server/store/envios/consultar-envios.ts';
import type { FilaDePeriodo } from '../../../server/store/periodos/hallar-periodo.ts';

/** Quarters before that of the rush. */
const ANTERIORES = ['2020-t1', '2020-t2', '2020-t3', '2020-t4', '2021-t1', '2021-t2', '2021-t3'];
export const PERIODOS = ANTERIORES.length + 1;
/** Rows in one statement. */
const LOTE = 100;
/** One área of so many has a comment open, and something asked of the enlace. */
const CADA = 10;

function tramo(clave: string): { readonly desde: string; readonly hasta: string } {
  const [anio = '', trimestre = ''] = clave.split('-t');
  const mes = Number(trimestre) * 3;
  const dia = mes === 3 || mes === 12 ? 31 : 30;
  const dos = (n: number): string => String(n).padStart(2, '0');
  return { desde: `${anio}-${dos(mes - 2)}-01`, hasta: `${anio}-${dos(mes)}-${String(dia)}` };
}

async function porLotes<T>(filas: readonly T[], insertar: (lote: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < filas.length; i += LOTE) await insertar(filas.slice(i, i + LOTE));
}

/** What is pending on some libros of a period. */
async function dejarPendientes(
  { db, ahora }: Cambio,
  libros: readonly FilaDeLibro[],
  autor: string,
): Promise<void> {
  const algunos = libros.filter(({ envio }) => envio !== null).filter((_, i) => i % CADA === 0);
  const comun = ({ periodo, area, envio }: FilaDeLibro) => ({
    id: randomUUID(),
    periodo,
    area,
    envio: envio ?? '',
  });
  const deComentario = {
    hoja: 'Actividades',
    fila: 2,
    columna: 'Título',
    clave: '',
    valor: '',
    texto: 'Precise.',
  };
  const comentarios = algunos.map((l) => ({
    ...comun(l),
    ...deComentario,
    autor,
    cuando: ahora,
    resuelto: null,
    version: 1,
  }));
  const dePeticion = {
    tipo: 'otro',
    hoja: '',
    columna: '',
    fila: null,
    valor: '',
    texto: 'Falta una sesión.',
  } as const;
  const peticiones = algunos.map((l) => ({
    ...comun(l),
    ...dePeticion,
    estado: 'abierta' as const,
    respuesta: '',
    autor,
    creada: ahora,
    version: 1,
  }));
  await porLotes(comentarios, (lote) => db.insertInto('comentarios').values(lote).execute());
  await porLotes(peticiones, (lote) => db.insertInto('peticiones').values(lote).execute());
}

/** A period like another, with libros and envíos of the same sizes. */
async function copiar(
  cambio: Cambio,
  modelo: FilaDePeriodo,
  clave: string,
  envios: readonly FilaDeEnvio[],
  libros: readonly FilaDeLibro[],
): Promise<void> {
  const { db } = cambio;
  const periodo = randomUUID();
  await db
    .insertInto('periodos')
    .values({ ...modelo, ...tramo(clave), id: periodo, clave, estado: 'cerrado', cierre: cambio.ahora })
    .execute();
  const version = await db
    .selectFrom('versiones_de_libro')
    .selectAll()
    .where('periodo', '=', modelo.id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('versiones_de_libro')
    .values({ ...version, periodo })
    .execute();
  const ids = new Map(envios.map(({ id }) => [id, randomUUID()]));
  const nuevo = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
  const deEnvios = envios.map((e) => ({ ...e, id: ids.get(e.id) ?? '', periodo }));
  const deLibros = libros.map((l) => ({ ...l, periodo, envio: nuevo(l.envio), aceptado: nuevo(l.aceptado) }));
  await porLotes(deEnvios, (lote) => db.insertInto('envios').values(lote).execute());
  await porLotes(deLibros, (lote) => db.insertInto('libros').values(lote).execute());
  await dejarPendientes(cambio, deLibros, version.autor);
}

/** Seven quarters before, each with what the áreas sent in this one. */
export async function sembrarPeriodos(almacen: Almacen): Promise<void> {
  const modelo = await almacen.db.selectFrom('periodos').selectAll().executeTakeFirstOrThrow();
  const libros = await almacen.db.selectFrom('libros').selectAll().execute();
  const vigentes = new Set(libros.map(({ envio }) => envio));
  const envios = (await almacen.db.selectFrom('envios').selectAll().execute()).filter(({ id }) =>
    vigentes.has(id),
  );
  for (const clave of ANTERIORES)
    await almacen.cambiar('terminal', (cambio) => copiar(cambio, modelo, clave, envios, libros));
}
