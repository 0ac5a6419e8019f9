import { aplicarLote } from '../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador, Conflicto, Lote } from '../../../shared/borrador/cambio-de-borrador.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../almacen.ts';
import type { TablaLotesDeBorrador } from '../esquema/tablas-de-borradores.ts';
import { porQueNoCabe } from '../../../shared/borrador/cabe.ts';
import { crecimiento, escribirPartes } from './escribir-partes.ts';
import { leerPartes } from './leer-partes.ts';
import type { LugarDeBorrador } from './lugar-de-borrador.ts';
import { partesTocadas } from './partes-tocadas.ts';
import { sostenerAbierto, tomarBorrador } from './tomar-borrador.ts';

/** Who makes lotes. */
export interface Autor {
  readonly persona: string;
  readonly nombre: string;
}

export interface LotesHechos {
  /** Of the borrador after them. */
  readonly version: number;
  readonly hechos: { readonly id: string; readonly numero: number }[];
  readonly rechazados: {
    readonly id: string;
    readonly conflictos: readonly Conflicto[];
    /** Why it would not fit, for people; '' where there are conflicts. */
    readonly motivo: string;
  }[];
}

interface EnMarcha {
  readonly borrador: Borrador;
  readonly caracteres: number;
  readonly version: number;
}

interface LoteNuevo {
  readonly numero: number;
  readonly lote: Lote;
  readonly inversos: readonly CambioDeBorrador[];
}

/** Lotes in one statement: ten values each. */
const LOTE = 200;

/** Those that were done before, with their number. */
async function yaHechos(
  { db }: Cambio,
  { periodo, libro }: LugarDeBorrador,
  lotes: readonly Lote[],
): Promise<Map<string, number>> {
  const filas = await db
    .selectFrom('lotes_de_borrador')
    .select(['id', 'numero'])
    .where('periodo', '=', periodo)
    .where('libro', '=', libro)
    .where(
      'id',
      'in',
      lotes.map(({ id }) => id),
    )
    .execute();
  return new Map(filas.map(({ id, numero }) => [id, numero]));
}

/** Does lotes one after the other on what was read; each whole, or not at all. */
function hacerCadaUno(inicio: EnMarcha, lotes: readonly Lote[], vistos: Map<string, number>) {
  let ahora = inicio;
  const nuevos: LoteNuevo[] = [];
  const dicho: Omit<LotesHechos, 'version'> = { hechos: [], rechazados: [] };
  for (const lote of lotes) {
    const { id } = lote;
    const visto = vistos.get(id);
    if (visto !== undefined) {
      dicho.hechos.push({ id, numero: visto });
      continue;
    }
    const hecho = aplicarLote(ahora.borrador, lote);
    if ('conflictos' in hecho) {
      dicho.rechazados.push({ id, conflictos: hecho.conflictos, motivo: '' });
      continue;
    }
    const caracteres = ahora.caracteres + crecimiento(ahora.borrador, hecho.borrador);
    const motivo = porQueNoCabe(hecho.borrador, caracteres);
    if (motivo !== '') {
      dicho.rechazados.push({ id, conflictos: [], motivo });
      continue;
    }
    const numero = ahora.version + 1;
    ahora = { borrador: hecho.borrador, caracteres, version: numero };
    vistos.set(id, numero);
    nuevos.push({ numero, lote, inversos: hecho.inversos });
    dicho.hechos.push({ id, numero });
  }
  return { ahora, nuevos, dicho };
}

function filaDeLote(
  { periodo, libro }: LugarDeBorrador,
  autor: Autor,
  cuando: string,
  { numero, lote, inversos }: LoteNuevo,
): TablaLotesDeBorrador {
  const textos = { cambios: JSON.stringify(lote.cambios), inversos: JSON.stringify(inversos) };
  return {
    periodo,
    libro,
    numero,
    id: lote.id,
    autor: autor.persona,
    autor_nombre: autor.nombre,
    cuando,
    que: lote.que,
    ...textos,
    caracteres: textos.cambios.length + textos.inversos.length,
  };
}

async function guardar(
  { db, ahora: cuando }: Cambio,
  lugar: LugarDeBorrador,
  autor: Autor,
  { borrador, caracteres, version }: EnMarcha,
  nuevos: readonly LoteNuevo[],
): Promise<void> {
  for (let i = 0; i < nuevos.length; i += LOTE)
    await db
      .insertInto('lotes_de_borrador')
      .values(nuevos.slice(i, i + LOTE).map((nuevo) => filaDeLote(lugar, autor, cuando, nuevo)))
      .execute();
  await db
    .updateTable('borradores')
    .set({ version, caracteres, hojas: JSON.stringify(borrador.hojas.map(({ id }) => id)) })
    .where('periodo', '=', lugar.periodo)
    .where('libro', '=', lugar.libro)
    .execute();
}

/**
 * Does lotes in the order in which they come, and keeps each with what takes it back. One that was done before is answered as
 * the first time.
 *
 * @throws Problem `no-encontrado` where there is no borrador yet, `periodo-cerrado`, `libro-aceptado`, `area-de-baja`
 */
export async function hacerLotes(
  cambio: Cambio,
  lugar: LugarDeBorrador,
  autor: Autor,
  lotes: readonly Lote[],
): Promise<LotesHechos> {
  await sostenerAbierto(cambio, lugar);
  const cabeza = await tomarBorrador(cambio, lugar);
  if (cabeza === undefined) throw new Problem('no-encontrado', { que: 'ese borrador: ábralo primero' });
  const vistos = await yaHechos(cambio, lugar, lotes);
  const porHacer = lotes.filter(({ id }) => !vistos.has(id));
  const tocadas = partesTocadas(porHacer.flatMap(({ cambios }) => cambios));
  const partes = await leerPartes(cambio.db, lugar, cabeza, tocadas);
  const inicio = { borrador: partes.borrador, caracteres: cabeza.caracteres, version: cabeza.version };
  const { ahora, nuevos, dicho } = hacerCadaUno(inicio, lotes, vistos);
  if (nuevos.length > 0) {
    await escribirPartes(cambio, lugar, partes, ahora.borrador);
    await guardar(cambio, lugar, autor, ahora, nuevos);
  }
  return { version: ahora.version, ...dicho };
}
