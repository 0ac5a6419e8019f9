import type { Catalogo } from '../../libro/catalogos.ts';
import { sonVariantes } from '../../libro/nombres.ts';

const MEMORIAS = new WeakMap<Catalogo, Map<string, string | null>>();

function buscar(catalogo: Catalogo, nombre: string): string | null {
  for (const { valor } of catalogo.entradas) if (sonVariantes(nombre, valor)) return valor;
  return null;
}

/**
 * The listed value of which a name is a close spelling, or null: what tells `nombre-variante` from
 * `catalogo-desconocido` where a name stands in a column with a list (contract §3, `Carátula.Área`;
 * `Contraparte` and the other names go the same way, so that one defect gives one finding). What the
 * list itself resolves (value, siglas, variant) is for the caller to ask first. Each name is searched
 * once for each list.
 */
export function valorCercano(catalogo: Catalogo, nombre: string): string | null {
  let memoria = MEMORIAS.get(catalogo);
  if (memoria === undefined) MEMORIAS.set(catalogo, (memoria = new Map<string, string | null>()));
  let hallado = memoria.get(nombre);
  if (hallado === undefined) memoria.set(nombre, (hallado = buscar(catalogo, nombre)));
  return hallado;
}
