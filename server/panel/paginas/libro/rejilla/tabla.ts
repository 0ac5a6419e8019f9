import { createGrid, type GridApi, type GridOptions, type IRowNode } from 'ag-grid-community';
import type { FilaDeRejilla, FilasDeHoja } from '../cambios/filas-por-llenar.ts';
import type { ColumnaVista } from '../columnas/columna-vista.ts';
import type { Limites, Punto } from './bloque.ts';
import { definicionesDe, NUMERO, type QueDefine } from './definiciones.ts';
import { ponerModulos } from './modulos.ts';
import { TEXTOS_DE_TABLA } from './textos-de-tabla.ts';

/** Pixels. */
const ALTO_DE_FILA = 30;
const ALTO_DE_ENCABEZADO = 36;

export interface AlrededorDeTabla {
  readonly define: QueDefine;
  /** A cell has the focus; `columna` -1 is the row's number. */
  readonly alEnfocar: (punto: Punto) => void;
  readonly alEnfocarEncabezado: (columna: string) => void;
  /** What is drawn has changed: another part of the tab, other rows. */
  readonly alDibujar: () => void;
  readonly alDesplazar: () => void;
  readonly alAncho: (columna: string, pixeles: number) => void;
}

type Api = GridApi<FilaDeRejilla>;
type Prueba = (fila: FilaDeRejilla) => boolean;

/** What is the same for every tab. */
const FIJAS: GridOptions<FilaDeRejilla> = {
  // The policy of the panel lets no script write styles: they come with the page's own sheet
  theme: 'legacy',
  columnDefs: [],
  rowData: [],
  getRowId: ({ data }) => data.id,
  defaultColDef: { sortable: false, resizable: true, suppressMovable: true, minWidth: 48 },
  rowHeight: ALTO_DE_FILA,
  headerHeight: ALTO_DE_ENCABEZADO,
  animateRows: false,
  suppressColumnMoveAnimation: true,
  suppressScrollOnNewData: true,
  suppressNoRowsOverlay: true,
  ensureDomOrder: true,
};

/** AG Grid, as far as this page uses it: the cells of one tab, by their places as they are seen. */
export class Tabla {
  readonly #api: Api;
  readonly #lugar: HTMLElement;
  readonly #alrededor: AlrededorDeTabla;
  #columnas: readonly ColumnaVista[] = [];
  #pasa: Prueba | null = null;
  #filtradas: ReadonlySet<string> = new Set();
  #nombre = '';

  constructor(lugar: HTMLElement, alrededor: AlrededorDeTabla) {
    ponerModulos();
    this.#lugar = lugar;
    this.#alrededor = alrededor;
    this.#api = createGrid(lugar, this.#opciones(alrededor));
  }

