import type { FilaDeBorrador } from './borrador.ts';
import { celdaDe } from './celdas.ts';

/** Rows that hold the same in one column, beyond which that column tells nothing of them. */
const COMUNES = 20;

const contenido = ({ celdas }: FilaDeBorrador): string =>
  JSON.stringify(Object.entries(celdas).sort(([a], [b]) => (a < b ? -1 : 1)));

const llenas = ({ celdas }: FilaDeBorrador): [string, string][] =>
  Object.entries(celdas).filter(([, texto]) => texto !== '');

const iguales = (a: FilaDeBorrador, b: FilaDeBorrador): number =>
  llenas(a).filter(([columna, texto]) => celdaDe(b.celdas, columna) === texto).length;

/** Gathers rows by a text; those without one are in none. */
function juntar(filas: readonly FilaDeBorrador[], texto: (fila: FilaDeBorrador) => readonly string[]) {
  const juntas = new Map<string, FilaDeBorrador[]>();
  for (const fila of filas)
    for (const t of texto(fila)) {
      const otras = juntas.get(t);
      if (otras === undefined) juntas.set(t, [fila]);
      else otras.push(fila);
    }
  return juntas;
}

/** Finds which row of before each row of now is. */
class Parejas {
  /** By the row of now. */
  readonly #previas = new Map<FilaDeBorrador, FilaDeBorrador>();
  readonly #tomadas = new Set<FilaDeBorrador>();
  readonly #de: readonly FilaDeBorrador[];
  readonly #a: readonly FilaDeBorrador[];
  readonly #clave: string | null;

  constructor(de: readonly FilaDeBorrador[], a: readonly FilaDeBorrador[], clave: string | null) {
    [this.#de, this.#a, this.#clave] = [de, a, clave];
    this.#porContenido();
    this.#porClave();
    this.#porParecido();
    this.#porLugar();
  }

  previaDe(fila: FilaDeBorrador): FilaDeBorrador | undefined {
    return this.#previas.get(fila);
  }

  #unir(antes: FilaDeBorrador, ahora: FilaDeBorrador): void {
    this.#previas.set(ahora, antes);
    this.#tomadas.add(antes);
  }

  get #sueltas(): { readonly antes: FilaDeBorrador[]; readonly ahora: FilaDeBorrador[] } {
    return {
      antes: this.#de.filter((fila) => !this.#tomadas.has(fila)),
      ahora: this.#a.filter((fila) => !this.#previas.has(fila)),
    };
  }

  #claveDe({ celdas }: FilaDeBorrador): string {
    return this.#clave === null ? '' : celdaDe(celdas, this.#clave);
  }

  /** Two that are called otherwise are two records, however alike. */
  #pueden(antes: FilaDeBorrador, ahora: FilaDeBorrador): boolean {
    const [a, b] = [this.#claveDe(antes), this.#claveDe(ahora)];
    return !this.#tomadas.has(antes) && (a === b || a === '' || b === '');
  }

  #porContenido(): void {
    const previas = juntar([...this.#de].reverse(), (fila) => [contenido(fila)]);
    for (const fila of this.#a) {
      const previa = previas.get(contenido(fila))?.pop();
      if (previa !== undefined) this.#unir(previa, fila);
    }
  }

  #porClave(): void {
    const { antes, ahora } = this.#sueltas;
    const clave = (fila: FilaDeBorrador): readonly string[] =>
      this.#claveDe(fila) === '' ? [] : [this.#claveDe(fila)];
    const previas = juntar(antes, clave);
    for (const [texto, filas] of juntar(ahora, clave)) {
      const [[fila, otra], [previa, otraPrevia]] = [filas, previas.get(texto) ?? []];
      if (fila !== undefined && previa !== undefined && otra === undefined && otraPrevia === undefined)
        this.#unir(previa, fila);
    }
  }

  /** The one with which it has most of its cells in common. */
  #porParecido(): void {
    const { antes, ahora } = this.#sueltas;
    const deCelda = (fila: FilaDeBorrador): string[] => llenas(fila).map(([c, texto]) => `${c}\n${texto}`);
    const previas = juntar(antes, deCelda);
    for (const fila of ahora) {
      const candidatas = new Set(
        deCelda(fila).flatMap((celda) => {
          const comunes = previas.get(celda) ?? [];
          return comunes.length > COMUNES ? [] : comunes;
        }),
      );
      let [mejor, mas]: [FilaDeBorrador | null, number] = [null, 0];
      for (const previa of candidatas) {
        const cuantas = this.#pueden(previa, fila) ? iguales(previa, fila) : 0;
        if (cuantas > mas) [mejor, mas] = [previa, cuantas];
      }
      if (mejor !== null && mas * 2 > Math.max(llenas(mejor).length, llenas(fila).length))
        this.#unir(mejor, fila);
    }
  }

  /** As many that came as that went, between the same two that stayed: they are the same, one by one. */
  #porLugar(): void {
    const { antes, ahora } = this.#sueltas;
    const [fuera, dentro] = [new Set(antes), new Set(ahora)];
    const tramos = (filas: readonly FilaDeBorrador[], sueltas: ReadonlySet<FilaDeBorrador>) => {
      let encima = '';
      return juntar(filas, (fila) => {
        if (sueltas.has(fila)) return [encima];
        encima = this.#previas.get(fila)?.id ?? fila.id;
        return [];
      });
    };
    const previas = tramos(this.#de, fuera);
    for (const [encima, filas] of tramos(this.#a, dentro)) {
      const deAntes = previas.get(encima) ?? [];
      if (deAntes.length !== filas.length) continue;
      filas.forEach((fila, i) => {
        const previa = deAntes[i];
        if (previa !== undefined && this.#pueden(previa, fila) && iguales(previa, fila) > 0)
          this.#unir(previa, fila);
      });
    }
  }
}

/**
 * Rows of now under the ids of before: those with the same cells, the same key, most of their cells alike, or in the place of
 * one that went. So a row in which something changed is still that row, and what somebody else writes in it meets it there.
 *
 * @param clave id of the column that names a record; null where the tab has none
 */
export function conFilasQueSiguen(
  de: readonly FilaDeBorrador[],
  a: readonly FilaDeBorrador[],
  clave: string | null,
): FilaDeBorrador[] {
  const parejas = new Parejas(de, a, clave);
  return a.map((fila) => {
    const previa = parejas.previaDe(fila);
    if (previa === undefined) return fila;
    return contenido(previa) === contenido(fila) ? previa : { id: previa.id, celdas: fila.celdas };
  });
}
