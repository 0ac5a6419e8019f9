import type { EstadoDeBorrador } from '../../store/borradores/estado-de-borrador.ts';

/** Somebody who listens to a borrador: what was seen last waits for whoever is slow, and nothing piles up. */
export class Escucha {
  readonly persona: string;
  readonly #alCerrar: (esta: Escucha) => void;
  #estado: EstadoDeBorrador | null = null;
  #cerrada = false;
  #despertar: () => void = () => undefined;

  constructor(persona: string, alCerrar: (esta: Escucha) => void) {
    this.persona = persona;
    this.#alCerrar = alCerrar;
  }

  /** Whether nothing more is to be told. */
  acabo(): boolean {
    return this.#cerrada;
  }

  /** Tells what was seen; what was seen before and nobody took is of no use any more. */
  decir(estado: EstadoDeBorrador): void {
    this.#estado = estado;
    this.#despertar();
  }

  /** What was seen since it was last asked, as soon as something was; null where it took too long, or it is over. */
  async siguiente(esperaMs: number): Promise<EstadoDeBorrador | null> {
    if (this.#estado === null && !this.#cerrada) await this.#esperar(esperaMs);
    const visto = this.#estado;
    this.#estado = null;
    return visto;
  }

  readonly cerrar = (): void => {
    if (this.#cerrada) return;
    this.#cerrada = true;
    this.#alCerrar(this);
    this.#despertar();
  };

  #esperar(ms: number): Promise<void> {
    return new Promise((listo) => {
      const reloj = setTimeout(listo, ms);
      this.#despertar = () => {
        clearTimeout(reloj);
        listo();
      };
    });
  }
}
