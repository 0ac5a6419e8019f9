import { plegar } from '../../../../../shared/spanish/texto/fold.ts';
import type { FilaDeRejilla } from '../cambios/filas-por-llenar.ts';
import { comoSeVe } from '../columnas/valor-de-celda.ts';
import type { ColumnaVista } from '../columnas/columna-vista.ts';
import type { MesaDeRejilla } from './mesa-de-rejilla.ts';

/** Which rows of a column show. */
export type Filtro =
  | { readonly tipo: 'contiene'; readonly texto: string }
  | { readonly tipo: 'vacias' }
  | { readonly tipo: 'valores'; readonly valores: ReadonlySet<string> };

const pasa = (filtro: Filtro, visto: string): boolean => {
  if (filtro.tipo === 'vacias') return visto === '';
  if (filtro.tipo === 'valores') return filtro.valores.has(visto);
  return plegar(visto).includes(plegar(filtro.texto));
};

/** The filters of the tab that shows, one a column; rows keep their numbers. */
export class Filtros {
  readonly #mesa: () => MesaDeRejilla;
  readonly #porColumna = new Map<string, Filtro>();
  /** Rows that were written in while they showed: they stay until the filter is put again. */
  #vistas = new Set<string>();

  constructor(mesa: () => MesaDeRejilla) {
    this.#mesa = mesa;
  }

  get hay(): boolean {
    return this.#porColumna.size > 0;
  }

  /** Columns with a filter. */
  get columnas(): readonly string[] {
    return [...this.#porColumna.keys()];
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
    const { filas } = this.#mesa();
    return new Set(
      this.hay ? filas.flatMap((f) => (f.enBlanco || this.#vistas.has(f.id) ? [] : [f.id])) : [],
    );
  }

  #aplicar(): void {
    const mesa = this.#mesa();
    const columnas = mesa.tabla.columnas;
    const pasan = mesa.filas.filter((fila) => this.#pasa(columnas, fila));
    this.#vistas = new Set(pasan.map(({ id }) => id));
    mesa.tabla.filtrar(this.hay ? ({ id }) => this.#vistas.has(id) : null);
  }

  #pasa(columnas: readonly ColumnaVista[], fila: FilaDeRejilla): boolean {
    if (fila.enBlanco) return false;
    return [...this.#porColumna].every(([id, filtro]) => {
      const clase = columnas.find((c) => c.id === id)?.clase ?? 'texto';
      return pasa(filtro, comoSeVe(clase, fila.celdas[id] ?? ''));
    });
  }
}
