import type { Pieza } from './near-search.ts';

/** A piece that holds the shared segment, where it begins in it, and how long it is. */
export interface Aparicion {
  readonly pieza: Pieza;
  readonly inicio: number;
  readonly largo: number;
}

function prefijoComun(textos: readonly string[]): number {
  const primero = textos[0] ?? '';
  let largo = primero.length;
  for (const t of textos) {
    let i = 0;
    while (i < largo && i < t.length && t.charCodeAt(i) === primero.charCodeAt(i)) i += 1;
    largo = i;
  }
  return largo;
}

function sufijoComun(textos: readonly string[], desde: number): number {
  const primero = textos[0] ?? '';
  let largo = primero.length - desde;
  for (const t of textos) {
    let i = 0;
    const tope = Math.min(largo, t.length - desde);
    while (i < tope && t.charCodeAt(t.length - 1 - i) === primero.charCodeAt(primero.length - 1 - i)) i += 1;
    largo = i;
  }
  return largo;
}

/** Without the beginning and the end that all have in common. */
function sinComun(textos: readonly string[]): string[] {
  const antes = prefijoComun(textos);
  const despues = sufijoComun(textos, antes);
  return textos.map((t) => t.slice(antes, t.length - despues));
}

/**
 * What is left of each text when the segment that all share is cut out, with what all have in common
 * beside it. When an alignment leaves the segment untouched, the edits before it and after it are apart,
 * and a beginning or end common to both sides never needs an edit: so what is left is as near as before.
 */
export function recortar(apariciones: readonly Aparicion[]): Pieza[] {
  const antes = sinComun(apariciones.map((a) => a.pieza.texto.slice(0, a.inicio)));
  const despues = sinComun(apariciones.map((a) => a.pieza.texto.slice(a.inicio + a.largo)));
  return apariciones.map(({ pieza }, i) => ({
    id: pieza.id,
    clase: pieza.clase,
    texto: (antes[i] ?? '') + (despues[i] ?? ''),
  }));
}
