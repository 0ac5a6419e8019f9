/**
 * The page's script, first part: the panel that shows the records behind a row or number. It runs in the
 * browser as it stands here (plain script, no build), so that its hash, and the file, depend on nothing else.
 */
export const GUION_DE_PROCEDENCIA = String.raw`
const panel = document.getElementById('procedencia');
const lugarDeFichas = panel.querySelector('.fichas');
const botonMas = panel.querySelector('.mas');
const TANDA = 40;
let datos = null;
let pendientes = [];

function leerDatos() {
  datos ??= JSON.parse(document.getElementById('datos-procedencia').textContent);
  return datos;
}

function indices(ref) {
  const todos = [];
  for (const tramo of ref === '' ? [] : ref.split(',')) {
    const [desde, hasta = desde] = tramo.split('-').map(Number);
    for (let i = desde; i <= hasta; i++) todos.push(i);
  }
  return todos;
}

function nodo(etiqueta, texto, clase) {
  const n = document.createElement(etiqueta);
  if (texto !== undefined) n.textContent = texto;
  if (clase !== undefined) n.className = clase;
  return n;
}

function ficha(indice) {
  const { libros, hojas, registros } = leerDatos();
  const [deHoja, fila, ...celdas] = registros[indice];
  const [deLibro, nombre, columnas] = hojas[deHoja];
  const articulo = nodo('article');
  const lugar = nodo('h3');
  for (const [que, valor] of [['Libro', libros[deLibro]], ['Hoja', nombre], ['Fila', fila]]) {
    const parte = nodo('span');
    parte.append(nodo('small', que + ' '), nodo('b', String(valor)));
    lugar.append(parte, ' ');
  }
  const lista = nodo('dl');
  celdas.forEach((celda, i) => {
    if (celda === '') return;
    lista.append(nodo('dt', columnas[i] || 'Columna sin encabezado'), nodo('dd', celda));
  });
  articulo.append(lugar, lista);
  return articulo;
}

function otraTanda() {
  lugarDeFichas.append(...pendientes.splice(0, TANDA).map(ficha));
  botonMas.hidden = pendientes.length === 0;
  botonMas.textContent = 'Mostrar más (faltan ' + pendientes.length + ')';
}

function queEs(origen) {
  if (origen.matches('.calculado')) return { titulo: origen.textContent, detalle: 'Calculado con {' + origen.dataset.m + '}' };
  const fila = origen.closest('tr');
  if (!fila) return { titulo: 'De dónde sale', detalle: '' };
  const tabla = fila.closest('table');
  const nombre = tabla.caption?.textContent ?? tabla.getAttribute('aria-label');
  if (origen === fila) return { titulo: 'Renglón ' + (fila.sectionRowIndex + 1), detalle: nombre };
  const columna = tabla.tHead?.rows[0]?.cells[origen.cellIndex]?.textContent ?? '';
  const cabeza = fila.querySelector('th')?.textContent ?? '';
  const valor = origen.querySelector('.o').textContent;
  return { titulo: [valor, columna, cabeza].filter((t) => t !== '').join(' · '), detalle: nombre };
}

function cuantos(n) {
  if (n === 0) return 'Ningún renglón de los libros cumple lo que se pide.';
  return n === 1 ? 'Sale de un renglón de los libros:' : 'Sale de ' + n.toLocaleString('es-MX') + ' renglones de los libros:';
}

function mostrar(origen, boton) {
  if (boton) {
    tomarFoco(boton);
    boton.focus({ preventScroll: true });
  }
  document.querySelector('[data-vista]')?.removeAttribute('data-vista');
  origen.setAttribute('data-vista', '');
  const { titulo, detalle } = queEs(origen);
  panel.querySelector('h2').textContent = titulo;
  panel.querySelector('.detalle').textContent = detalle;
  pendientes = indices(origen.dataset.o);
  panel.querySelector('.cuantos').textContent = cuantos(pendientes.length);
  lugarDeFichas.replaceChildren();
  otraTanda();
  panel.showModal();
  panel.querySelector('.cerrar').focus();
  panel.querySelector('.rollo').scrollTop = 0;
}

document.addEventListener('click', (e) => {
  if (e.target === panel || e.target.closest('.cerrar')) return panel.close();
  if (e.target.closest('a, summary, dialog')) return;
  const origen = e.target.closest('[data-o]');
  if (!origen) return;
  const elegido = e.target.closest('button, [role=button]');
  const boton = elegido ?? origen.querySelector('.o') ?? null;
  // Whoever selects text to copy it wants no panel.
  if (!elegido && String(getSelection()) !== '') return;
  mostrar(origen, boton);
});
document.addEventListener('keydown', (e) => {
  if ((e.key !== 'Enter' && e.key !== ' ') || !e.target.matches?.('[role=button]')) return;
  e.preventDefault();
  mostrar(e.target, e.target);
});
botonMas.addEventListener('click', otraTanda);
panel.addEventListener('close', () => document.querySelector('[data-vista]')?.removeAttribute('data-vista'));
`;
