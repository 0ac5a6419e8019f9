import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { papelNuevo } from '../../../shared/api/esquemas/organos.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Consultable } from '../../store/almacen.ts';
import { idsDeAreas } from '../../store/organos/areas.ts';
import type { FilaDePapel } from '../../store/personas/papeles.ts';

type PapelPedido = z.output<typeof papelNuevo>;

const noVale = (motivo: string) => new Problem('papel-no-valido', { motivo });

/** The id of its área. @throws Problem `papel-no-valido` */
function areaDe({ papel, area, funcion }: PapelPedido, ids: ReadonlyMap<string, string>): string | null {
  if (papel !== 'area') {
    if (area === null && funcion === null) return null;
    throw noVale('Solo el papel de área lleva un área y una función. Quítelas, o dé el papel de área.');
  }
  if (area === null) throw noVale('El papel de área necesita un área. Diga de cuál.');
  const id = ids.get(area);
  if (id === undefined) throw noVale(`El órgano no tiene el área «${area}». Agréguela primero.`);
  return id;
}

/** Two papeles that allow the same. */
export const mismoPapel = (
  a: Pick<FilaDePapel, 'papel' | 'organo' | 'area' | 'funcion'>,
  b: Pick<FilaDePapel, 'papel' | 'organo' | 'area' | 'funcion'>,
): boolean => a.papel === b.papel && a.organo === b.organo && a.area === b.area && a.funcion === b.funcion;

/**
 * Papeles asked for, as they are kept, each once. Whoever has an área and no function stated captures.
 * @throws Problem `papel-no-valido`
 */
export async function papelesPedidos(
  db: Consultable,
  { organo, persona }: { readonly organo: string; readonly persona: string },
  pedidos: readonly PapelPedido[],
): Promise<FilaDePapel[]> {
  const claves = pedidos.flatMap(({ area }) => (area === null ? [] : [area]));
  const ids = await idsDeAreas(db, organo, claves);
  const filas: FilaDePapel[] = [];
  for (const pedido of pedidos) {
    const area = areaDe(pedido, ids);
    const funcion = area === null ? null : (pedido.funcion ?? 'captura');
    const fila = { id: randomUUID(), persona, papel: pedido.papel, organo, area, funcion };
    if (!filas.some((otra) => mismoPapel(otra, fila))) filas.push(fila);
  }
  return filas;
}
