/**
 * The page's script, second part: each table is one tab stop; the arrow keys go from row to row and from
 * number to number (the roving focus of the ARIA practices), so that two thousand rows are no obstacle.
 */
export const GUION_DE_TECLADO = String.raw`
const enFoco = new WeakMap();
const ambito = (boton) => boton.closest('table, [data-lista]');

function tomarFoco(boton) {
  const donde = boton.matches('.o') ? ambito(boton) : null;
  if (!donde) return;
  const antes = enFoco.get(donde) ?? donde.querySelector('.o:not([tabindex])');
  if (antes && antes !== boton) antes.tabIndex = -1;
  boton.removeAttribute('tabindex');
  enFoco.set(donde, boton);
}

const botones = (fila) => [...fila.querySelectorAll('.o')];

function filaVecina(fila, paso) {
  let otra = fila;
  do otra = paso > 0 ? otra.nextElementSibling : otra.previousElementSibling;
  while (otra && botones(otra).length === 0);
  return otra;
}

function enTabla(boton, tecla, control) {
  const fila = boton.closest('tr');
  const suyos = botones(fila);
  const lugar = suyos.indexOf(boton);
  const columna = boton.closest('td, th').cellIndex;
  const enColumna = (otra) =>
    otra && (botones(otra).findLast((b) => b.closest('td, th').cellIndex <= columna) ?? botones(otra)[0]);
  const extremo = (todas) => todas.find((f) => botones(f).length > 0);
  const filas = () => [...fila.parentElement.rows];
  switch (tecla) {
    case 'ArrowRight': return suyos[lugar + 1];
    case 'ArrowLeft': return suyos[lugar - 1];
    case 'ArrowDown': return enColumna(filaVecina(fila, 1));
    case 'ArrowUp': return enColumna(filaVecina(fila, -1));
    case 'Home': return control ? enColumna(extremo(filas())) : suyos[0];
    case 'End': return control ? enColumna(extremo(filas().reverse())) : suyos.at(-1);
    default: return undefined;
  }
}

function enLista(boton, tecla) {
  const todos = botones(ambito(boton));
  const lugar = todos.indexOf(boton);
  switch (tecla) {
    case 'ArrowDown': case 'ArrowRight': return todos[lugar + 1];
    case 'ArrowUp': case 'ArrowLeft': return todos[lugar - 1];
    case 'Home': return todos[0];
    case 'End': return todos.at(-1);
    default: return undefined;
  }
}

document.addEventListener('keydown', (e) => {
  if (e.altKey || e.metaKey || e.shiftKey) return;
  const boton = e.target.closest?.('.o');
  if (!boton || !ambito(boton)) return;
  const otro = boton.closest('tr') ? enTabla(boton, e.key, e.ctrlKey) : enLista(boton, e.key);
  if (!otro) return;
  e.preventDefault();
  tomarFoco(otro);
  otro.focus();
});
`;
