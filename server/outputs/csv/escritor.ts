import type { Trozos } from '../producto.ts';

const TROZO = 1 << 20;
/** UTF-8 takes at most three bytes for each UTF-16 unit. */
const BYTES_POR_UNIDAD = 3;
/** Up to this length a text of plain letters is written faster here than by a call into Node. */
const CORTO = 16;

/**
 * Gathers the UTF-8 bytes of a file that may have millions of lines: text goes straight into a megabyte of
 * bytes, and no string is put together on the way.
 */
export class Escritor {
  readonly #trozos: Uint8Array[] = [];
  #actual = Buffer.alloc(0);
  #largo = 0;

  texto(texto: string): void {
    if (texto.length <= CORTO && this.#llano(texto)) return;
    this.#hacerLugar(texto.length * BYTES_POR_UNIDAD);
    this.#largo += this.#actual.write(texto, this.#largo);
  }

  /** Writes ASCII; stops at the first other letter, and leaves nothing then. */
  #llano(texto: string): boolean {
    this.#hacerLugar(CORTO);
    for (let i = 0; i < texto.length; i++) {
      const letra = texto.charCodeAt(i);
      if (letra > 0x7f) return false;
      this.#actual[this.#largo + i] = letra;
    }
    this.#largo += texto.length;
    return true;
  }

  /** Bytes that were encoded before, a short piece that many lines share. */
  bytes(bytes: Uint8Array): void {
    this.#hacerLugar(bytes.length);
    for (let i = 0; i < bytes.length; i++) this.#actual[this.#largo + i] = bytes[i] ?? 0;
    this.#largo += bytes.length;
  }

  byte(byte: number): void {
    this.#hacerLugar(1);
    this.#actual[this.#largo++] = byte;
  }

  /** A whole number of 0 or more, in digits. */
  entero(entero: number): void {
    this.#hacerLugar(CORTO);
    let cifras = 1;
    for (let resto = entero; resto >= 10; resto = Math.floor(resto / 10)) cifras++;
    let resto = entero;
    for (let i = this.#largo + cifras - 1; i >= this.#largo; i--) {
      this.#actual[i] = 0x30 + (resto % 10);
      resto = Math.floor(resto / 10);
    }
    this.#largo += cifras;
  }

  #hacerLugar(bytes: number): void {
    if (this.#largo + bytes <= this.#actual.length) return;
    this.#cerrar();
    this.#actual = Buffer.allocUnsafe(Math.max(TROZO, bytes));
  }

  #cerrar(): void {
    if (this.#largo > 0) this.#trozos.push(this.#actual.subarray(0, this.#largo));
    this.#actual = this.#actual.subarray(this.#largo);
    this.#largo = 0;
  }

  /** The file so far. */
  trozos(): Trozos {
    this.#cerrar();
    return this.#trozos;
  }
}
