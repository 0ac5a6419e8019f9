import { idDe } from '../dom/id.ts';
import { h, type Nodo } from '../dom/nodo.ts';

/** A line of text with its name. */
export function texto(
  etiqueta: string,
  valor: string,
  alEscribir: (valor: string) => void,
  ayuda = '',
): Nodo {
  const id = idDe(`texto ${etiqueta}`);
  return h(
    'div',
    { class: 'campo', llave: id },
    h('label', { for: id }, etiqueta),
    ayuda !== '' && h('p', { class: 'ayuda', id: `${id}-ayuda` }, ayuda),
    h('input', {
      id,
      type: 'text',
      value: valor,
      autocomplete: 'off',
      'aria-describedby': ayuda === '' ? null : `${id}-ayuda`,
      oninput: ({ currentTarget }: Event) => {
        if (currentTarget instanceof HTMLInputElement) alEscribir(currentTarget.value);
      },
    }),
  );
}

interface Opcion {
  readonly valor: string;
  readonly texto: string;
}

/** One of a list, with its name. */
export function eleccion(
  etiqueta: string,
  valor: string,
  opciones: readonly Opcion[],
  alElegir: (valor: string) => void,
): Nodo {
  const id = idDe(`eleccion ${etiqueta}`);
  return h(
    'div',
    { class: 'campo', llave: id },
    h('label', { for: id }, etiqueta),
    h(
      'select',
      {
        id,
        value: valor,
        onchange: ({ currentTarget }: Event) => {
          if (currentTarget instanceof HTMLSelectElement) alElegir(currentTarget.value);
        },
      },
      opciones.map((o) => h('option', { value: o.valor, llave: `o ${o.valor}` }, o.texto)),
    ),
  );
}
