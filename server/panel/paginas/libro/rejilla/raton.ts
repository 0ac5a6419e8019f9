import { unaCelda, type Punto, type Seleccion } from './bloque.ts';
import type { SeleccionEnTabla } from './seleccion-en-tabla.ts';
import type { Tabla } from './tabla.ts';

export interface QueRaton {
  readonly lugar: HTMLElement;
  readonly tabla: Tabla;
  readonly seleccion: SeleccionEnTabla;
  readonly alEditar: () => void;
  readonly alMenu: (junto: { readonly x: number; readonly y: number }) => void;
}

const puntoDe = (tabla: Tabla, { target }: Event): Punto | null =>
  tabla.punto(target instanceof Element ? target : null);

/** The whole of a row, or as many as lie between. */
function porFilas(tabla: Tabla, desde: number, hasta: number): Seleccion {
  const ultima = tabla.limites.columnas - 1;
  return { ancla: { fila: desde, columna: 0 }, foco: { fila: hasta, columna: ultima } };
}

/** Stretches what is chosen to a cell: by whole rows where it is a row's number. */
function estirar({ tabla, seleccion }: QueRaton, desde: Punto, hasta: Punto, porFila: boolean): void {
  if (porFila) seleccion.poner(porFilas(tabla, desde.fila, hasta.fila));
  else if (hasta.columna !== -1) seleccion.extender(hasta);
}

/** A press begins, a drag or Shift stretches. */
function conArrastre(que: QueRaton): void {
  const { lugar, tabla, seleccion } = que;
  let desde: Punto | null = null;
  const alBajar = (evento: MouseEvent): void => {
    const punto = puntoDe(tabla, evento);
    if (punto === null || evento.button !== 0) return;
    desde = evento.shiftKey ? seleccion.seleccion.ancla : punto;
    if (!evento.shiftKey) {
      // Also on the cell that has the focus already: a block that began there is let go
      if (punto.columna !== -1) seleccion.poner(unaCelda(punto));
      return;
    }
    // The focus stays where the block began
    evento.preventDefault();
    evento.stopPropagation();
    estirar(que, desde, punto, punto.columna === -1);
  };
  const alMover = (evento: MouseEvent): void => {
    if (evento.buttons !== 1) desde = null;
    if (desde === null) return;
    const hasta = tabla.punto(document.elementFromPoint(evento.clientX, evento.clientY));
    const { foco } = seleccion.seleccion;
    if (hasta === null || (hasta.fila === foco.fila && hasta.columna === foco.columna)) return;
    evento.preventDefault();
    estirar(que, desde, hasta, desde.columna === -1);
  };
  lugar.addEventListener('mousedown', alBajar, true);
  lugar.addEventListener('mousemove', alMover);
}

/** The number of a row takes the whole row; twice on a cell writes in it; the other button opens the menu. */
export function conRaton(que: QueRaton): void {
  const { lugar, tabla, seleccion, alEditar, alMenu } = que;
  conArrastre(que);
  lugar.addEventListener('click', (evento) => {
    const punto = puntoDe(tabla, evento);
    if (punto?.columna === -1 && !evento.shiftKey) seleccion.poner(porFilas(tabla, punto.fila, punto.fila));
  });
  lugar.addEventListener('dblclick', (evento) => {
    const punto = puntoDe(tabla, evento);
    if (punto !== null && punto.columna !== -1) alEditar();
  });
  lugar.addEventListener('contextmenu', (evento) => {
    const punto = puntoDe(tabla, evento);
    if (punto === null) return;
    evento.preventDefault();
    if (punto.columna === -1) seleccion.poner(porFilas(tabla, punto.fila, punto.fila));
    else if (!seleccion.contiene(punto.fila, punto.columna)) {
      seleccion.poner(unaCelda(punto));
      tabla.enfocar(punto);
    }
    alMenu({ x: evento.clientX, y: evento.clientY });
  });
}
