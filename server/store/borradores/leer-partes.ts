import type { Borrador, FilaDeBorrador, HojaDeBorrador } from '../../../shared/borrador/borrador.ts';
import type { Consultable } from '../almacen.ts';
import type { TablaBorradores } from '../esquema/tablas-de-borradores.ts';
import { DE_JSON } from './de-json.ts';
import type { LlaveDeBorrador } from './llave-de-borrador.ts';
import type { HojaTocada } from './partes-tocadas.ts';

type Celdas = FilaDeBorrador['celdas'];

/** Rows named in one statement. */
const LOTE = 500;
const NO_LEIDAS: Celdas = {};

/** Of a tab that is not looked at, its name and columns; of one that is, what is needed of it. */
export interface PartesDeBorrador {
  readonly borrador: Borrador;
  /** Tabs whose rows are known in their order: that of the others must not be written. */
  readonly conOrden: ReadonlySet<string>;
}

async function celdasDe(
  db: Consultable,
  { periodo, libro }: LlaveDeBorrador,
  hoja: string,
  { entera, filas }: HojaTocada,
): Promise<Map<string, Celdas>> {
  const leidas = new Map<string, Celdas>();
  const nombradas = [...filas];
  for (let i = 0; entera ? i === 0 : i < nombradas.length; i += LOTE) {
    const pagina = await db
      .selectFrom('filas_de_borrador')
      .select(['id', 'celdas'])
      .where('periodo', '=', periodo)
      .where('libro', '=', libro)
      .where('hoja', '=', hoja)
      .$if(!entera, (q) => q.where('id', 'in', nombradas.slice(i, i + LOTE)))
      .execute();
    for (const { id, celdas } of pagina) leidas.set(id, DE_JSON.celdas(celdas));
  }
  return leidas;
}

const ordenDe = async (
  db: Consultable,
  { periodo, libro }: LlaveDeBorrador,
  hoja: string,
): Promise<string[]> => {
  const { filas } = await db
    .selectFrom('hojas_de_borrador')
    .select('filas')
    .where('periodo', '=', periodo)
    .where('libro', '=', libro)
    .where('id', '=', hoja)
    .executeTakeFirstOrThrow();
  return DE_JSON.ids(filas);
};

async function filasDe(
  db: Consultable,
  llave: LlaveDeBorrador,
  hoja: string,
  tocada: HojaTocada,
): Promise<FilaDeBorrador[]> {
  const celdas = await celdasDe(db, llave, hoja, tocada);
  if (!tocada.orden) return [...celdas].map(([id, deFila]) => ({ id, celdas: deFila }));
  const orden = await ordenDe(db, llave, hoja);
  return orden.map((id) => ({ id, celdas: celdas.get(id) ?? NO_LEIDAS }));
}

/**
 * What a lote looks at of a borrador, so that a cell of a libro of any size costs the reading of a row.
 * @param cabeza the borrador's own row, held by the change
 */
export async function leerPartes(
  db: Consultable,
  llave: LlaveDeBorrador,
  { version, hojas: orden }: Pick<TablaBorradores, 'version' | 'hojas'>,
  tocadas: ReadonlyMap<string, HojaTocada>,
): Promise<PartesDeBorrador> {
  const leidas = await db
    .selectFrom('hojas_de_borrador')
    .select(['id', 'nombre', 'columnas'])
    .where('periodo', '=', llave.periodo)
    .where('libro', '=', llave.libro)
    .execute();
  const hojas = new Map<string, HojaDeBorrador>();
  for (const { id, nombre, columnas } of leidas) {
    const tocada = tocadas.get(id);
    const filas = tocada === undefined ? [] : await filasDe(db, llave, id, tocada);
    hojas.set(id, { id, nombre, columnas: DE_JSON.columnas(columnas), filas });
  }
  return {
    borrador: { version, hojas: DE_JSON.ids(orden).flatMap((id) => hojas.get(id) ?? []) },
    conOrden: new Set(leidas.flatMap(({ id }) => (tocadas.get(id)?.orden === true ? [id] : []))),
  };
}
