import type { Atributos, Nodo } from './nodo.ts';

/**
 * Brings an element to what it should be like by changing only what differs: whatever has the focus keeps it, and so does
 * what somebody is typing.
 */

const dibujados = new WeakMap<Element, Nodo>();

const DE_SVG: ReadonlySet<string> = new Set(['svg', 'path']);

/** What a person changes: set again only where what is drawn changes. */
function ponerPropiedad(elemento: Element, nombre: string, valor: Atributos[string]): boolean {
  const conValor =
    elemento instanceof HTMLInputElement ||
    elemento instanceof HTMLTextAreaElement ||
    elemento instanceof HTMLSelectElement;
  if (nombre === 'value' && conValor) elemento.value = String(valor ?? '');
  else if (nombre === 'checked' && elemento instanceof HTMLInputElement) elemento.checked = valor === true;
  else return false;
  return true;
}

function atender(evento: Event): void {
  const { currentTarget } = evento;
  if (!(currentTarget instanceof Element)) return;
  const manejador = dibujados.get(currentTarget)?.atributos[`on${evento.type}`];
  if (typeof manejador === 'function') manejador(evento);
}

function ponerAtributo(elemento: Element, nombre: string, valor: Atributos[string]): void {
  if (typeof valor === 'function') elemento.addEventListener(nombre.slice(2), atender);
  else if (ponerPropiedad(elemento, nombre, valor)) return;
  else if (valor === null || valor === undefined || valor === false) elemento.removeAttribute(nombre);
  else elemento.setAttribute(nombre, valor === true ? '' : String(valor));
}

function ponerAtributos(elemento: Element, viejos: Atributos, nuevos: Atributos): void {
  for (const nombre of new Set([...Object.keys(viejos), ...Object.keys(nuevos)]))
    if (viejos[nombre] !== nuevos[nombre]) ponerAtributo(elemento, nombre, nuevos[nombre]);
}

function crear({ etiqueta }: Nodo): Element {
  return DE_SVG.has(etiqueta)
    ? document.createElementNS('http://www.w3.org/2000/svg', etiqueta)
    : document.createElement(etiqueta);
}

function sirve(existente: ChildNode, { etiqueta, llave }: Nodo): existente is HTMLElement {
  if (!(existente instanceof Element)) return false;
  const viejo = dibujados.get(existente);
  return viejo?.etiqueta === etiqueta && viejo.llave === llave;
}

/** Those that are not wanted go first: what stays need not be moved, and so keeps the focus. */
function quitarSobrantes(padre: Element, nuevos: readonly (Nodo | string)[]): void {
  const llaves = new Set(nuevos.map((n) => (typeof n === 'string' ? '' : n.llave)));
  for (const existente of [...padre.childNodes]) {
    const llave = existente instanceof Element ? (dibujados.get(existente)?.llave ?? '') : '';
    if (llave !== '' && !llaves.has(llave)) existente.remove();
  }
}

function buscar(desde: ChildNode | null, nodo: Nodo): ChildNode | null {
  if (desde !== null && sirve(desde, nodo)) return desde;
  if (nodo.llave === '') return null;
  for (let otro = desde; otro !== null; otro = otro.nextSibling) if (sirve(otro, nodo)) return otro;
  return null;
}

function ponerTexto(padre: Element, lugar: ChildNode | null, texto: string): ChildNode {
  if (lugar instanceof Text) {
    if (lugar.data !== texto) lugar.data = texto;
    return lugar;
  }
  return padre.insertBefore(document.createTextNode(texto), lugar);
}

function ponerElemento(padre: Element, lugar: ChildNode | null, nodo: Nodo): ChildNode {
  const hallado = buscar(lugar, nodo);
  const elemento = hallado instanceof Element ? hallado : crear(nodo);
  dibujar(elemento, nodo);
  if (elemento !== lugar) padre.insertBefore(elemento, lugar);
  return elemento;
}

function ponerHijos(padre: Element, nuevos: readonly (Nodo | string)[]): void {
  quitarSobrantes(padre, nuevos);
  let lugar = padre.firstChild;
  for (const nuevo of nuevos) {
    const puesto =
      typeof nuevo === 'string' ? ponerTexto(padre, lugar, nuevo) : ponerElemento(padre, lugar, nuevo);
    lugar = puesto.nextSibling;
  }
  while (lugar !== null) {
    const siguiente = lugar.nextSibling;
    lugar.remove();
    lugar = siguiente;
  }
}

/** Draws what an element should be like into it: its attributes and all below it. */
export function dibujar(elemento: Element, nodo: Nodo): void {
  const viejo = dibujados.get(elemento);
  dibujados.set(elemento, nodo);
  // A list takes its value once its options stand
  ponerHijos(elemento, nodo.hijos);
  ponerAtributos(elemento, viejo?.atributos ?? {}, nodo.atributos);
}
