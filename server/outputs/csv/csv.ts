import { leerNumero } from '../../../shared/spanish/numeros/parse-number.ts';
import type { Trozos } from '../producto.ts';
import { Escritor } from './escritor.ts';

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

const [COMA, COMILLAS, SALTO] = [0x2c, 0x22, 0x0a];

/** Writes rows of a CSV file: RFC 4180, UTF-8, `\n`. Our own few lines, since a table may have a million rows. */
export class EscritorCsv {
  readonly #escritor = new Escritor();

  /** A row, cell by cell. */
  fila(celdas: readonly string[]): void {
    for (let i = 0; i < celdas.length; i++) {
      if (i > 0) this.#escritor.byte(COMA);
      this.#campo(celdas[i] ?? '');
    }
    this.#escritor.byte(SALTO);
  }

  /** As `campo` gives it; prose with a comma, which is most prose, without copying it. */
  #campo(celda: string): void {
    if (!ESPECIAL.test(celda)) this.#escritor.texto(celda);
    else if (PELIGROSA.test(celda) || celda.includes('"')) this.#escritor.texto(campo(celda));
    else {
      this.#escritor.byte(COMILLAS);
      this.#escritor.texto(celda);
      this.#escritor.byte(COMILLAS);
    }
  }

  /** The file so far. */
  trozos(): Trozos {
    return this.#escritor.trozos();
  }
}
