import { sql } from 'kysely';
import type { Cambio, Consultable } from '../almacen.ts';

/** Values in one statement. */
const LOTE = 500;

/** A key of another área's current envío. */
export interface CruceHallado {
  readonly area: string;
  readonly envio: string;
  readonly clave: string;
  readonly valor: string;
  readonly hoja: string;
  readonly fila: number;
}

/** Sorts after every área: both engines compare bytes. */
const TOPE = '\u{10FFFF}';

/**
 * The rows of some keys. Where each key's end first, so that one that every área has (`instituto…`) is read no further
 * than any other.
 */
const consulta = (
  { periodo, area }: { readonly periodo: string; readonly area: string },
  claves: readonly string[],
  porClave: number,
) => sql<CruceHallado>`
  with buscadas (clave) as (values ${sql.join(claves.map((clave) => sql`(${clave})`))}),
  acotadas as (
    select clave, (
      select x.area from claves_de_cruce x
      where x.periodo = ${periodo} and x.clave = buscadas.clave and x.area <> ${area}
      order by x.area limit 1 offset ${sql.lit(porClave - 1)}
    ) as tope
    from buscadas
  )
  select c.area, c.envio, c.clave, c.valor, c.hoja, c.fila
  from acotadas b cross join claves_de_cruce c
  where c.periodo = ${periodo} and c.clave = b.clave and c.area <= coalesce(b.tope, ${TOPE}) and c.area <> ${area}`;

/**
 * What other áreas' current envíos of the period hold under the given keys: of each key the first rows by área.
 * @param porClave rows of one key that suffice: none of an área beyond that of the last of them is given
 */
export async function crucesDe(
  db: Consultable,
  lugar: { readonly periodo: string; readonly area: string },
  claves: readonly string[],
  porClave: number,
): Promise<CruceHallado[]> {
  const unicas = [...new Set(claves)];
  const hallados: CruceHallado[] = [];
  for (let i = 0; i < unicas.length; i += LOTE) {
    const { rows } = await consulta(lugar, unicas.slice(i, i + LOTE), porClave).execute(db);
    hallados.push(...rows);
  }
  return hallados;
}

/** Puts the keys of an área's new envío in the place of those of the one before. */
export async function reemplazarCruces(
  { db }: Cambio,
  lugar: { readonly periodo: string; readonly area: string },
  envio: string,
  anterior: string | null,
  claves: readonly Pick<CruceHallado, 'clave' | 'valor' | 'hoja' | 'fila'>[],
): Promise<void> {
  if (anterior !== null) await db.deleteFrom('claves_de_cruce').where('envio', '=', anterior).execute();
  const filas = claves.map(({ clave, valor, hoja, fila }) => ({
    periodo: lugar.periodo,
    area: lugar.area,
    envio,
    clave: clave.replaceAll('\0', ''),
    valor: valor.replaceAll('\0', ''),
    hoja,
    fila,
  }));
  for (let i = 0; i < filas.length; i += LOTE)
    await db
      .insertInto('claves_de_cruce')
      .values(filas.slice(i, i + LOTE))
      .execute();
}
