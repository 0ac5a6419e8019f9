import type { ColumnaDeBorrador, FilaDeBorrador, HojaDeBorrador } from './borrador.ts';
import { celdaDe, conCelda, type Celdas } from './celdas.ts';

/** A row of a tab that is being changed. */
export interface FilaAbierta {
  readonly id: string;
  celdas: Celdas;
  /** As it was; null where it is new. */
  readonly origen: FilaDeBorrador | null;
}

/** Rows that stood one below the other, and the one above them. */
export interface Tramo {
  readonly despuesDe: string | null;
  readonly filas: FilaAbierta[];
}

/** A tab while a lote is done on it: the one that it was made of does not change. */
export class HojaAbierta {
  readonly id: string;
  readonly nombre: string;
  readonly columnas: ColumnaDeBorrador[];
  filas: FilaAbierta[];
  readonly #deOrigen: HojaDeBorrador['columnas'];
  readonly #porId: Map<string, FilaAbierta>;

  constructor({ id, nombre, columnas, filas }: HojaDeBorrador) {
    this.#deOrigen = columnas;
    this.id = id;
    this.nombre = nombre;
    this.columnas = [...columnas];
    this.filas = filas.map((origen) => ({ id: origen.id, celdas: origen.celdas, origen }));
    this.#porId = new Map(this.filas.map((fila) => [fila.id, fila]));
  }

  fila(id: string): FilaAbierta | undefined {
    return this.#porId.get(id);
  }

  columna(id: string): ColumnaDeBorrador | undefined {
    return this.columnas.find((c) => c.id === id);
  }

  escribir(fila: FilaAbierta, columna: string, texto: string): void {
    fila.celdas = conCelda(fila.celdas, columna, texto);
  }

  /** Rows that hold something in a column. */
  filasCon(columna: string): FilaAbierta[] {
    return this.filas.filter(({ celdas }) => celdaDe(celdas, columna) !== '');
  }

  /** Puts rows below another; null: above all. */
  poner(despuesDe: string | null, filas: readonly FilaAbierta[]): void {
    const encima = despuesDe === null ? undefined : this.#porId.get(despuesDe);
    const lugar = encima === undefined ? 0 : this.filas.indexOf(encima) + 1;
    this.filas = [...this.filas.slice(0, lugar), ...filas, ...this.filas.slice(lugar)];
    for (const fila of filas) this.#porId.set(fila.id, fila);
  }

  /** Takes rows away, and tells where they stood, from the top. */
  sacar(filas: ReadonlySet<FilaAbierta>): Tramo[] {
    const tramos: Tramo[] = [];
    let encima: string | null = null;
    let abierto: Tramo | null = null;
    for (const fila of this.filas) {
      if (!filas.has(fila)) {
        encima = fila.id;
        abierto = null;
        continue;
      }
      if (abierto === null) tramos.push((abierto = { despuesDe: encima, filas: [] }));
      abierto.filas.push(fila);
      this.#porId.delete(fila.id);
    }
    this.filas = this.filas.filter((fila) => !filas.has(fila));
    return tramos;
  }

  /** The nearest row from one upwards that is none of these; null for none. */
  quedaEncima(desde: string | null, filas: ReadonlySet<FilaAbierta>): string | null {
    const fila = desde === null ? undefined : this.#porId.get(desde);
    if (fila === undefined) return null;
    for (let i = this.filas.indexOf(fila); i >= 0; i -= 1) {
      const candidata = this.filas[i];
      if (candidata !== undefined && !filas.has(candidata)) return candidata.id;
    }
    return null;
  }

  /** The tab as it is left; rows that were not touched are the very same, and so are the columns. */
  cerrar(): HojaDeBorrador {
    const { id, nombre } = this;
    const mismas =
      this.columnas.length === this.#deOrigen.length &&
      this.columnas.every((c, i) => c === this.#deOrigen[i]);
    const columnas = mismas ? this.#deOrigen : this.columnas;
    return { id, nombre, columnas, filas: this.filas.map(filaCerrada) };
  }
}

/** A row as it is told to others. */
export const filaCerrada = ({ id, celdas, origen }: FilaAbierta): FilaDeBorrador =>
  origen !== null && origen.celdas === celdas ? origen : { id, celdas };
