import type { Punto } from './bloque.ts';
import type { Tabla } from './tabla.ts';
import { Ventana } from './ventana.ts';

/** What a drag over cells does. */
export interface QueArrastra {
  /** Where it began; `columna` -1 for the number of a row: then it goes up and down alone. */
  readonly desde: Punto;
  /** Another cell is under the mouse. */
  readonly alLlegar: (hasta: Punto) => void;
  readonly alSoltar: () => void;
}

/** Milliseconds between two steps past the edge of what shows. */
const CADA = 40;
/** Pixels of a step right past the edge, and the most of one: further out it goes faster. */
const PASO = 12;
const PASO_MAXIMO = 120;

/** How far to go for so many pixels past an edge. */
const pasoDe = (pasado: number): number =>
  pasado === 0 ? 0 : Math.sign(pasado) * Math.min(PASO_MAXIMO, PASO + Math.abs(pasado) / 2);

/** How far a number lies past either end. */
const pasadoDe = (n: number, desde: number, hasta: number): number => n - Math.max(desde, Math.min(hasta, n));

const mismo = (a: Punto, b: Punto): boolean => a.fila === b.fila && a.columna === b.columna;

/** Follows the mouse from cell to cell while its button is down, and scrolls the table while it is held past its edge. */
export class Arrastre {
  readonly #lugar: HTMLElement;
  readonly #ventana: Ventana;
  #que: QueArrastra | null = null;
  #aqui: Punto | null = null;
  /** Whether it began in columns that stay in sight. */
  #enFijas = false;
  #puntero = 0;
  #raton = { x: 0, y: 0 };
  #reloj: ReturnType<typeof setInterval> | undefined;

  constructor(lugar: HTMLElement, tabla: Tabla) {
    this.#lugar = lugar;
    this.#ventana = new Ventana(lugar, tabla);
    lugar.addEventListener('pointerdown', ({ pointerId }) => (this.#puntero = pointerId), true);
  }

  /** Begins with the button that has just been pressed. */
  empezar({ clientX }: MouseEvent, que: QueArrastra): void {
    this.#soltar();
    this.#que = que;
    this.#aqui = que.desde;
    this.#enFijas = clientX <= this.#ventana.finDeFijas;
    document.addEventListener('mousemove', this.#alMover);
    document.addEventListener('mouseup', this.#soltar);
  }

  readonly #alMover = (evento: MouseEvent): void => {
    if (evento.buttons !== 1) {
      this.#soltar();
      return;
    }
    this.#raton = { x: evento.clientX, y: evento.clientY };
    this.#llegar();
    const { x, y } = this.#pasado();
    if (x !== 0 || y !== 0) this.#reloj ??= setInterval(this.#desplazar, CADA);
    else this.#parar();
  };

  readonly #soltar = (): void => {
    const que = this.#que;
    this.#que = null;
    this.#parar();
    document.removeEventListener('mousemove', this.#alMover);
    document.removeEventListener('mouseup', this.#soltar);
    que?.alSoltar();
  };

  #parar(): void {
    clearInterval(this.#reloj);
    this.#reloj = undefined;
  }

  /** How far the mouse is past the edges of what scrolls. */
  #pasado(): { readonly x: number; readonly y: number } {
    const { izquierda, arriba, derecha, abajo } = this.#ventana.orillas(this.#enFijas);
    const deLado = this.#que?.desde.columna !== -1;
    return {
      x: deLado ? pasadoDe(this.#raton.x, izquierda, derecha) : 0,
      y: pasadoDe(this.#raton.y, arriba, abajo),
    };
  }

  readonly #desplazar = (): void => {
    const { x, y } = this.#pasado();
    this.#ventana.desplazar(pasoDe(x), pasoDe(y));
    this.#llegar();
  };

  /** The cell under the mouse, or the nearest one that shows. */
  #llegar(): void {
    const { x, y } = this.#pasado();
    const hasta = this.#ventana.puntoEn(this.#raton.x - x, this.#raton.y - y);
    if (hasta === null || this.#que === null || (this.#aqui !== null && mismo(hasta, this.#aqui))) return;
    this.#aqui = hasta;
    // From here on the mouse is the table's, over the frame beside it too
    this.#lugar.setPointerCapture(this.#puntero);
    this.#que.alLlegar(hasta);
  }
}
