import { h, type Nodo } from '../dom/nodo.ts';

/** A box to tick, with its words. */
export const casilla = (texto: string, marcada: boolean, alMarcar: () => void): Nodo =>
  h(
    'label',
    { class: 'casilla', llave: `casilla ${texto}` },
    h('input', { type: 'checkbox', checked: marcada, onchange: alMarcar }),
    h('span', {}, texto),
  );
