import type { Fila, Hoja } from '../../../shared/libro/model.ts';

/**
 * A hoja as it goes from one thread to another: one long text instead of millions of small ones, which would
 * cost as much to copy as they cost to parse.
 */
export interface HojaEmpacada extends Omit<Hoja, 'filas'> {
  /** Short texts that cells repeat: a date, a value of a list. */
  readonly repetidos: readonly string[];
  /** The text of every other cell, one after another, rows downward. */
  readonly texto: string;
  /** For each cell its length in `texto`, or `REPETIDO` and its place in `repetidos`. */
  readonly celdas: Uint32Array<ArrayBuffer>;
  /** For each row, its number and how many cells it has. */
  readonly filas: Uint32Array<ArrayBuffer>;
}

/** Beyond any length. */
const REPETIDO = 0x8000_0000;
/** Longer texts hardly repeat. */
const LARGO_DE_REPETIDO = 48;
/** Distinct short texts of one hoja that are looked up; a column of keys would fill the memory with them. */
const REPETIDOS = 1_000;

/** Packs a hoja; a `Desempacador` gives it back. */
export const empacar = ({ filas, ...resto }: Hoja): HojaEmpacada => {
  const lugares = new Map<string, number>();
  const textos: string[] = [];
  const deFilas = new Uint32Array(filas.length * 2);
  const deCeldas = new Uint32Array(filas.reduce((suma, { celdas }) => suma + celdas.length, 0));
  let k = 0;
  filas.forEach(({ numero, celdas }, i) => {
    deFilas[i * 2] = numero;
    deFilas[i * 2 + 1] = celdas.length;
    for (const celda of celdas) {
      const lugar = celda.length > LARGO_DE_REPETIDO ? undefined : placeOf(celda, lugares);
      deCeldas[k++] = lugar === undefined ? celda.length : REPETIDO + lugar;
      if (lugar === undefined) textos.push(celda);
    }
  });
  return {
    ...resto,
    repetidos: [...lugares.keys()],
    texto: textos.join(''),
    celdas: deCeldas,
    filas: deFilas,
  };
};

const placeOf = (celda: string, lugares: Map<string, number>): number | undefined => {
  const lugar = lugares.get(celda);
  if (lugar !== undefined || lugares.size === REPETIDOS) return lugar;
  lugares.set(celda, lugares.size);
  return lugares.size - 1;
};

/** Gives back the hojas of a carpeta: what repeats is one text over all of them, looked up and kept once. */
export class Desempacador {
  readonly #unicos = new Map<string, string>();

  hoja({ repetidos, texto, celdas: deCeldas, filas: deFilas, ...resto }: HojaEmpacada): Hoja {
    const unicos = repetidos.map((repetido) => this.#unico(repetido));
    const filas: Fila[] = [];
    let [k, inicio] = [0, 0];
    for (let i = 0; i < deFilas.length; i += 2) {
      const celdas: string[] = [];
      for (let quedan = deFilas[i + 1] ?? 0; quedan > 0; quedan--) {
        const que = deCeldas[k++] ?? 0;
        if (que >= REPETIDO) celdas.push(unicos[que - REPETIDO] ?? '');
        else celdas.push(texto.slice(inicio, (inicio += que)));
      }
      filas.push({ numero: deFilas[i] ?? 0, celdas });
    }
    return { ...resto, filas };
  }

  #unico(texto: string): string {
    const visto = this.#unicos.get(texto);
    if (visto === undefined) this.#unicos.set(texto, texto);
    return visto ?? texto;
  }
}

/** What of packed hojas is handed over rather than copied. */
export const porEntregar = (hojas: readonly HojaEmpacada[]): ArrayBuffer[] =>
  hojas.flatMap(({ celdas, filas }) => [celdas.buffer, filas.buffer]);
