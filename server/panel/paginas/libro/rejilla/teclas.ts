import { conTab, mover, unaCelda, type Punto } from './bloque.ts';
import { destinoDeTecla, FLECHAS, ultimaCelda } from './destino-de-tecla.ts';
import type { SeleccionEnTabla } from './seleccion-en-tabla.ts';
import type { Tabla } from './tabla.ts';

/** What keys ask the grid for, beside moving. */
export interface OrdenesDeTecla {
  /** `encima`: what is typed takes the place of what stands. */
  readonly editar: (como: { readonly encima: boolean }) => void;
  readonly vaciar: () => void;
  readonly repetir: (hacia: 'abajo' | 'derecha') => void;
  readonly volver: (de: 'deshacer' | 'rehacer') => void;
  readonly buscar: () => void;
  readonly hoy: () => void;
  readonly alternar: () => boolean;
  readonly moverFilas: (paso: 1 | -1) => void;
  readonly insertarFilas: () => void;
  readonly quitarFilas: () => void;
  readonly menu: () => void;
  readonly salir: (hacia: 'antes' | 'despues') => void;
  readonly lleno: (punto: Punto) => boolean;
  readonly decir: (texto: string) => void;
}

const CON_CONTROL: Readonly<Record<string, (o: OrdenesDeTecla) => void>> = {
  z: (o) => {
    o.volver('deshacer');
  },
  y: (o) => {
    o.volver('rehacer');
  },
  d: (o) => {
    o.repetir('abajo');
  },
  r: (o) => {
    o.repetir('derecha');
  },
  f: (o) => {
    o.buscar();
  },
  ';': (o) => {
    o.hoy();
  },
};

const CON_CONTROL_Y_ALT: Readonly<Record<string, (o: OrdenesDeTecla) => void>> = {
  '=': (o) => {
    o.insertarFilas();
  },
  '+': (o) => {
    o.insertarFilas();
  },
  '-': (o) => {
    o.quitarFilas();
  },
};

/** Whether a key writes: a letter, or the accent that comes before one. AltGr writes too, and says Ctrl and Alt. */
const escribe = (e: KeyboardEvent): boolean =>
  e.key === 'Dead' ||
  e.key === 'Process' ||
  (e.key.length === 1 && (e.getModifierState('AltGraph') || !(e.ctrlKey || e.metaKey || e.altKey)));

/** The keys of a cell, as spreadsheets have them. */
export class Teclas {
  readonly #tabla: () => Tabla;
  readonly #seleccion: SeleccionEnTabla;
  readonly #ordenes: OrdenesDeTecla;
  /** Column in which a run with the tab key began: Enter goes back to it. */
  #inicioDeTab: number | null = null;
  /** After Escape the tab key leaves the grid: nobody is held in it. */
  #sale = false;

  constructor(tabla: () => Tabla, seleccion: SeleccionEnTabla, ordenes: OrdenesDeTecla) {
    this.#tabla = tabla;
    this.#seleccion = seleccion;
    this.#ordenes = ordenes;
  }

  /** @returns whether the key was for the grid: then nobody else hears it */
  alTeclear(e: KeyboardEvent): boolean {
    if (e.key === 'Tab') return this.#tab(e.shiftKey);
    if (e.key !== 'Shift') this.#sale = false;
    if (escribe(e)) return this.#escribir(e);
    if (e.altKey && !e.ctrlKey && !e.metaKey) return this.#conAlt(e);
    return this.#mueve(e) || this.#manda(e);
  }

  /** Goes on from a cell that was written. */
  salirHacia(salida: 'abajo' | 'arriba' | 'derecha' | 'izquierda' | 'aqui'): void {
    const { ancla } = this.#seleccion.seleccion;
    if (salida === 'derecha' || salida === 'izquierda') {
      this.#inicioDeTab ??= ancla.columna;
      this.#irATab(salida === 'derecha' ? 1 : -1);
    } else if (salida === 'abajo') {
      const columna = this.#inicioDeTab ?? ancla.columna;
      this.#inicioDeTab = null;
      this.#ir({ fila: Math.min(ancla.fila + 1, this.#tabla().limites.filas - 1), columna });
    } else this.#ir(salida === 'arriba' ? this.#junto(ancla, -1, 0) : ancla);
  }

