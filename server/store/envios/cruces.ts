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

/**
 * What other áreas' current envíos of the period hold under the given keys: of each key the first rows by área.
 * @param porClave rows of one key that are given at most
 */
export async function crucesDe(
  db: Consultable,
  { periodo, area }: { readonly periodo: string; readonly area: string },
  claves: readonly string[],
  porClave: number,
): Promise<CruceHallado[]> {
  const unicas = [...new Set(claves)];
  const hallados: CruceHallado[] = [];
  for (let i = 0; i < unicas.length; i += LOTE) {
    const numerados = db
      .selectFrom('claves_de_cruce')
      .select(['area', 'envio', 'clave', 'valor', 'hoja', 'fila'])
      .select(sql<number>`row_number() over (partition by clave order by area, fila)`.as('lugar'))
      .where('periodo', '=', periodo)
      .where('clave', 'in', unicas.slice(i, i + LOTE))
      .where('area', '!=', area);
    const lote = await db
      .selectFrom(numerados.as('numerados'))
      .select(['area', 'envio', 'clave', 'valor', 'hoja', 'fila'])
      .where('lugar', '<=', porClave)
      .execute();
    hallados.push(...lote);
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
