import type { ConvenioDeBarra, Parecido } from '../../addon/acciones.ts';
import { h, type Hijo, type Nodo } from '../dom/nodo.ts';
import type { Barra } from '../estado/barra.ts';
import { irA } from '../estado/cambiar.ts';
import { TEXTOS } from '../textos.ts';
import { boton } from './boton.ts';

/** A record by its key and name, a click from its row. */
export function registro(barra: Barra, { celda, clave, nombre }: Parecido, ...otros: readonly Hijo[]): Nodo {
  return h(
    'li',
    { class: 'una-linea', llave: clave, 'data-item': '' },
    boton(clave, () => void irA(barra, celda), {
      clase: 'ligero lugar',
      nombre: TEXTOS.convenios.ver(clave),
    }),
    h('p', {}, nombre),
    otros,
  );
}

/** How a convenio is told from the others in a list: `CONV-042, Universidad …`. */
export const rotuloDeConvenio = ({ clave, contraparte, nombre }: ConvenioDeBarra): string =>
  [clave, contraparte === '' ? nombre : contraparte].join(', ');
