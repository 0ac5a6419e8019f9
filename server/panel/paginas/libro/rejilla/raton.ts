import type { Punto } from './bloque.ts';
import { unaCelda } from './bloque.ts';
import type { SeleccionEnTabla } from './seleccion-en-tabla.ts';
import type { Tabla } from './tabla.ts';

interface ConRaton {
  readonly lugar: HTMLElement;
  readonly tabla: () => Tabla;
  readonly seleccion: SeleccionEnTabla;
  readonly alEditar: () => void;
  readonly alMenu: (junto: { readonly x: number; readonly y: number }) => void;
}

const bajo = ({ clientX, clientY }: MouseEvent): Element | null =>
  document.elementFromPoint(clientX, clientY);

/** The whole of a row, or as many as lie between. */
function porFilas(tabla: Tabla, desde: number, hasta: number) {
  const ultima = tabla.limites.columnas - 1;
  return { ancla: { fila: desde, columna: 0 }, foco: { fila: hasta, columna: ultima } };
}

/** Chooses with the mouse: a press begins, a drag or Shift stretches, the number of a row takes the whole row. */
export function conRaton({ lugar, tabla, seleccion, alEditar, alMenu }: ConRaton): void {
  let desde: Punto | null = null;
  lugar.addEventListener(
    'mousedown',
    (evento) => {
      const punto = tabla().punto(evento.target instanceof Element ? evento.target : null);
      if (punto === null || evento.button !== 0) return;
      if (evento.shiftKey) {
        // The focus stays where the block began
        evento.preventDefault();
        evento.stopPropagation();
        const { ancla } = seleccion.seleccion;
        if (punto.columna === -1) seleccion.poner(porFilas(tabla(), ancla.fila, punto.fila));
        else seleccion.extender(punto);
        desde = ancla;
        return;
      }
      desde = punto;
    },
    true,
  );
  lugar.addEventListener('mousemove', (evento) => {
    if (desde === null || evento.buttons !== 1) return;
    const hasta = tabla().punto(bajo(evento));
    if (hasta === null) return;
    evento.preventDefault();
    if (desde.columna === -1) seleccion.poner(porFilas(tabla(), desde.fila, hasta.fila));
    else if (hasta.columna !== -1) {
      const { foco } = seleccion.seleccion;
      if (foco.fila === hasta.fila && foco.columna === hasta.columna) return;
      seleccion.extender(hasta);
    }
  });
  lugar.addEventListener('mouseup', () => {
    desde = null;
  });
  lugar.addEventListener('click', (evento) => {
    const punto = tabla().punto(evento.target instanceof Element ? evento.target : null);
    if (punto?.columna === -1 && !evento.shiftKey) seleccion.poner(porFilas(tabla(), punto.fila, punto.fila));
  });
  lugar.addEventListener('dblclick', (evento) => {
    const punto = tabla().punto(evento.target instanceof Element ? evento.target : null);
    if (punto !== null && punto.columna !== -1) alEditar();
  });
  lugar.addEventListener('contextmenu', (evento) => {
    const punto = tabla().punto(evento.target instanceof Element ? evento.target : null);
    if (punto === null) return;
    evento.preventDefault();
    if (punto.columna === -1) seleccion.poner(porFilas(tabla(), punto.fila, punto.fila));
    else if (!seleccion.contiene(punto.fila, punto.columna)) {
      seleccion.poner(unaCelda(punto));
      tabla().enfocar(punto);
    }
    alMenu({ x: evento.clientX, y: evento.clientY });
  });
}
