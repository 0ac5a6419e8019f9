import type { CampoDeFormulario } from '../../../addon/acciones.ts';
import { h, type Atributos, type Hijo } from '../../dom/nodo.ts';
import { TEXTOS } from '../../textos.ts';

/** A longer list is searched by typing, not looked through. */
const LISTA_LARGA = 15;

/** What every kind of input shares: id, what is in it, what describes it, and who hears of it. */
export interface Comunes {
  readonly id: string;
  readonly valor: string;
  readonly atributos: Atributos;
  readonly alCambiar: (valor: string) => void;
}

function valorDe({ currentTarget: e }: Event): string {
  const tieneValor =
    e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement || e instanceof HTMLSelectElement;
  return tieneValor ? e.value : '';
}

function entradaDe(etiqueta: 'input' | 'textarea', comunes: Comunes, otros: Atributos): Hijo {
  const { id, valor, atributos, alCambiar } = comunes;
  return h(etiqueta, {
    id,
    value: valor,
    ...atributos,
    ...otros,
    oninput: (evento: Event) => {
      alCambiar(valorDe(evento));
    },
  });
}

function lista({ valores, requerido }: CampoDeFormulario, comunes: Comunes): Hijo {
  const { id, valor, atributos, alCambiar } = comunes;
  const opciones = valor === '' || valores.includes(valor) ? valores : [valor, ...valores];
  return h(
    'select',
    {
      id,
      value: valor,
      ...atributos,
      onchange: (evento: Event) => {
        alCambiar(valorDe(evento));
      },
    },
    h('option', { value: '' }, requerido ? TEXTOS.elija : TEXTOS.ninguno),
    opciones.map((v) => h('option', { value: v, llave: `o ${v}` }, v)),
  );
}

function conSugerencias({ valores }: CampoDeFormulario, comunes: Comunes): Hijo {
  const sugerencias = `${comunes.id}-valores`;
  return [
    entradaDe('input', comunes, { type: 'text', list: sugerencias, autocomplete: 'off' }),
    h(
      'datalist',
      { id: sugerencias },
      valores.map((v) => h('option', { value: v })),
    ),
  ];
}

/** A date, or the word that stands for one. */
function vigencia({ valores, nombre }: CampoDeFormulario, comunes: Comunes): Hijo {
  const palabra = valores[0] ?? 'Indefinida';
  const conPalabra = comunes.valor === palabra;
  return [
    !conPalabra && entradaDe('input', comunes, { type: 'date' }),
    h(
      'label',
      { class: 'casilla', llave: 'palabra' },
      h('input', {
        type: 'checkbox',
        checked: conPalabra,
        'aria-label': `${nombre}: ${palabra}`,
        onchange: () => {
          comunes.alCambiar(conPalabra ? '' : palabra);
        },
      }),
      palabra,
    ),
  ];
}

/** What a field is filled with. */
export function entrada(campo: CampoDeFormulario, comunes: Comunes): Hijo {
  switch (campo.tipo) {
    case 'fecha':
      return entradaDe('input', comunes, { type: 'date' });
    case 'vigencia':
      return vigencia(campo, comunes);
    case 'prosa':
      return entradaDe('textarea', comunes, { rows: 3 });
    case 'numero':
      return entradaDe('input', comunes, { type: 'text', inputmode: 'decimal', autocomplete: 'off' });
    case 'lista':
      return campo.valores.length > LISTA_LARGA ? conSugerencias(campo, comunes) : lista(campo, comunes);
    case 'texto':
      return campo.valores.length > 0
        ? conSugerencias(campo, comunes)
        : entradaDe('input', comunes, { type: 'text', autocomplete: 'off' });
  }
}
