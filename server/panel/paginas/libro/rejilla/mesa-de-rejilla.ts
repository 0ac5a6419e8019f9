import type { HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { conFilasAbajo, type Hoja } from '../cambios/bloques.ts';
import { cambiosDeEscribir, type Escrito } from '../cambios/escribir.ts';
import type { FilaDeRejilla } from '../cambios/filas-por-llenar.ts';
import type { AnfitrionDeRejilla } from './anfitrion.ts';
import type { Punto } from './bloque.ts';
import type { SeleccionEnTabla } from './seleccion-en-tabla.ts';
import type { Tabla } from './tabla.ts';

/** Row of the first record, as people see it. */
const PRIMERA = 2;

/** What the parts of the grid share: the tab that shows, its rows, what is chosen. */
export class MesaDeRejilla {
  readonly tabla: Tabla;
  readonly seleccion: SeleccionEnTabla;
  readonly anfitrion: AnfitrionDeRejilla;
  /** The tab that shows; null before there is one. */
  hoja: HojaDeBorrador | null = null;
  /** Its rows, the blank ones below it included. */
  filas: readonly FilaDeRejilla[] = [];

  constructor(tabla: Tabla, seleccion: SeleccionEnTabla, anfitrion: AnfitrionDeRejilla) {
    this.tabla = tabla;
    this.seleccion = seleccion;
    this.anfitrion = anfitrion;
  }

  /** What shows of the tab, by places. */
  get seVe(): Hoja {
    return {
      columnas: this.tabla.columnas,
      filas: this.tabla.limites.filas,
      fila: (lugar) => this.tabla.fila(lugar),
    };
  }

  /**
   * What shows, with blank rows down to so many: the block that is pasted may be longer than what there is. Where a filter hides
   * rows none come in: nobody would see where they went.
   */
  seVeHasta(filas: number): { readonly seVe: Hoja; readonly nuevas: readonly FilaDeRejilla[] } {
    const { seVe } = this;
    const faltan = seVe.filas < this.filas.length ? 0 : Math.max(0, filas - seVe.filas);
    const nuevas = Array.from({ length: faltan }, (_, i) => ({
      id: this.anfitrion.idNuevo(),
      numero: seVe.filas + i + PRIMERA,
      celdas: {},
      enBlanco: true,
    }));
    return { seVe: conFilasAbajo(seVe, nuevas), nuevas };
  }

  /** Whether something may be written; where not, the person is told why. */
  puede(): boolean {
    const bloqueo = this.anfitrion.bloqueo();
    if (bloqueo !== null) this.anfitrion.decir(bloqueo);
    return bloqueo === null && this.hoja !== null;
  }

  hacer(cambios: readonly CambioDeBorrador[], que: string): boolean {
    return cambios.length > 0 && this.puede() && this.anfitrion.hacer(cambios, que);
  }

  /** @param nuevas rows below those of the grid that are written too */
  escribir(escritos: readonly Escrito[], que: string, nuevas: readonly FilaDeRejilla[] = []): boolean {
    if (this.hoja === null) return false;
    return this.hacer(cambiosDeEscribir(this.hoja, [...this.filas, ...nuevas], escritos), que);
  }

  /** What a person wrote in a cell that was open: it may have changed meanwhile, and is not lost. */
  escribirAbierta(escrito: Escrito, que: string): void {
    if (this.hoja === null) return;
    this.anfitrion.escribir(cambiosDeEscribir(this.hoja, this.filas, [escrito]), que);
  }

  /** Whether a cell holds something. */
  lleno({ fila, columna }: Punto): boolean {
    const id = this.tabla.columnas[columna]?.id ?? '';
    return (this.tabla.fila(fila)?.celdas[id] ?? '') !== '';
  }

  /** Rows of the chosen block. */
  filasElegidas(): readonly FilaDeRejilla[] {
    const { filaInicial, filaFinal } = this.seleccion.rectangulo;
    const lugares = Array.from({ length: filaFinal - filaInicial + 1 }, (_, i) => filaInicial + i);
    return lugares.flatMap((lugar) => this.tabla.fila(lugar) ?? []);
  }
}
