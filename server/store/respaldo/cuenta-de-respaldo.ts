import { createHash } from 'node:crypto';
import { comoLinea, type Cabecera, type Parte } from './formato.ts';
import { DANADO, NoValido } from './leer-cabecera.ts';

/** What was read, to be held against the closing line. */
export class CuentaDeRespaldo {
  partes = 0;
  readonly filas: Record<string, number>;
  readonly #hash = createHash('sha256');
  readonly #orden: readonly string[];
  #tabla = 0;

  constructor({ tablas }: Cabecera) {
    this.#orden = Object.keys(tablas);
    this.filas = Object.fromEntries(this.#orden.map((nombre) => [nombre, 0]));
  }

  readonly sumar = (bytes: Buffer): void => {
    this.#hash.update(bytes);
  };

  /** @throws NoValido where a table is not known, or comes after those that refer to it */
  contar({ tabla, filas }: Parte): void {
    const lugar = this.#orden.indexOf(tabla);
    if (lugar < this.#tabla) throw new NoValido(DANADO);
    this.#tabla = lugar;
    this.partes += 1;
    this.filas[tabla] = (this.filas[tabla] ?? 0) + filas;
  }

  /** The closing line that belongs to what was read, byte by byte. */
  cierre(): Buffer {
    return comoLinea({ fin: true, partes: this.partes, filas: this.filas, sha256: this.#hash.digest('hex') });
  }
}
