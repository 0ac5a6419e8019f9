import { idDe } from '../dom/id.ts';
import { h, type Hijo, type Nodo } from '../dom/nodo.ts';
import { TEXTOS } from '../textos.ts';
import { boton } from './boton.ts';

interface DatosEnSuLugar {
  readonly llave: string;
  readonly etiqueta: string;
  readonly ayuda?: string;
  readonly valor: string;
  readonly accion: string;
  readonly ocupado: string | false;
  readonly alEscribir: (texto: string) => void;
  readonly alAceptar: () => void;
  readonly alCancelar: () => void;
  /** What else can be done there. */
  readonly otras?: Hijo;
}

/** Gives the focus back to the button that opened something, which is about to be closed. */
function enfocarLoQueAbrio(evento: Event): void {
  const { currentTarget } = evento;
  if (!(currentTarget instanceof Element)) return;
  const abridor = currentTarget.closest('[data-item]')?.querySelector('[aria-expanded="true"]');
  if (abridor instanceof HTMLElement) abridor.focus();
}

function textoDe(evento: Event): string {
  return evento.currentTarget instanceof HTMLTextAreaElement ? evento.currentTarget.value : '';
}

/** A text that is asked for where it is needed, with what accepts it and what leaves it. */
export function enSuLugar(datos: DatosEnSuLugar): Nodo {
  const { llave, etiqueta, ayuda = '', valor, accion, ocupado, alEscribir, alAceptar, alCancelar } = datos;
  const id = idDe(`campo ${llave}`);
  const cancelar = (evento: Event): void => {
    enfocarLoQueAbrio(evento);
    alCancelar();
  };
  return h(
    'form',
    {
      class: 'en-su-lugar',
      llave,
      onsubmit: (evento: Event) => {
        evento.preventDefault();
      },
      onkeydown: (evento: Event) => {
        if (evento instanceof KeyboardEvent && evento.key === 'Escape') cancelar(evento);
      },
    },
    h('label', { for: id }, etiqueta),
    ayuda !== '' && h('p', { class: 'ayuda', id: `${id}-ayuda` }, ayuda),
    h('textarea', {
      id,
      rows: 3,
      value: valor,
      'aria-describedby': ayuda === '' ? null : `${id}-ayuda`,
      'data-enfocar': '',
      oninput: (evento: Event) => {
        alEscribir(textoDe(evento));
      },
    }),
    h(
      'div',
      { class: 'acciones' },
      boton(accion, alAceptar, { clase: 'principal menor', ocupado, tipo: 'submit' }),
      boton(TEXTOS.cancelar, cancelar, { clase: 'menor' }),
      datos.otras ?? null,
    ),
  );
}
