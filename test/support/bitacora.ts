import { recorrerBitacora } from '../../server/store/bitacora.ts';
import type { Almacen } from '../../server/store/almacen.ts';

/** An entry as tests compare it. */
export interface EntradaVista {
  readonly quien: string;
  readonly accion: string;
  readonly objeto: string;
  readonly a: unknown;
}

/** The entries whose action begins so, in order, with what they became read from its JSON. */
export async function entradasDe({ db }: Almacen, comienzo: string): Promise<EntradaVista[]> {
  const entradas: EntradaVista[] = [];
  for await (const { quien, accion, objeto, a } of recorrerBitacora(db))
    if (accion.startsWith(comienzo))
      entradas.push({ quien, accion, objeto, a: JSON.parse(a ?? 'null') as unknown });
  return entradas;
}
