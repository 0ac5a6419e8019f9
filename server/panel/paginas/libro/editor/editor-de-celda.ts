import type { Opcion } from '../columnas/opciones.ts';
import { dichoDeFecha, type ClaseDeColumna } from '../columnas/valor-de-celda.ts';
import { ListaDeOpciones } from './lista-de-opciones.ts';

/** Where one goes from a cell that is left. */
export type Salida = 'abajo' | 'arriba' | 'derecha' | 'izquierda' | 'aqui';

export interface QueEditar {
  /** The cell that it stands over. */
  readonly celda: HTMLElement;
  readonly clase: ClaseDeColumna;
  /** What who hears it is told: `Etapa, fila 5`. */
  readonly nombre: string;
  readonly texto: string;
  readonly ayuda: string;
  readonly opciones: readonly Opcion[];
  /** Typed over: arrows leave the cell, as nothing of the text stands yet. */
  readonly encima: boolean;
  /** Null where it is left as it was. */
  readonly alCerrar: (texto: string | null, salida: Salida) => void;
}

const SALIDAS: Readonly<Record<string, Salida>> = {
  ArrowUp: 'arriba',
  ArrowDown: 'abajo',
  ArrowLeft: 'izquierda',
  ArrowRight: 'derecha',
};

const CON_FECHA: ReadonlySet<ClaseDeColumna> = new Set(['fecha', 'vigencia']);
const ID = 'editor-de-celda';

type Campo = HTMLInputElement | HTMLTextAreaElement;

/** One line where there is a list to choose from, as many as the text takes elsewhere. */
function crearElemento(conLista: boolean): Campo {
  if (conLista) return document.createElement('input');
  const campo = document.createElement('textarea');
  campo.rows = 1;
  return campo;
}

function crearCampo({ nombre, texto, ayuda, opciones }: QueEditar): Campo {
  const campo = crearElemento(opciones.length > 0);
  campo.id = ID;
  campo.spellcheck = true;
  campo.lang = 'es';
  campo.setAttribute('aria-label', nombre);
  if (ayuda !== '') campo.setAttribute('aria-describedby', `${ID}-ayuda`);
  campo.value = texto;
  return campo;
}

/** The list of a field that has one. */
function crearLista(
  campo: Campo,
  { opciones, clase }: QueEditar,
  alElegir: () => void,
): ListaDeOpciones | null {
  if (!(campo instanceof HTMLInputElement)) return null;
  return new ListaDeOpciones(campo, opciones, clase === 'varios', alElegir);
}

function crearAyuda(ayuda: string): HTMLElement {
  const elemento = document.createElement('div');
  elemento.id = `${ID}-ayuda`;
  elemento.className = 'ayuda-de-editor';
  elemento.setAttribute('aria-live', 'polite');
  elemento.textContent = ayuda;
  return elemento;
}

/** The field over a cell while it is written: it grows with its text, offers the list, says the day of a date. */
export class EditorDeCelda {
  readonly #zona: HTMLElement;
  readonly #caja = document.createElement('div');
  #que: QueEditar | null = null;
  #campo: Campo | null = null;
  #lista: ListaDeOpciones | null = null;
  #ayuda: HTMLElement | null = null;

  /** @param zona what it is drawn in: it is placed by it */
  constructor(zona: HTMLElement) {
    this.#zona = zona;
    this.#caja.className = 'editor-de-celda';
    this.#caja.hidden = true;
    zona.append(this.#caja);
  }

  get abierto(): boolean {
    return this.#que !== null;
  }

  abrir(que: QueEditar): void {
    this.cerrar('aqui');
    this.#que = que;
    const campo = crearCampo(que);
    this.#campo = campo;
    this.#lista = crearLista(campo, que, () => {
      this.#tomar('aqui');
    });
    this.#ayuda = crearAyuda(que.ayuda);
    this.#caja.replaceChildren(campo, ...(this.#lista === null ? [] : [this.#lista.elemento]), this.#ayuda);
    this.#caja.hidden = false;
    campo.addEventListener('keydown', (evento: Event) => {
      if (evento instanceof KeyboardEvent) this.#alTeclear(evento);
    });
    campo.addEventListener('input', this.#alEscribir);
    campo.addEventListener('blur', this.#alSalir);
    this.colocar();
    campo.focus({ preventScroll: true });
    campo.setSelectionRange(campo.value.length, campo.value.length);
    this.#lista?.filtrar(que.encima);
    this.#decir();
    this.#crecer();
    this.#asomar();
  }

  /** Where not only the table scrolls but its page, what is written and its list come into sight whole. */
  #asomar(): void {
    const { top, bottom } = this.#caja.getBoundingClientRect();
    window.scrollBy(0, Math.max(0, Math.min(bottom - window.innerHeight, top)));
  }

