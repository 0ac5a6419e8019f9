/**
 * Remembers the results of a pure function of one text, in two generations: when the young one is
 * full it becomes the old one, so that memory is bounded by twice `limite` and hot entries survive.
 * Texts longer than `maxLargo` are computed each time: long prose hardly repeats.
 */
export function memoAcotado<T>(
  f: (texto: string) => T,
  limite: number,
  maxLargo: number,
): (texto: string) => T {
  let joven = new Map<string, T>();
  let viejo = new Map<string, T>();
  return (texto) => {
    if (texto.length > maxLargo) return f(texto);
    const sabido = joven.get(texto);
    // A stored `undefined` is only computed again: `f` is pure.
    if (sabido !== undefined) return sabido;
    const valor = viejo.get(texto) ?? f(texto);
    if (joven.size >= limite) {
      viejo = joven;
      joven = new Map();
    }
    joven.set(texto, valor);
    return valor;
  };
}
