import type { CellClassParams, ColDef, ICellRendererParams } from 'ag-grid-community';
import type { FilaDeRejilla } from '../cambios/filas-por-llenar.ts';
import type { ColumnaVista } from '../columnas/columna-vista.ts';
import { comoSeVe } from '../columnas/valor-de-celda.ts';
import { CeldaMarcada, laMasGrave, type DeMarca } from './celda-marcada.ts';
import { EncabezadoDeColumna, type DeEncabezado } from './encabezado-de-columna.ts';
import type { MarcaDeCelda } from '../puerto-de-barra.ts';

/** Id of the column of row numbers. */
export const NUMERO = 'numero-de-fila';

export interface QueDefine {
  readonly anchoDe: (columna: ColumnaVista) => number;
  /** How many of the first columns stay in sight. */
  readonly fijas: () => number;
  readonly enBloque: (fila: number, columna: string) => boolean;
  readonly enEsquina: (fila: number, columna: string) => boolean;
  readonly marcasDe: (fila: string, columna: string) => readonly MarcaDeCelda[];
  readonly alMenu: DeEncabezado['alMenu'];
}

type Def = ColDef<FilaDeRejilla, string>;
type DeCelda = CellClassParams<FilaDeRejilla, string>;

const CLASES: Readonly<Partial<Record<ColumnaVista['clase'], string>>> = {
  numero: 'de-numero',
  asistencia: 'de-asistencia',
};

const conMarca =
  (que: QueDefine, id: string, gravedad: MarcaDeCelda['gravedad']) =>
  (p: DeCelda): boolean => {
    const marcas = p.data === undefined ? [] : que.marcasDe(p.data.id, id);
    return marcas.length > 0 && laMasGrave(marcas) === gravedad;
  };

function definicion(columna: ColumnaVista, lugar: number, que: QueDefine): Def {
  const { id, encabezado, clase, requerida } = columna;
  return {
    colId: id,
    headerName: encabezado,
    width: que.anchoDe(columna),
    pinned: lugar < que.fijas() ? 'left' : null,
    lockPinned: true,
    valueGetter: ({ data }) => comoSeVe(clase, data?.celdas[id] ?? ''),
    cellClass: CLASES[clase] ?? '',
    cellClassRules: {
      'en-bloque': (p) => que.enBloque(p.rowIndex, id),
      esquina: (p) => que.enEsquina(p.rowIndex, id),
      'g-error': conMarca(que, id, 'Error'),
      'g-advertencia': conMarca(que, id, 'Advertencia'),
      'g-justificada': conMarca(que, id, 'Justificada'),
    },
    cellRendererSelector: ({ data }: ICellRendererParams<FilaDeRejilla>) => {
      const marcas = data === undefined ? [] : que.marcasDe(data.id, id);
      const params: DeMarca = { marcas };
      return marcas.length === 0 ? undefined : { component: CeldaMarcada, params };
    },
    headerComponent: EncabezadoDeColumna,
    headerComponentParams: { requerida, alMenu: que.alMenu } satisfies DeEncabezado,
  };
}

/** Room for the number of the last row, in pixels. */
const ANCHO_DE_NUMERO = 58;

const numeroDeFila: Def = {
  colId: NUMERO,
  headerName: 'Fila',
  width: ANCHO_DE_NUMERO,
  resizable: false,
  pinned: 'left',
  lockPinned: true,
  lockPosition: 'left',
  cellClass: 'numero-de-fila',
  cellAriaRole: 'rowheader',
  valueGetter: ({ data }) => String(data?.numero ?? ''),
};

/** The columns of a tab for the grid. */
export const definicionesDe = (columnas: readonly ColumnaVista[], que: QueDefine): Def[] => [
  numeroDeFila,
  ...columnas.map((columna, i) => definicion(columna, i, que)),
];