  /** Puts it over its cell again, after the table was scrolled. */
  colocar(): void {
    if (this.#que === null) return;
    const zona = this.#zona.getBoundingClientRect();
    const celda = this.#que.celda.getBoundingClientRect();
    const ancho = Math.max(celda.width, Math.min(220, zona.width - 8));
    const izquierda = Math.max(0, Math.min(celda.left - zona.left, zona.width - ancho));
    this.#caja.style.left = `${String(izquierda)}px`;
    this.#caja.style.top = `${String(celda.top - zona.top)}px`;
    this.#caja.style.width = `${String(ancho)}px`;
    this.#caja.classList.toggle('hacia-arriba', celda.bottom - zona.top > zona.height * 0.62);
    this.#campo?.style.setProperty('min-height', `${String(celda.height)}px`);
  }

  /** Keeps what was written and goes. */
  cerrar(salida: Salida): void {
    if (this.#campo !== null) this.#acabar(this.#campo.value, salida);
  }

  #acabar(texto: string | null, salida: Salida): void {
    const que = this.#que;
    if (que === null) return;
    this.#que = null;
    this.#campo?.removeEventListener('blur', this.#alSalir);
    this.#campo = null;
    this.#lista = null;
    this.#caja.hidden = true;
    this.#caja.replaceChildren();
    que.alCerrar(texto, salida);
  }

  /** The value of the list that stands out, or what is written. */
  #tomar(salida: Salida): void {
    this.#acabar(this.#lista?.elegido ?? this.#campo?.value ?? null, salida);
  }

  readonly #alSalir = (): void => {
    if (document.hasFocus()) this.cerrar('aqui');
  };

  readonly #alEscribir = (): void => {
    this.#lista?.filtrar(true);
    this.#decir();
    this.#crecer();
  };

  readonly #alTeclear = (evento: KeyboardEvent): void => {
    if (evento.isComposing) return;
    const salida = this.#salidaDe(evento);
    if (salida === null) return;
    evento.preventDefault();
    evento.stopPropagation();
    if (salida === 'dejar') this.#acabar(null, 'aqui');
    else if (salida === 'renglon') this.#otroRenglon();
    else if (salida === 'lista') this.#lista?.mover(evento.key === 'ArrowUp' ? -1 : 1);
    else this.#tomar(salida);
  };

  /** What a key does; null for those that write. */
  #salidaDe({
    key,
    altKey,
    ctrlKey,
    shiftKey,
    metaKey,
  }: KeyboardEvent): Salida | 'dejar' | 'renglon' | 'lista' | null {
    if (key === 'Escape') return 'dejar';
    if (key === 'Enter') {
      if (altKey || ctrlKey || metaKey) return 'renglon';
      return shiftKey ? 'arriba' : 'abajo';
    }
    if (key === 'Tab') return shiftKey ? 'izquierda' : 'derecha';
    const flecha = SALIDAS[key];
    if (flecha === undefined || shiftKey || ctrlKey || metaKey) return null;
    if (this.#lista !== null && (key === 'ArrowUp' || key === 'ArrowDown')) return 'lista';
    return this.#que?.encima === true && !altKey ? flecha : null;
  }

  #otroRenglon(): void {
    const campo = this.#campo;
    if (!(campo instanceof HTMLTextAreaElement)) return;
    const [desde, hasta] = [campo.selectionStart, campo.selectionEnd];
    campo.setRangeText('\n', desde, hasta, 'end');
    this.#alEscribir();
  }

  #crecer(): void {
    const campo = this.#campo;
    if (campo === null) return;
    campo.style.height = 'auto';
    campo.style.height = `${String(campo.scrollHeight + 2)}px`;
  }

  /** The day of the week that a date falls on, while it is typed. */
  #decir(): void {
    const que = this.#que;
    if (que === null || this.#ayuda === null || this.#campo === null) return;
    const dicho = CON_FECHA.has(que.clase) ? dichoDeFecha(this.#campo.value) : '';
    this.#ayuda.textContent = dicho === '' ? que.ayuda : dicho;
    this.#ayuda.classList.toggle('es-fecha', dicho !== '');
  }
}
