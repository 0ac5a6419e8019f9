import type { CeldaDeDoble, Dato } from './celda-de-doble.ts';
import { celdaVacia } from './celda-de-doble.ts';

/** A rectangle of cells, 1-based. */
export interface AreaDeDoble {
  readonly fila: number;
  readonly columna: number;
  readonly filas: number;
  readonly columnas: number;
}

export interface ProteccionDeDoble extends AreaDeDoble {
  descripcion: string;
  soloAviso: boolean;
}

/** A tab: its grid, and what is not of a cell. */
export class HojaDeDoble {
  nombre: string;
  readonly id: number;
  /** A chart that was moved to a sheet of its own has no cells. */
  tipo: 'GRID' | 'OBJECT' = 'GRID';
  celdas: CeldaDeDoble[][];
  columnas: number;
  congeladas = 0;
  oculta = false;
  readonly anchos = new Map<number, number>();
  readonly protecciones: ProteccionDeDoble[] = [];
  readonly combinadas: AreaDeDoble[] = [];

  constructor(nombre: string, id: number, filas = 1000, columnas = 26) {
    this.nombre = nombre;
    this.id = id;
    this.columnas = columnas;
    this.celdas = Array.from({ length: filas }, () => this.filaVacia());
  }

  filaVacia(): CeldaDeDoble[] {
    return Array.from({ length: this.columnas }, celdaVacia);
  }

  /** 1-based; the caller keeps within the grid. */
  celda(fila: number, columna: number): CeldaDeDoble {
    const celda = this.celdas[fila - 1]?.[columna - 1];
    if (celda === undefined) throw new Error(`No cell at ${fila}, ${columna} of ${this.nombre}`);
    return celda;
  }

  /** A person merges cells: what the others than the first held is gone. */
  combinar(area: AreaDeDoble): void {
    this.combinadas.push(area);
    for (let i = 0; i < area.filas; i++)
      for (let j = 0; j < area.columnas; j++)
        if (i + j > 0) Object.assign(this.celda(area.fila + i, area.columna + j), { valor: '', formula: '' });
  }

  /** Whether a cell is in a merged range without being its first. */
  estaTapada(fila: number, columna: number): boolean {
    return this.combinadas.some(
      (c) =>
        fila >= c.fila &&
        fila < c.fila + c.filas &&
        columna >= c.columna &&
        columna < c.columna + c.columnas &&
        (fila !== c.fila || columna !== c.columna),
    );
  }

  ultimaFila(): number {
    return this.celdas.findLastIndex((fila) => fila.some(({ valor }) => valor !== '')) + 1;
  }

  ultimaColumna(): number {
    return Math.max(0, ...this.celdas.map((fila) => fila.findLastIndex(({ valor }) => valor !== '') + 1));
  }
}

export interface MetadatoDeDoble {
  readonly id: number;
  clave: string;
  valor: string | null;
  visibilidad: 'DOCUMENT' | 'PROJECT';
}

/** The container of the script: one spreadsheet. */
export class LibroDeDoble {
  locale: string;
  zona: string;
  readonly hojas: HojaDeDoble[] = [];
  readonly metadatos: MetadatoDeDoble[] = [];
  /** Results of formulas, by their text, that are more than sums. */
  readonly resultados = new Map<string, Dato>();
  activa: HojaDeDoble;
  /** `Hoja!B3` */
  seleccion = '';
  readonly avisos: string[] = [];
  private proximo = 0;

  constructor(locale: string, zona: string) {
    this.locale = locale;
    this.zona = zona;
    this.activa = this.agregar('Hoja 1', 0);
  }

  agregar(nombre: string, lugar: number, filas?: number, columnas?: number): HojaDeDoble {
    const hoja = new HojaDeDoble(nombre, this.proximo, filas, columnas);
    this.proximo += 1;
    this.hojas.splice(lugar, 0, hoja);
    this.activa = hoja;
    return hoja;
  }

  siguienteId(): number {
    this.proximo += 1;
    return this.proximo;
  }
}
