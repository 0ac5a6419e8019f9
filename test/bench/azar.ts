/** A small generator with a fixed seed (mulberry32): the same libros on every machine. */
export class Azar {
  #estado: number;

  constructor(semilla: number) {
    this.#estado = semilla >>> 0;
  }

  /** 0 ≤ x < 1. */
  siguiente(): number {
    this.#estado = (this.#estado + 0x6d2b79f5) >>> 0;
    let t = this.#estado;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  entero(desde: number, hasta: number): number {
    return desde + Math.floor(this.siguiente() * (hasta - desde + 1));
  }

  de<T>(lista: readonly T[]): T {
    const elegido = lista[this.entero(0, lista.length - 1)];
    if (elegido === undefined) throw new Error('empty list');
    return elegido;
  }
}
