/** Does a work once its turn comes. */
export type Fila = <T>(hacer: () => Promise<T>) => Promise<T>;

/**
 * A queue: so many works are done at once, the others wait in the order in which they came. One that fails gives its place
 * to the next all the same.
 */
export function abrirFila(aLaVez: number): Fila {
  const esperan: (() => void)[] = [];
  let libres = aLaVez;
  const tomarLugar = (): Promise<void> | void => {
    if (libres === 0) return new Promise((pasar) => void esperan.push(pasar));
    libres -= 1;
  };
  const dejarLugar = (): void => {
    const siguiente = esperan.shift();
    if (siguiente === undefined) libres += 1;
    else siguiente();
  };
  return async (hacer) => {
    await tomarLugar();
    try {
      return await hacer();
    } finally {
      dejarLugar();
    }
  };
}
