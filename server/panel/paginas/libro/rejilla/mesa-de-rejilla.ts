import type { HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { Hoja } from '../cambios/bloques.ts';
import { cambiosDeEscribir, type Escrito } from '../cambios/escribir.ts';
import type { FilaDeRejilla } from '../cambios/filas-por-llenar.ts';
import type { AnfitrionDeRejilla } from './anfitrion.ts';
import type { SeleccionEnTabla } from './seleccion-en-tabla.ts';
import type { Tabla } from './tabla.ts';

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

  /** Whether something may be written; where not, the person is told why. */
  puede(): boolean {
    const bloqueo = this.anfitrion.bloqueo();
    if (bloqueo !== null) this.anfitrion.decir(bloqueo);
    return bloqueo === null && this.hoja !== null;
  }

  hacer(cambios: readonly CambioDeBorrador[], que: string): boolean {
    return cambios.length > 0 && this.puede() && this.anfitrion.hacer(cambios, que);
  }

  escribir(escritos: readonly Escrito[], que: string): boolean {
    if (this.hoja === null) return false;
    return this.hacer(cambiosDeEscribir(this.hoja, this.filas, escritos), que);
  }

  /** Rows of the chosen block. */
  filasElegidas(): readonly FilaDeRejilla[] {
    const { filaInicial, filaFinal } = this.seleccion.rectangulo;
    const lugares = Array.from({ length: filaFinal - filaInicial + 1 }, (_, i) => filaInicial + i);
    return lugares.flatMap((lugar) => this.tabla.fila(lugar) ?? []);
  }
}
