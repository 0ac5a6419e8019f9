import type { Catalogo } from '../../libro/catalogos.ts';
import { sonVariantes } from '../../libro/nombres.ts';
import { unaVez } from '../../libro/una-vez.ts';
import { memoAcotado } from '../../spanish/texto/bounded-memo.ts';

/** Names remembered of each list, and the longest. */
const NOMBRES = 5_000;
const LARGO = 240;

const buscador = unaVez((catalogo: Catalogo) =>
  memoAcotado(
    (nombre) => catalogo.entradas.find(({ valor }) => sonVariantes(nombre, valor))?.valor ?? null,
    NOMBRES,
    LARGO,
  ),
);

/**
 * The listed value of which a name is a close spelling, or null: what tells `nombre-variante` from
 * `catalogo-desconocido` where a name stands in a column with a list (contract §3, `Carátula.Área`;
 * `Contraparte` and the other names go the same way, so that one defect gives one finding). What the
 * list itself resolves (value, siglas, variant) is for the caller to ask first. Each name is searched
 * once for each list.
 */
export function valorCercano(catalogo: Catalogo, nombre: string): string | null {
  return buscador(catalogo)(nombre);
}
