import type { Punto } from './bloque.ts';
import type { Tabla } from './tabla.ts';

/** Pixels that the library keeps for its scroll bars. */
const BARRA = 18;

/** Sides of the part that scrolls, in pixels of the page. */
export interface Orillas {
  readonly izquierda: number;
  readonly arriba: number;
  readonly derecha: number;
  readonly abajo: number;
}

const NADA: Orillas = { izquierda: 0, arriba: 0, derecha: 0, abajo: 0 };

/** The part of the table that shows, in pixels. */
export class Ventana {
  readonly #lugar: HTMLElement;
  readonly #tabla: Tabla;

  constructor(lugar: HTMLElement, tabla: Tabla) {
    this.#lugar = lugar;
    this.#tabla = tabla;
  }

  /** Where columns that stay in sight end. */
  get finDeFijas(): number {
    return this.#lugar.querySelector('.ag-cell-last-left-pinned')?.getBoundingClientRect().right ?? 0;
  }

  /** @param conFijas whether columns that stay in sight are a part of it, even where others have gone behind them */
  orillas(conFijas: boolean): Orillas {
    const ventana = this.#ventana;
    if (ventana === null) return NADA;
    const { left, top } = ventana.getBoundingClientRect();
    const alto = this.#lugar.querySelector('.ag-header')?.getBoundingClientRect().height ?? 0;
    return {
      izquierda: conFijas || ventana.scrollLeft === 0 ? left + 1 : this.finDeFijas + 1,
      arriba: top + alto + 1,
      derecha: left + ventana.clientWidth - BARRA,
      abajo: top + ventana.clientHeight - BARRA,
    };
  }

  desplazar(x: number, y: number): void {
    this.#ventana?.scrollBy(x, y);
  }

  /** The cell at a place of the page; null where there is none. */
  puntoEn(x: number, y: number): Punto | null {
    for (const elemento of document.elementsFromPoint(x, y)) {
      const punto = this.#lugar.contains(elemento) ? this.#tabla.punto(elemento) : null;
      if (punto !== null) return punto;
    }
    return null;
  }

  get #ventana(): Element | null {
    return this.#lugar.querySelector('.ag-grid-viewport');
  }
}