  #junto(punto: Punto, filas: number, columnas: number): Punto {
    return mover(punto, filas, columnas, this.#tabla().limites);
  }

  #ir(punto: Punto): void {
    this.#seleccion.poner(unaCelda(punto));
    this.#tabla().enfocar(punto);
  }

  #irATab(paso: 1 | -1): boolean {
    const otro = conTab(this.#seleccion.seleccion.ancla, paso, this.#tabla().limites);
    if (otro !== null) this.#ir(otro);
    return otro !== null;
  }

  #tab(alReves: boolean): boolean {
    if (this.#sale) {
      this.#sale = false;
      this.#ordenes.salir(alReves ? 'antes' : 'despues');
      return true;
    }
    this.#inicioDeTab ??= this.#seleccion.seleccion.ancla.columna;
    if (!this.#irATab(alReves ? -1 : 1)) this.#ordenes.salir(alReves ? 'antes' : 'despues');
    return true;
  }

  #escribir(e: KeyboardEvent): boolean {
    if (e.key === ' ' && e.shiftKey) return this.#elegirFila();
    if (e.key === ' ' && this.#ordenes.alternar()) return true;
    // The key goes on to the field that has just taken the focus: accents too
    this.#ordenes.editar({ encima: true });
    e.stopPropagation();
    return false;
  }

  #conAlt(e: KeyboardEvent): boolean {
    const flecha = FLECHAS[e.key];
    if (flecha === undefined || flecha.fila === 0) return false;
    if (e.shiftKey) this.#ordenes.moverFilas(flecha.fila);
    else this.#ordenes.editar({ encima: false });
    return true;
  }

  #mueve(e: KeyboardEvent): boolean {
    const { ancla, foco } = this.#seleccion.seleccion;
    const de = e.shiftKey ? foco : ancla;
    const destino = destinoDeTecla(this.#tabla(), de, e, this.#ordenes.lleno);
    if (destino === null) return false;
    this.#inicioDeTab = null;
    if (e.shiftKey) this.#seleccion.extender(destino);
    else this.#ir(destino);
    return true;
  }

  #manda(e: KeyboardEvent): boolean {
    const control = e.ctrlKey || e.metaKey;
    if (control) return this.#conControl(e);
    switch (e.key) {
      case 'Enter':
        if (e.shiftKey) this.salirHacia('arriba');
        else this.#ordenes.editar({ encima: false });
        return true;
      case 'F2':
        this.#ordenes.editar({ encima: false });
        return true;
      case 'Delete':
      case 'Backspace':
        this.#ordenes.vaciar();
        return true;
      case 'ContextMenu':
        this.#ordenes.menu();
        return true;
      case 'F10':
        if (e.shiftKey) this.#ordenes.menu();
        return e.shiftKey;
      case 'Escape':
        this.#ir(this.#seleccion.seleccion.ancla);
        this.#sale = true;
        this.#ordenes.decir('Tabulador sale de la hoja.');
        return true;
      default:
        return false;
    }
  }

  #conControl(e: KeyboardEvent): boolean {
    const tecla = e.key.toLowerCase();
    if (tecla === 'a') return this.#elegirTodo();
    if (tecla === ' ') return this.#elegirColumna();
    if (tecla === 'z' && e.shiftKey) this.#ordenes.volver('rehacer');
    else {
      const orden = (e.altKey ? CON_CONTROL_Y_ALT : CON_CONTROL)[tecla];
      if (orden === undefined) return false;
      orden(this.#ordenes);
    }
    return true;
  }

  #elegirFila(): boolean {
    const { ancla, foco } = this.#seleccion.seleccion;
    const columna = this.#tabla().limites.columnas - 1;
    this.#seleccion.poner({ ancla: { fila: ancla.fila, columna: 0 }, foco: { fila: foco.fila, columna } });
    return true;
  }

  #elegirColumna(): boolean {
    const { ancla, foco } = this.#seleccion.seleccion;
    const { fila } = ultimaCelda(this.#tabla());
    this.#seleccion.poner({
      ancla: { fila: 0, columna: ancla.columna },
      foco: { fila, columna: foco.columna },
    });
    return true;
  }

  #elegirTodo(): boolean {
    this.#seleccion.poner({ ancla: { fila: 0, columna: 0 }, foco: ultimaCelda(this.#tabla()) });
    return true;
  }
}
