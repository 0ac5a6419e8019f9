import { leerNumero } from '../../../shared/spanish/parse-number.ts';
import type { Trozos } from '../producto.ts';

const TROZO = 1 << 20;
const PELIGROSA = /^[=@\t\r+-]/;
/** One look tells whether a cell can stand as it is: almost all can. */
const ESPECIAL = /^[=@\t\r+-]|[",\n\r]/;
const CON_COMILLAS = /[",\n\r]/;

/**
 * Takes the danger off a cell that a spreadsheet would run as a formula (contract §4): a leading `=`,
 * `@`, tab or return, or a `+`/`-` in a cell that is no number, gets a `'` before it.
 */
function neutralizar(celda: string): string {
  if (!PELIGROSA.test(celda)) return celda;
  const esSigno = celda.startsWith('+') || celda.startsWith('-');
  return esSigno && leerNumero(celda) !== null ? celda : `'${celda}`;
}

/** A cell as RFC 4180 writes it, neutralised. */
export function campo(celda: string): string {
  if (!ESPECIAL.test(celda)) return celda;
  const segura = neutralizar(celda);
  return CON_COMILLAS.test(segura) ? `"${segura.replaceAll('"', '""')}"` : segura;
}

/**
 * Gathers lines of a CSV file: RFC 4180, UTF-8, `\n`. Our own few lines, since a table may have a million
 * rows: each megabyte is encoded as soon as it is full, and leaves nothing behind for the collector.
 */
export class EscritorCsv {
  readonly #trozos: Uint8Array[] = [];
  #actual = '';

  /** A row, cell by cell. */
  fila(celdas: readonly string[]): void {
    let linea = '';
    for (let i = 0; i < celdas.length; i++)
      linea += i === 0 ? campo(celdas[i] ?? '') : `,${campo(celdas[i] ?? '')}`;
    this.linea(linea);
  }

  /** A row that is written already, its cells as `campo` gives them. */
  linea(linea: string): void {
    this.#actual += `${linea}\n`;
    if (this.#actual.length >= TROZO) this.#cerrar();
  }

  #cerrar(): void {
    if (this.#actual === '') return;
    this.#trozos.push(Buffer.from(this.#actual));
    this.#actual = '';
  }

  /** The file so far. */
  trozos(): Trozos {
    this.#cerrar();
    return this.#trozos;
  }
}
