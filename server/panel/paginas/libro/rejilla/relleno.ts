import type { Arrastre } from './arrastre.ts';
import { dentro, hastaCelda, hastaElVecino, seleccionDe, type Punto, type Rectangulo } from './bloque.ts';
import type { Escritura } from './escritura.ts';
import type { MesaDeRejilla } from './mesa-de-rejilla.ts';

/** Pixels of the corner by which it is taken. */
const TIRADOR = 10;
const CLASE = 'por-rellenar';

/**
 * The handle at the corner of what is chosen: dragged, it copies that over the cells that it passes; pressed twice, down
 * as far as the column beside it goes. Only for the mouse: the keyboard has Ctrl and D, or R.
 */
export class Relleno {
  readonly #mesa: MesaDeRejilla;
  readonly #escritura: Escritura;
  readonly #arrastre: Arrastre;
  /** What would be filled. */
  #hasta: Rectangulo | null = null;

  constructor(mesa: MesaDeRejilla, escritura: Escritura, arrastre: Arrastre) {
    this.#mesa = mesa;
    this.#escritura = escritura;
    this.#arrastre = arrastre;
  }

  /** Whether the mouse is on the handle. */
  toca({ clientX, clientY }: MouseEvent): boolean {
    if (this.#mesa.anfitrion.bloqueo() !== null) return false;
    const esquina = this.#mesa.tabla.celda(this.#esquina)?.getBoundingClientRect();
    if (esquina === undefined) return false;
    const [x, y] = [esquina.right - clientX, esquina.bottom - clientY];
    return x >= 0 && x <= TIRADOR && y >= 0 && y <= TIRADOR;
  }

  /** It was pressed. What was being written is kept first, as with a press anywhere else. */
  tomar(evento: MouseEvent): void {
    const { seleccion, tabla } = this.#mesa;
    const elegida = seleccion.seleccion;
    tabla.celda(elegida.ancla)?.focus({ preventScroll: true });
    seleccion.poner(elegida);
    this.#arrastre.empezar(evento, {
      desde: this.#esquina,
      alLlegar: (punto) => {
        this.#mostrar(hastaCelda(seleccion.rectangulo, punto));
      },
      alSoltar: () => {
        const hasta = this.#hasta;
        this.#mostrar(null);
        if (hasta !== null) this.#rellenar(hasta);
      },
    });
  }

  hastaElVecino(): void {
    const { seleccion, tabla } = this.#mesa;
    const lleno = (punto: Punto): boolean => this.#mesa.lleno(punto);
    this.#rellenar(hastaElVecino(seleccion.rectangulo, tabla.limites, lleno));
  }

  /** Marks what is drawn of what would be filled. */
  pintar(): void {
    if (this.#hasta !== null) this.#mostrar(this.#hasta);
  }

  get #esquina(): Punto {
    const { filaFinal, columnaFinal } = this.#mesa.seleccion.rectangulo;
    return { fila: filaFinal, columna: columnaFinal };
  }

  #mostrar(hasta: Rectangulo | null): void {
    this.#hasta = hasta;
    const { tabla } = this.#mesa;
    for (const celda of tabla.dibujadas()) {
      const punto = tabla.punto(celda);
      celda.classList.toggle(
        CLASE,
        hasta !== null && punto !== null && dentro(hasta, punto.fila, punto.columna),
      );
    }
  }

  #rellenar(hasta: Rectangulo): void {
    const { seleccion } = this.#mesa;
    this.#escritura.rellenar(seleccion.rectangulo, hasta);
    seleccion.poner(seleccionDe(hasta));
  }
}
