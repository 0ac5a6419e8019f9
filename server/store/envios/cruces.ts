import type { Cambio, Consultable } from '../almacen.ts';

/** Values in one statement. */
const LOTE = 500;
/** Most rows that one key gives: beyond it the value is so common that it tells nothing. */
const POR_CONSULTA = 5_000;

/** A key of another área's current envío. */
export interface CruceHallado {
  readonly envio: string;
  readonly area: string;
  readonly clave: string;
  readonly valor: string;
  readonly hoja: string;
  readonly fila: number;
}

/** What other áreas' current envíos of the period hold under the given keys, in a fixed order. */
export async function crucesDe(
  db: Consultable,
  { periodo, area }: { readonly periodo: string; readonly area: string },
  claves: readonly string[],
): Promise<CruceHallado[]> {
  const unicas = [...new Set(claves)];
  const hallados: CruceHallado[] = [];
  for (let i = 0; i < unicas.length; i += LOTE) {
    const lote = await db
      .selectFrom('claves_de_cruce')
      .select(['envio', 'area', 'clave', 'valor', 'hoja', 'fila'])
      .where('periodo', '=', periodo)
      .where('clave', 'in', unicas.slice(i, i + LOTE))
      .where('area', '!=', area)
      .orderBy('clave')
      .orderBy('area')
      .orderBy('fila')
      .limit(POR_CONSULTA)
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
  claves: readonly {
    readonly clave: string;
    readonly valor: string;
    readonly hoja: string;
    readonly fila: number;
  }[],
): Promise<void> {
  if (anterior !== null) await db.deleteFrom('claves_de_cruce').where('envio', '=', anterior).execute();
  const filas = claves.map(({ clave, valor, hoja, fila }) => ({
    periodo: lugar.periodo,
    area: lugar.area,
    envio,
    clave,
    valor,
    hoja,
    fila,
  }));
  for (let i = 0; i < filas.length; i += LOTE)
    await db
      .insertInto('claves_de_cruce')
      .values(filas.slice(i, i + LOTE))
      .execute();
}
