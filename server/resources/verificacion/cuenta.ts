/** One kind of thing that was checked. */
export interface Comprobacion {
  /** In the plural, for people: `envíos y sus acuses`. */
  readonly que: string;
  readonly comprobados: number;
  /** A sentence for each thing that is not as it should be; the first hundred. */
  readonly fallas: readonly string[];
  /** Failures beyond those. */
  readonly omitidas: number;
}

/** Failures that are named one by one. */
const NOMBRADAS = 100;

/** Counts what is checked, and names what fails. */
export class Cuenta {
  readonly que: string;
  comprobados = 0;
  omitidas = 0;
  readonly fallas: string[] = [];

  constructor(que: string) {
    this.que = que;
  }

  fallar(texto: string): void {
    if (this.fallas.length < NOMBRADAS) this.fallas.push(texto);
    else this.omitidas += 1;
  }

  comprobacion(): Comprobacion {
    const { que, comprobados, fallas, omitidas } = this;
    return { que, comprobados, fallas, omitidas };
  }
}
