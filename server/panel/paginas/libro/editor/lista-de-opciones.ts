import { filtrarOpciones, ultimaParte, type Opcion } from '../columnas/opciones.ts';

/** As many as are drawn: whoever wants another types more of it. */
const MAXIMO = 60;

/** The list below an editor: filtered as one types, chosen with arrows or the mouse. */
export class ListaDeOpciones {
  readonly elemento = document.createElement('ul');
  readonly #id: string;
  readonly #campo: HTMLInputElement;
  readonly #opciones: readonly Opcion[];
  readonly #varios: boolean;
  #vistas: readonly Opcion[] = [];
  #lugar = -1;

  constructor(campo: HTMLInputElement, opciones: readonly Opcion[], varios: boolean, alElegir: () => void) {
    this.#campo = campo;
    this.#opciones = opciones;
    this.#varios = varios;
    this.#id = `${campo.id}-lista`;
    this.elemento.id = this.#id;
    this.elemento.className = 'lista-de-editor';
    this.elemento.setAttribute('role', 'listbox');
    this.elemento.setAttribute('aria-label', 'Valores de la lista');
    campo.setAttribute('role', 'combobox');
    campo.setAttribute('aria-autocomplete', 'list');
    campo.setAttribute('aria-controls', this.#id);
    this.elemento.addEventListener('mousedown', (evento) => {
      evento.preventDefault();
      const elegida = evento.target instanceof Element ? evento.target.closest('li') : null;
      if (elegida === null) return;
      this.#lugar = [...this.elemento.children].indexOf(elegida);
      alElegir();
    });
  }

  /** The value that stands out, as the field would hold it; null where none does. */
  get elegido(): string | null {
    const opcion = this.#vistas[this.#lugar];
    if (opcion === undefined) return null;
    return this.#varios ? ultimaParte(this.#campo.value).antes + opcion.valor : opcion.valor;
  }

  /** Follows what is typed. @param resaltar whether the nearest stands out, so that Enter takes it */
  filtrar(resaltar: boolean): void {
    const buscado = this.#varios ? ultimaParte(this.#campo.value).parte : this.#campo.value;
    const halladas = resaltar ? filtrarOpciones(this.#opciones, buscado) : this.#opciones;
    this.#vistas = halladas.slice(0, MAXIMO);
    this.#lugar = resaltar && buscado.trim() !== '' && this.#vistas.length > 0 ? 0 : -1;
    this.#dibujar();
  }

  mover(paso: 1 | -1): void {
    const total = this.#vistas.length;
    if (total === 0) return;
    this.#lugar = this.#lugar === -1 && paso === -1 ? total - 1 : (this.#lugar + paso + total) % total;
    this.#senalar();
  }

  #dibujar(): void {
    this.elemento.replaceChildren(...this.#vistas.map((opcion, i) => this.#renglon(opcion, i)));
    this.elemento.hidden = this.#vistas.length === 0;
    this.#campo.setAttribute('aria-expanded', String(this.#vistas.length > 0));
    this.#senalar();
  }

  #renglon({ valor, nota }: Opcion, i: number): HTMLLIElement {
    const renglon = document.createElement('li');
    renglon.id = `${this.#id}-${String(i)}`;
    renglon.setAttribute('role', 'option');
    renglon.textContent = valor;
    if (nota !== '') {
      const junto = document.createElement('span');
      junto.className = 'nota-de-opcion';
      junto.textContent = ` ${nota}`;
      renglon.append(junto);
    }
    return renglon;
  }

  #senalar(): void {
    [...this.elemento.children].forEach((renglon, i) => {
      renglon.setAttribute('aria-selected', String(i === this.#lugar));
    });
    const senalada = this.elemento.children[this.#lugar];
    if (senalada === undefined) this.#campo.removeAttribute('aria-activedescendant');
    else {
      this.#campo.setAttribute('aria-activedescendant', senalada.id);
      senalada.scrollIntoView({ block: 'nearest' });
    }
  }
}