  #opciones({
    alDibujar,
    alDesplazar,
    alEnfocarEncabezado,
    alAncho,
    alEnfocar,
  }: AlrededorDeTabla): GridOptions<FilaDeRejilla> {
    return {
      ...FIJAS,
      localeText: { ...TEXTOS_DE_TABLA },
      isExternalFilterPresent: () => this.#pasa !== null,
      doesExternalFilterPass: ({ data }) => data !== undefined && (this.#pasa?.(data) ?? true),
      onCellFocused: ({ rowIndex, column }) => {
        if (rowIndex === null || column === null) return;
        const id = typeof column === 'string' ? column : column.getColId();
        alEnfocar({ fila: rowIndex, columna: this.#columnas.findIndex((c) => c.id === id) });
      },
      onHeaderFocused: ({ column }) => {
        if ('getColId' in column) alEnfocarEncabezado(column.getColId());
      },
      onViewportChanged: alDibujar,
      onModelUpdated: alDibujar,
      onVirtualColumnsChanged: alDibujar,
      onBodyScroll: alDesplazar,
      onColumnResized: ({ finished, column, source }) => {
        alDesplazar();
        if (finished && column !== null && source !== 'api')
          alAncho(column.getColId(), column.getActualWidth());
      },
    };
  }

  destruir(): void {
    this.#api.destroy();
  }

  get columnas(): readonly ColumnaVista[] {
    return this.#columnas;
  }

  /** The same columns, with something else to offer: nothing is drawn again. */
  set columnas(columnas: readonly ColumnaVista[]) {
    this.#columnas = columnas;
  }

  /** How far one can go among what shows. */
  get limites(): Limites {
    return { filas: this.#api.getDisplayedRowCount(), columnas: this.#columnas.length };
  }

  /** Shows another tab, from its top. */
  mostrar(nombre: string, columnas: readonly ColumnaVista[], filas: readonly FilaDeRejilla[]): void {
    this.#pasa = null;
    this.#filtradas = new Set();
    this.#columnas = columnas;
    this.#api.setGridOption('rowData', []);
    this.#api.setGridOption('columnDefs', definicionesDe(columnas, this.#alrededor.define));
    this.#api.setGridOption('rowData', [...filas]);
    this.#nombre = nombre;
    this.nombrar();
  }

  /** The grid says its tab's name, and its headers that they filter; it is a grid only once it has drawn itself. */
  nombrar(): void {
    this.#lugar.querySelector('[role=grid]')?.setAttribute('aria-label', this.#nombre);
    this.#marcarFiltradas();
  }

  /** Other columns of the same tab: one came, is called otherwise, stays in sight. */
  ponerColumnas(columnas: readonly ColumnaVista[]): void {
    this.#columnas = columnas;
    this.#api.setGridOption('columnDefs', definicionesDe(columnas, this.#alrededor.define));
  }

  /** The tab's rows as they stand now. */
  ponerFilas({ filas, cambiadas }: FilasDeHoja): void {
    if (cambiadas === null || cambiadas.length > 200) {
      this.#api.setGridOption('rowData', [...filas]);
      return;
    }
    for (const lugar of cambiadas) {
      const fila = filas[lugar];
      if (fila !== undefined) this.#nodo(fila.id)?.updateData(fila);
    }
  }

  #nodo(id: string): IRowNode<FilaDeRejilla> | undefined {
    return this.#api.getRowNode(id);
  }

  /** Draws rows again whose cells say the same and look otherwise. */
  redibujar(ids: ReadonlySet<string>): void {
    // Those out of sight are drawn when they come into it
    const rowNodes = this.#api
      .getRenderedNodes()
      .filter(({ data }) => data !== undefined && ids.has(data.id));
    if (rowNodes.length > 0) this.#api.refreshCells({ rowNodes, force: true });
  }

  /**
   * Only rows that pass show; null for all.
   * @param filtradas columns by whose values rows are kept from view
   */
  filtrar(pasa: Prueba | null, filtradas: ReadonlySet<string>): void {
    this.#pasa = pasa;
    this.#filtradas = filtradas;
    this.#api.onFilterChanged();
    this.#marcarFiltradas();
  }

  #marcarFiltradas(): void {
    for (const encabezado of this.#lugar.querySelectorAll('.ag-header-cell')) {
      const filtrada = this.#filtradas.has(encabezado.getAttribute('col-id') ?? '');
      encabezado.classList.toggle('con-filtro', filtrada);
      if (filtrada) encabezado.setAttribute('aria-description', 'Con filtro');
      else encabezado.removeAttribute('aria-description');
    }
  }

  fila(lugar: number): FilaDeRejilla | undefined {
    return this.#api.getDisplayedRowAtIndex(lugar)?.data;
  }

  /** Place of a row among those that show; -1 where it does not. */
  lugarDe(id: string): number {
    return this.#nodo(id)?.rowIndex ?? -1;
  }

  /** Rows of a screen. */
  get porPantalla(): number {
    const { top, bottom } = this.#api.getVerticalPixelRange();
    return Math.max(1, Math.floor((bottom - top) / ALTO_DE_FILA) - 1);
  }

  asomar({ fila, columna }: Punto): void {
    const id = this.#columnas[columna]?.id;
    this.#api.ensureIndexVisible(fila);
    if (id !== undefined) this.#api.ensureColumnVisible(id);
  }

  enfocar(punto: Punto): void {
    this.asomar(punto);
    this.#api.setFocusedCell(punto.fila, this.#columnas[punto.columna]?.id ?? NUMERO);
  }

  /** Brings back the table itself, where the page that holds it was scrolled past it. */
  aLaVista(): void {
    this.#lugar.scrollIntoView({ block: 'nearest' });
  }

  enfocarEncabezado(columna: string): void {
    this.#api.setFocusedHeader(columna);
  }

  /** What is drawn of a cell; null where it is out of sight. */
  celda({ fila, columna }: Punto): HTMLElement | null {
    const id = this.#columnas[columna]?.id ?? NUMERO;
    return this.#lugar.querySelector(
      `.ag-row[row-index="${String(fila)}"] > .ag-cell[col-id="${id}"], .ag-row[row-index="${String(fila)}"] .ag-cell[col-id="${id}"]`,
    );
  }

  /** Where a drawn cell stands; null for what is none. */
  punto(elemento: Element | null): Punto | null {
    const celda = elemento?.closest('.ag-cell');
    const fila = celda?.closest('.ag-row')?.getAttribute('row-index');
    if (celda === null || celda === undefined || fila === null || fila === undefined) return null;
    const id = celda.getAttribute('col-id');
    return { fila: Number(fila), columna: this.#columnas.findIndex((c) => c.id === id) };
  }

  /** Puts a class to the whole table, or takes it away. */
  senalar(clase: string, si: boolean): void {
    this.#lugar.classList.toggle(clase, si);
  }

  /** Cells that are drawn. */
  dibujadas(): Iterable<Element> {
    return this.#lugar.querySelectorAll('.ag-cell');
  }
}
