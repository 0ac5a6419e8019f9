import { aplicarLote } from '../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../shared/borrador/cambio-de-borrador.ts';
import type { Consultable } from '../almacen.ts';
import { DE_JSON } from './de-json.ts';
import { leerBorrador } from './leer-borrador.ts';
import type { LlaveDeBorrador } from './llave-de-borrador.ts';

/** UTF-16 units of lotes that are held at once: one alone may be larger. */
const CARACTERES = 8_000_000;
/** Lotes whose numbers are looked at to cut a page. */
const PAGINA = 500;

/** A lote as it was kept. */
export interface LoteGuardado {
  readonly numero: number;
  readonly id: string;
  readonly persona: string;
  readonly nombre: string;
  readonly cuando: string;
  readonly que: string;
  readonly cambios: CambioDeBorrador[];
  readonly inversos: CambioDeBorrador[];
}

const lotesDe = (db: Consultable, { periodo, libro }: LlaveDeBorrador) =>
  db.selectFrom('lotes_de_borrador').where('periodo', '=', periodo).where('libro', '=', libro);

/** How many lotes, from the first of these on, are held at once. */
function caben(lotes: readonly { readonly caracteres: number }[]): number {
  let suma = 0;
  const pasa = lotes.findIndex(({ caracteres }, i) => (suma += caracteres) > CARACTERES && i > 0);
  return pasa < 0 ? lotes.length : pasa;
}

/** What came after a lote, the oldest first: so many at most, and fewer where they are large. */
export async function lotesDesde(
  db: Consultable,
  llave: LlaveDeBorrador,
  desde: number,
  cuantos: number,
): Promise<LoteGuardado[]> {
  const pesos = await lotesDe(db, llave)
    .select(['numero', 'caracteres'])
    .where('numero', '>', desde)
    .orderBy('numero')
    .limit(cuantos)
    .execute();
  const ultimo = pesos[caben(pesos) - 1]?.numero;
  if (ultimo === undefined) return [];
  const filas = await lotesDe(db, llave)
    .select(['numero', 'id', 'autor as persona', 'autor_nombre as nombre', 'cuando', 'que'])
    .select(['cambios', 'inversos'])
    .where('numero', '>', desde)
    .where('numero', '<=', ultimo)
    .orderBy('numero')
    .execute();
  return filas.map((fila) => ({
    ...fila,
    cambios: DE_JSON.cambios(fila.cambios),
    inversos: DE_JSON.cambios(fila.inversos),
  }));
}

/** Lotes before a number, the newest first, a page at a time. */
export async function* lotesHaciaAtras(
  db: Consultable,
  llave: LlaveDeBorrador,
  hasta: number,
  desde: number,
): AsyncGenerator<LoteGuardado[]> {
  for (let tope = hasta; tope > desde;) {
    const pesos = await lotesDe(db, llave)
      .select(['numero', 'caracteres'])
      .where('numero', '<=', tope)
      .where('numero', '>', desde)
      .orderBy('numero', 'desc')
      .limit(PAGINA)
      .execute();
    const primero = pesos[caben(pesos) - 1]?.numero;
    if (primero === undefined) return;
    yield (await lotesDesde(db, llave, primero - 1, tope - primero + 1)).reverse();
    tope = primero - 1;
  }
}

/**
 * The borrador as it was after a lote: from what it is now, backwards over what was done since. Over one moment of the store.
 * @returns null where it never came so far
 * @throws Error where the history does not fit the borrador
 */
export async function borradorEn(
  db: Consultable,
  llave: LlaveDeBorrador,
  numero: number,
): Promise<Borrador | null> {
  const ahora = await leerBorrador(db, llave);
  if (ahora === null || ahora.version < numero) return null;
  let entonces = ahora;
  for await (const lotes of lotesHaciaAtras(db, llave, ahora.version, numero)) {
    const hecho = aplicarLote(entonces, { cambios: lotes.flatMap(({ inversos }) => inversos) });
    if ('conflictos' in hecho) throw new Error('The history of a borrador does not lead to what it holds');
    entonces = hecho.borrador;
  }
  return { version: numero, hojas: entonces.hojas };
}
