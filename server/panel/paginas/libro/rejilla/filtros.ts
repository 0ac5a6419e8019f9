import type { FilaDeRejilla } from '../cambios/filas-por-llenar.ts';
import { comoSeVe } from '../columnas/valor-de-celda.ts';
import type { MesaDeRejilla } from './mesa-de-rejilla.ts';

/** Values that show, as they are seen. */
type Filtro = ReadonlySet<string>;

/** The filters of the tab that shows, one a column; rows keep their numbers. */
export class Filtros {
  readonly #mesa: () => MesaDeRejilla;
  readonly #porColumna = new Map<string, Filtro>();
  /** Rows that passed when the filter was put: what is written in one of them does not take it out of sight. */
  #vistas = new Set<string>();

  constructor(mesa: () => MesaDeRejilla) {
    this.#mesa = mesa;
  }

  /** How many columns have one. */
  get cuantos(): number {
    return this.#porColumna.size;
  }

  de(columna: string): Filtro | null {
    return this.#porColumna.get(columna) ?? null;
  }

  /** @param filtro null takes it away */
  poner(columna: string, filtro: Filtro | null): void {
    if (filtro === null) this.#porColumna.delete(columna);
    else this.#porColumna.set(columna, filtro);
    this.#aplicar();
  }

  quitarTodos(): void {
    if (this.#porColumna.size === 0) return;
    this.#porColumna.clear();
    this.#aplicar();
  }

  /** Another tab shows: it has none. */
  olvidar(): void {
    this.#porColumna.clear();
    this.#vistas = new Set();
  }

  /** Rows of the libro that do not show. */
  ocultas(): ReadonlySet<string> {
    if (this.#porColumna.size === 0) return new Set();
    const ocultas = this.#mesa().filas.filter((f) => !f.enBlanco && !this.#vistas.has(f.id));
    return new Set(ocultas.map(({ id }) => id));
  }

  #aplicar(): void {
    const { tabla, filas } = this.#mesa();
    const pasan = filas.filter((fila) => this.#pasa(fila));
    this.#vistas = new Set(pasan.map(({ id }) => id));
    const filtradas = new Set(this.#porColumna.keys());
    tabla.filtrar(filtradas.size === 0 ? null : ({ id }) => this.#vistas.has(id), filtradas);
  }

  #pasa({ enBlanco, celdas }: FilaDeRejilla): boolean {
    if (enBlanco) return false;
    return [...this.#porColumna].every(([id, filtro]) => {
      const clase = this.#mesa().tabla.columnas.find((c) => c.id === id)?.clase ?? 'texto';
      return filtro.has(comoSeVe(clase, celdas[id] ?? ''));
    });
  }
}
