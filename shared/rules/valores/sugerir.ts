import { masCercano } from '../../spanish/cercania/near.ts';

/** A search looks at every candidate: so many different wrong texts get one, further ones none. */
const MAX_BUSQUEDAS = 2_000;

/**
 * A memory over «¿Quiso decir…?»: each wrong text is searched once, and after some thousands of
 * different ones no more, so that a column typed wrong from top to bottom stays linear in its rows.
 *
 * @param buscar the search itself: one text to the one candidate that is near, or null
 */
export function conMemoria(buscar: (texto: string) => string | null): (texto: string) => string | null {
  const vistos = new Map<string, string | null>();
  return (texto) => {
    const visto = vistos.get(texto);
    if (visto !== undefined) return visto;
    if (vistos.size >= MAX_BUSQUEDAS) return null;
    const hallado = buscar(texto);
    vistos.set(texto, hallado);
    return hallado;
  };
}

/** The near one of a fixed list of candidates, remembered. */
export function sugeridor(candidatos: readonly string[]): (texto: string) => string | null {
  return conMemoria((texto) => masCercano(texto, candidatos));
}
