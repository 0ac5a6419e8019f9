import type { Arrastre } from './arrastre.ts';
import { unaCelda, type Punto, type Seleccion } from './bloque.ts';
import type { Relleno } from './relleno.ts';
import type { SeleccionEnTabla } from './seleccion-en-tabla.ts';
import type { Tabla } from './tabla.ts';

export interface QueRaton {
  readonly lugar: HTMLElement;
  readonly tabla: Tabla;
  readonly seleccion: SeleccionEnTabla;
  readonly arrastre: Arrastre;
  readonly relleno: Relleno;
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

/** A press begins, a drag or Shift stretches; on the handle it fills. */
function conArrastre(que: QueRaton): void {
  const { lugar, tabla, seleccion, arrastre, relleno } = que;
  /** Whether a press leaves the focus where it is. */
  const dejaElFoco = (evento: MouseEvent): boolean => evento.shiftKey || relleno.toca(evento);
  const alBajar = (evento: MouseEvent): void => {
    const punto = puntoDe(tabla, evento);
    if (punto === null || evento.button !== 0) return;
    const { ancla } = seleccion.seleccion;
    if (dejaElFoco(evento)) evento.preventDefault();
    if (relleno.toca(evento)) {
      relleno.tomar(evento);
      return;
    }
    const desde = evento.shiftKey ? ancla : punto;
    const porFila = punto.columna === -1;
    if (evento.shiftKey) estirar(que, desde, punto, porFila);
    // Also on the cell that has the focus already: a block that began there is let go
    else if (!porFila) seleccion.poner(unaCelda(punto));
    arrastre.empezar(evento, {
      desde: punto,
      alLlegar: (hasta) => {
        estirar(que, desde, hasta, porFila);
      },
      alSoltar: () => undefined,
    });
  };
  lugar.addEventListener('mousedown', alBajar, true);
  // The library gives the focus to a cell as soon as a pointer goes down on it
  lugar.addEventListener(
    'pointerdown',
    (evento) => {
      if (evento.button === 0 && puntoDe(tabla, evento) !== null && dejaElFoco(evento))
        evento.stopPropagation();
    },
    true,
  );
}

/** The number of a row takes the whole row; twice on a cell writes in it; the other button opens the menu. */
export function conRaton(que: QueRaton): void {
  const { lugar, tabla, seleccion, relleno, alEditar, alMenu } = que;
  conArrastre(que);
  lugar.addEventListener('click', (evento) => {
    const punto = puntoDe(tabla, evento);
    if (punto?.columna === -1 && !evento.shiftKey) seleccion.poner(porFilas(tabla, punto.fila, punto.fila));
  });
  lugar.addEventListener('dblclick', (evento) => {
    const punto = puntoDe(tabla, evento);
    if (relleno.toca(evento)) relleno.hastaElVecino();
    else if (punto !== null && punto.columna !== -1) alEditar();
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
