import type { Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { comoFalla, sinConexion, type Falla } from '../../../cliente/falla.ts';
import { mandarLegibles } from './mandar-legibles.ts';
import type { Mandado } from './servicio-de-libro.ts';

interface Que {
  readonly faltan: () => readonly Lote[];
  /** @throws Falla */
  readonly mandar: (lotes: readonly Lote[]) => Promise<Mandado>;
  readonly alContestar: (mandado: Mandado) => Promise<void>;
  /** How it goes has changed. */
  readonly alCambiar: () => void;
}

/** Milliseconds before it is tried again; longer each time. */
const ESPERAS = [1_000, 2_000, 5_000, 10_000, 20_000];

/** Sends what there is to send, one request at a time: what is done meanwhile goes together with the next. */
export class Envios {
  readonly #que: Que;
  #falla: Falla | null = null;
  #enviando = false;
  #parado = false;
  #intentos = 0;
  #reloj: ReturnType<typeof setTimeout> | undefined;
  #esperan: { readonly cumplir: () => void; readonly fallar: (falla: Falla) => void }[] = [];

  constructor(que: Que) {
    this.#que = que;
  }

  /** Why it is not going on; null where it is. */
  get falla(): Falla | null {
    return this.#falla;
  }

  /** Tries nothing again: what is under way or comes yet is sent once, and what fails stays in this browser. */
  parar(): void {
    this.#parado = true;
    clearTimeout(this.#reloj);
  }

  /** There was no answer when the libro was opened. */
  sinConexion(): void {
    this.#falla = sinConexion();
  }

  /** Something was done. */
  hayMas(): void {
    if (this.#falla === null) void this.#correr();
  }

  /** Tries at once what failed before. */
  reintentar(): void {
    clearTimeout(this.#reloj);
    if (this.#que.faltan().length === 0) this.#poner(null);
    void this.#correr();
  }

  /** Once there is nothing to send. @throws Falla where it cannot be sent now */
  alAcabar(): Promise<void> {
    if (this.#que.faltan().length === 0) return Promise.resolve();
    return new Promise((cumplir, fallar) => {
      this.#esperan.push({ cumplir, fallar });
      this.reintentar();
    });
  }

  #poner(falla: Falla | null): void {
    this.#falla = falla;
    this.#que.alCambiar();
  }

  async #correr(): Promise<void> {
    if (this.#enviando) return;
    this.#enviando = true;
    try {
      for (let lotes = this.#que.faltan(); lotes.length > 0; lotes = this.#que.faltan()) {
        await this.#que.alContestar(await mandarLegibles(this.#que.mandar, lotes));
        this.#intentos = 0;
        this.#poner(null);
      }
      // Nothing is left to send, whatever failed before
      if (this.#falla !== null) this.#poner(null);
      for (const { cumplir } of this.#esperan.splice(0)) cumplir();
    } catch (error) {
      this.#alFallar(comoFalla(error));
    } finally {
      this.#enviando = false;
    }
  }

  #alFallar(falla: Falla): void {
    for (const { fallar } of this.#esperan.splice(0)) fallar(falla);
    this.#poner(falla);
    if (!falla.pasajera || this.#parado) return;
    const espera = ESPERAS[Math.min(this.#intentos, ESPERAS.length - 1)];
    this.#intentos += 1;
    this.#reloj = setTimeout(() => void this.#correr(), espera);
  }
}
