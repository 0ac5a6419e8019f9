/** The things used last, by their key: one more than fit sends away the one not used for longest. */
export class Recientes<T> {
  readonly #cosas = new Map<string, T>();
  readonly #caben: number;

  constructor(caben: number) {
    this.#caben = caben;
  }

  /** Looking alone is no use of it. */
  ver(llave: string): T | undefined {
    return this.#cosas.get(llave);
  }

  /** Keeps a thing as the one used last, in the place of the one of that key. */
  poner(llave: string, cosa: T): void {
    this.#cosas.delete(llave);
    this.#cosas.set(llave, cosa);
    const [primera] = this.#cosas.keys();
    if (this.#cosas.size > this.#caben && primera !== undefined) this.#cosas.delete(primera);
  }
}
