import { plegar } from '../spanish/texto/fold.ts';
import type { Borrador, HojaDeBorrador } from './borrador.ts';
import { HojaAbierta } from './hoja-abierta.ts';

/** A borrador while a lote is done on it: a tab is copied when it is first touched, and the others stay the same. */
export class Obra {
  readonly #version: number;
  #orden: string[];
  readonly #intactas: Map<string, HojaDeBorrador>;
  readonly #abiertas = new Map<string, HojaAbierta>();

  constructor({ version, hojas }: Borrador) {
    this.#version = version;
    this.#orden = hojas.map(({ id }) => id);
    this.#intactas = new Map(hojas.map((hoja) => [hoja.id, hoja]));
  }

  hoja(id: string): HojaAbierta | undefined {
    const abierta = this.#abiertas.get(id);
    const intacta = this.#intactas.get(id);
    if (abierta !== undefined || intacta === undefined) return abierta;
    const nueva = new HojaAbierta(intacta);
    this.#abiertas.set(id, nueva);
    return nueva;
  }

  /** Whether there is a tab of that id. */
  tiene(id: string): boolean {
    return this.#orden.includes(id);
  }

  /** The tab that is called so, case and accents aside. */
  llamada(nombre: string): string | undefined {
    return this.#orden.find(
      (id) =>
        plegar(this.#abiertas.get(id)?.nombre ?? this.#intactas.get(id)?.nombre ?? '') === plegar(nombre),
    );
  }

  /** The tab before another; null for the first. */
  anterior(id: string): string | null {
    return this.#orden[this.#orden.indexOf(id) - 1] ?? null;
  }

  poner(despuesDe: string | null, hoja: HojaDeBorrador): void {
    const lugar = despuesDe === null ? 0 : this.#orden.indexOf(despuesDe) + 1;
    this.#orden = [...this.#orden.slice(0, lugar), hoja.id, ...this.#orden.slice(lugar)];
    this.#abiertas.set(hoja.id, new HojaAbierta(hoja));
  }

  sacar(id: string): void {
    this.#orden = this.#orden.filter((otra) => otra !== id);
    this.#abiertas.delete(id);
    this.#intactas.delete(id);
  }

  cerrar(): Borrador {
    const hojas = this.#orden.flatMap((id): HojaDeBorrador[] => {
      const hoja = this.#abiertas.get(id)?.cerrar() ?? this.#intactas.get(id);
      return hoja === undefined ? [] : [hoja];
    });
    return { version: this.#version, hojas };
  }
}
