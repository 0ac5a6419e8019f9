import { dentro, rectanguloDe, unaCelda, type Punto, type Rectangulo, type Seleccion } from './bloque.ts';
import type { Tabla } from './tabla.ts';

/** The block that is chosen in the table: AG Grid Community has none of its own. The focus stays where it began. */
export class SeleccionEnTabla {
  readonly #tabla: () => Tabla;
  readonly #alCambiar: (seleccion: Seleccion) => void;
  #seleccion: Seleccion = unaCelda({ fila: 0, columna: 0 });
  #rectangulo: Rectangulo = rectanguloDe(this.#seleccion);
  /** Whether a block is marked. */
  #pintado = false;

  constructor(tabla: () => Tabla, alCambiar: (seleccion: Seleccion) => void) {
    this.#tabla = tabla;
    this.#alCambiar = alCambiar;
  }

  get seleccion(): Seleccion {
    return this.#seleccion;
  }

  get rectangulo(): Rectangulo {
    return this.#rectangulo;
  }

  get esBloque(): boolean {
    const { ancla, foco } = this.#seleccion;
    return ancla.fila !== foco.fila || ancla.columna !== foco.columna;
  }

  contiene(fila: number, columna: number): boolean {
    return this.esBloque && dentro(this.#rectangulo, fila, columna);
  }

  /** Whether a cell is the last of a block: there it is taken to fill others with it. */
  esEsquina(fila: number, columna: number): boolean {
    const { filaFinal, columnaFinal } = this.#rectangulo;
    return this.esBloque && fila === filaFinal && columna === columnaFinal;
  }

  poner(seleccion: Seleccion): void {
    this.#seleccion = seleccion;
    this.#rectangulo = rectanguloDe(seleccion);
    this.pintar();
    this.#alCambiar(seleccion);
  }

  /** Stretches it to a cell, which comes into sight. */
  extender(foco: Punto): void {
    this.poner({ ancla: this.#seleccion.ancla, foco });
    this.#tabla().asomar(foco);
  }

  /** Marks what is drawn of it; cells that are drawn later are marked by their class rules. */
  pintar(): void {
    // One cell alone has its focus to show it: going from one to the next paints nothing
    if (!this.esBloque && !this.#pintado) return;
    this.#pintado = this.esBloque;
    const tabla = this.#tabla();
    tabla.senalar('con-bloque', this.esBloque);
    for (const celda of tabla.dibujadas()) {
      const punto = tabla.punto(celda);
      const dentroDe = punto !== null && this.contiene(punto.fila, punto.columna);
      celda.classList.toggle('en-bloque', dentroDe);
      celda.classList.toggle('esquina', punto !== null && this.esEsquina(punto.fila, punto.columna));
      if (dentroDe) celda.setAttribute('aria-selected', 'true');
      else celda.removeAttribute('aria-selected');
    }
  }
}
