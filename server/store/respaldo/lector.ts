import { createReadStream } from 'node:fs';

const SALTO = 0x0a;
const TROZO = 1_048_576;

/** The file ended before what was asked for. */
export class FinPrematuro extends Error {
  override readonly name = 'FinPrematuro';
}

/** Reads a file forward, by lines and by counts of bytes, holding little more than what was asked for. */
export class Lector {
  readonly #trozos: AsyncIterator<Buffer, undefined>;
  #tengo: Buffer = Buffer.alloc(0);
  /** Bytes given so far. */
  leidos = 0;

  constructor(ruta: string) {
    this.#trozos = createReadStream(ruta, { highWaterMark: TROZO })[Symbol.asyncIterator]() as AsyncIterator<
      Buffer,
      undefined
    >;
  }

  /** Lets go of the file. */
  async cerrar(): Promise<void> {
    await this.#trozos.return?.();
  }

  /**
   * The next line with its end.
   * @throws FinPrematuro where none ends within `maximo` bytes
   */
  async linea(maximo: number): Promise<Buffer> {
    for (let visto = 0; ;) {
      const fin = this.#tengo.indexOf(SALTO, visto);
      if (fin >= 0) return this.#dar(fin + 1);
      visto = this.#tengo.length;
      if (visto >= maximo || !(await this.#traer())) throw new FinPrematuro();
    }
  }

  /** @throws FinPrematuro */
  async bytes(cuantos: number): Promise<Buffer> {
    const trozos = [this.#tengo];
    let tengo = this.#tengo.length;
    while (tengo < cuantos) {
      const { value, done } = await this.#trozos.next();
      if (done === true) throw new FinPrematuro();
      trozos.push(value);
      tengo += value.length;
    }
    this.#tengo = trozos.length === 1 ? this.#tengo : Buffer.concat(trozos);
    return this.#dar(cuantos);
  }

  /** Whether nothing is left. */
  async acabado(): Promise<boolean> {
    return this.#tengo.length === 0 && !(await this.#traer());
  }

  async #traer(): Promise<boolean> {
    const { value, done } = await this.#trozos.next();
    if (done === true) return false;
    this.#tengo = this.#tengo.length === 0 ? value : Buffer.concat([this.#tengo, value]);
    return true;
  }

  #dar(cuantos: number): Buffer {
    const dado = this.#tengo.subarray(0, cuantos);
    this.#tengo = this.#tengo.subarray(cuantos);
    this.leidos += cuantos;
    return dado;
  }
}
