import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';

export interface DeEncabezado {
  readonly requerida: boolean;
  /** Opens the column's menu beside an element. */
  readonly alMenu: (columna: string, junto: HTMLElement) => void;
}

function boton(nombre: string): HTMLButtonElement {
  const nuevo = document.createElement('button');
  nuevo.type = 'button';
  nuevo.className = 'menu-de-columna';
  nuevo.tabIndex = -1;
  nuevo.setAttribute('aria-label', `Menú de la columna ${nombre}`);
  nuevo.setAttribute('aria-haspopup', 'menu');
  nuevo.textContent = '▾';
  return nuevo;
}

/** The header of a column: its name, whether it is required, and its menu. */
export class EncabezadoDeColumna implements IHeaderComp {
  readonly #raiz = document.createElement('div');

  init(params: IHeaderParams & DeEncabezado): void {
    this.#raiz.className = 'encabezado-de-columna';
    this.#dibujar(params);
  }

  getGui(): HTMLElement {
    return this.#raiz;
  }

  refresh(params: IHeaderParams & DeEncabezado): boolean {
    this.#dibujar(params);
    return true;
  }

  #dibujar({ displayName, column, requerida, alMenu }: IHeaderParams & DeEncabezado): void {
    const nombre = document.createElement('span');
    nombre.className = 'nombre-de-columna';
    nombre.textContent = displayName === '' ? '(sin encabezado)' : displayName;
    const menu = boton(displayName);
    menu.addEventListener('click', (evento) => {
      evento.stopPropagation();
      alMenu(column.getColId(), menu);
    });
    this.#raiz.replaceChildren(nombre, ...(requerida ? [obligatoria()] : []), menu);
  }
}

function obligatoria(): HTMLElement {
  const marca = document.createElement('span');
  marca.className = 'obligatoria';
  const dicho = document.createElement('span');
  dicho.className = 'sr';
  dicho.textContent = ' (obligatoria)';
  marca.append('*', dicho);
  return marca;
}
