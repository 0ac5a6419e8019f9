import type { Borrador, FilaDeBorrador, HojaDeBorrador } from '../../../shared/borrador/borrador.ts';
import type { Cambio } from '../almacen.ts';
import type { PartesDeBorrador } from './leer-partes.ts';
import type { LlaveDeBorrador } from './llave-de-borrador.ts';

/** Rows in one statement: five values each. */
const LOTE = 500;

/** UTF-16 units that cells take. */
const caracteresDe = ({ celdas }: FilaDeBorrador): number => JSON.stringify(celdas).length;

async function escribirFilas(
  { db }: Cambio,
  { periodo, libro }: LlaveDeBorrador,
  hoja: string,
  filas: readonly FilaDeBorrador[],
): Promise<void> {
  for (let i = 0; i < filas.length; i += LOTE)
    await db
      .insertInto('filas_de_borrador')
      .values(
        filas
          .slice(i, i + LOTE)
          .map(({ id, celdas }) => ({ periodo, libro, hoja, id, celdas: JSON.stringify(celdas) })),
      )
      .onConflict((c) =>
        c
          .columns(['periodo', 'libro', 'hoja', 'id'])
          .doUpdateSet((e) => ({ celdas: e.ref('excluded.celdas') })),
      )
      .execute();
}

async function quitarFilas(
  { db }: Cambio,
  { periodo, libro }: LlaveDeBorrador,
  hoja: string,
  ids: readonly string[],
): Promise<void> {
  for (let i = 0; i < ids.length; i += LOTE)
    await db
      .deleteFrom('filas_de_borrador')
      .where('periodo', '=', periodo)
      .where('libro', '=', libro)
      .where('hoja', '=', hoja)
      .where('id', 'in', ids.slice(i, i + LOTE))
      .execute();
}

async function escribirHoja(
  { db }: Cambio,
  { periodo, libro }: LlaveDeBorrador,
  { id, nombre, columnas, filas }: HojaDeBorrador,
  conOrden: boolean,
): Promise<void> {
  const deOrden = JSON.stringify(filas.map((f) => f.id));
  const escrita = { nombre, columnas: JSON.stringify(columnas), ...(conOrden ? { filas: deOrden } : {}) };
  await db
    .insertInto('hojas_de_borrador')
    .values({ periodo, libro, id, filas: deOrden, ...escrita })
    .onConflict((c) => c.columns(['periodo', 'libro', 'id']).doUpdateSet(escrita))
    .execute();
}

/** How a tab differs from what was read of it. */
function diferencia(antes: HojaDeBorrador | undefined, ahora: HojaDeBorrador) {
  const previas = new Map(antes?.filas.map((fila) => [fila.id, fila]));
  const cambiadas = ahora.filas.filter((fila) => previas.get(fila.id) !== fila);
  const siguen = new Set(ahora.filas.map(({ id }) => id));
  const quitadas = (antes?.filas ?? []).filter(({ id }) => !siguen.has(id));
  const suma = (filas: readonly FilaDeBorrador[]): number =>
    filas.reduce((total, fila) => total + caracteresDe(fila), 0);
  const deAntes = cambiadas.flatMap(({ id }) => previas.get(id) ?? []);
  const mismoOrden =
    antes?.filas.length === ahora.filas.length && antes.filas.every(({ id }, i) => id === ahora.filas[i]?.id);
  const mismasColumnas = JSON.stringify(antes?.columnas) === JSON.stringify(ahora.columnas);
  return {
    cambiadas,
    quitadas: quitadas.map(({ id }) => id),
    caracteres: suma(cambiadas) - suma(quitadas) - suma(deAntes),
    mismaForma: mismoOrden && mismasColumnas && antes.nombre === ahora.nombre,
  };
}

const porId = ({ hojas }: Borrador): ReadonlyMap<string, HojaDeBorrador> =>
  new Map(hojas.map((hoja) => [hoja.id, hoja]));

/** By how many UTF-16 units a borrador grew. */
export function crecimiento(antes: Borrador, ahora: Borrador): number {
  const [previas, actuales] = [porId(antes), porId(ahora)];
  const cambiadas = ahora.hojas.filter((hoja) => previas.get(hoja.id) !== hoja);
  const quitadas = antes.hojas.filter(({ id }) => !actuales.has(id));
  return (
    cambiadas.reduce((suma, hoja) => suma + diferencia(previas.get(hoja.id), hoja).caracteres, 0) -
    quitadas.flatMap(({ filas }) => filas).reduce((suma, fila) => suma + caracteresDe(fila), 0)
  );
}

/** Writes what differs from what was read: of a lote that wrote one cell, one row. */
export async function escribirPartes(
  cambio: Cambio,
  llave: LlaveDeBorrador,
  { borrador: antes, conOrden }: PartesDeBorrador,
  ahora: Borrador,
): Promise<void> {
  const [previas, actuales] = [porId(antes), porId(ahora)];
  for (const hoja of ahora.hojas) {
    const previa = previas.get(hoja.id);
    if (previa === hoja) continue;
    const { cambiadas, quitadas, mismaForma } = diferencia(previa, hoja);
    await quitarFilas(cambio, llave, hoja.id, quitadas);
    await escribirFilas(cambio, llave, hoja.id, cambiadas);
    if (!mismaForma) await escribirHoja(cambio, llave, hoja, previa === undefined || conOrden.has(hoja.id));
  }
  for (const { id, filas } of antes.hojas) {
    if (actuales.has(id)) continue;
    const { db } = cambio;
    await quitarFilas(
      cambio,
      llave,
      id,
      filas.map((f) => f.id),
    );
    await db
      .deleteFrom('hojas_de_borrador')
      .where('periodo', '=', llave.periodo)
      .where('libro', '=', llave.libro)
      .where('id', '=', id)
      .execute();
  }
}
