import type { CampoDeFormulario } from '../../../addon/acciones.ts';
import { idDe } from '../../dom/id.ts';
import { h, type Nodo } from '../../dom/nodo.ts';
import { TEXTOS } from '../../textos.ts';
import { entrada } from './entrada.ts';
import type { Llenado } from './llenado.ts';

/** The id of a field's input: whoever lacks it is brought there. */
export const idDeCampo = (formulario: string, { nombre }: CampoDeFormulario): string =>
  idDe(`${formulario} ${nombre}`);

/** A field with its name, what helps to fill it, and what it lacks. */
export function campo(
  formulario: string,
  datos: CampoDeFormulario,
  llenado: Llenado,
  alCambiar: (campo: CampoDeFormulario) => void,
): Nodo {
  const { nombre, requerido, ayuda } = datos;
  const id = idDeCampo(formulario, datos);
  const falta = llenado.falta(datos);
  const describen = [ayuda === '' ? '' : `${id}-ayuda`, falta ? `${id}-falta` : ''].filter((t) => t !== '');
  return h(
    'div',
    { class: 'campo', llave: nombre },
    h(
      'label',
      { for: id },
      nombre,
      requerido && h('span', { class: 'obligatorio' }, ` (${TEXTOS.obligatorio})`),
    ),
    ayuda !== '' && h('p', { class: 'ayuda', id: `${id}-ayuda` }, ayuda),
    entrada(datos, {
      id,
      valor: llenado.valor(datos),
      atributos: {
        'aria-required': requerido ? 'true' : null,
        'aria-invalid': falta ? 'true' : null,
        'aria-describedby': describen.length === 0 ? null : describen.join(' '),
      },
      alCambiar: (valor) => {
        llenado.poner(datos, valor);
        alCambiar(datos);
      },
    }),
    falta && h('p', { class: 'falta', id: `${id}-falta`, llave: 'falta' }, TEXTOS.faltaCampo(nombre)),
  );
}
