/**
 * Each table of the report is one stop of the keyboard; the arrow keys go from row to row and from number to number
 * (the roving focus of the ARIA practices), so that two thousand rows are no obstacle. As in informe.html.
 */

const ambitoDe = (boton: Element): Element | null => boton.closest('table, [data-lista]');

const botonesDe = (donde: Element): HTMLElement[] => [...donde.querySelectorAll<HTMLElement>('.o')];

/** Makes a button the stop of its table. */
export function tomarFoco(boton: HTMLElement): void {
  const donde = ambitoDe(boton);
  if (donde === null || !boton.matches('.o')) return;
  for (const otro of donde.querySelectorAll<HTMLElement>('.o:not([tabindex="-1"])')) otro.tabIndex = -1;
  boton.tabIndex = 0;
}

const columnaDe = (boton: Element): number => boton.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? -1;

/** The button of another row nearest to a column. */
function enColumna(fila: Element | null | undefined, columna: number): HTMLElement | undefined {
  if (fila === null || fila === undefined) return undefined;
  const suyos = botonesDe(fila);
  return suyos.findLast((b) => columnaDe(b) <= columna) ?? suyos[0];
}

function filaVecina(fila: Element, paso: 1 | -1): Element | null {
  let otra: Element | null = fila;
  do otra = paso === 1 ? otra.nextElementSibling : otra.previousElementSibling;
  while (otra !== null && botonesDe(otra).length === 0);
  return otra;
}

function enTabla(
  boton: HTMLElement,
  fila: HTMLTableRowElement,
  tecla: string,
  control: boolean,
): HTMLElement | undefined {
  const suyos = botonesDe(fila);
  const lugar = suyos.indexOf(boton);
  const columna = columnaDe(boton);
  const filas = (): Element[] =>
    [...(fila.parentElement?.children ?? [])].filter((f) => botonesDe(f).length > 0);
  switch (tecla) {
    case 'ArrowRight':
      return suyos[lugar + 1];
    case 'ArrowLeft':
      return suyos[lugar - 1];
    case 'ArrowDown':
      return enColumna(filaVecina(fila, 1), columna);
    case 'ArrowUp':
      return enColumna(filaVecina(fila, -1), columna);
    case 'Home':
      return control ? enColumna(filas()[0], columna) : suyos[0];
    case 'End':
      return control ? enColumna(filas().at(-1), columna) : suyos.at(-1);
    default:
      return undefined;
  }
}

function enLista(boton: HTMLElement, lista: Element, tecla: string): HTMLElement | undefined {
  const todos = botonesDe(lista);
  const lugar = todos.indexOf(boton);
  switch (tecla) {
    case 'ArrowDown':
    case 'ArrowRight':
      return todos[lugar + 1];
    case 'ArrowUp':
    case 'ArrowLeft':
      return todos[lugar - 1];
    case 'Home':
      return todos[0];
    case 'End':
      return todos.at(-1);
    default:
      return undefined;
  }
}

/** Takes the focus where an arrow key leads. */
export function recorrer(evento: KeyboardEvent): void {
  if (evento.altKey || evento.metaKey || evento.shiftKey || !(evento.target instanceof Element)) return;
  const boton = evento.target.closest<HTMLElement>('.o');
  const ambito = boton === null ? null : ambitoDe(boton);
  if (boton === null || ambito === null) return;
  const fila = boton.closest('tr');
  const otro =
    fila === null ? enLista(boton, ambito, evento.key) : enTabla(boton, fila, evento.key, evento.ctrlKey);
  if (otro === undefined) return;
  evento.preventDefault();
  tomarFoco(otro);
  otro.focus();
}
