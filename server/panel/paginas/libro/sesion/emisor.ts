/** Those who are told of something. */
export class Emisor<T> {
  readonly #oyentes = new Set<(dato: T) => void>();

  /** @returns how to hear no more */
  oir(oyente: (dato: T) => void): () => void {
    this.#oyentes.add(oyente);
    return () => this.#oyentes.delete(oyente);
  }

  decir(dato: T): void {
    for (const oyente of this.#oyentes) oyente(dato);
  }
}
