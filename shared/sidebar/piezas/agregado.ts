import { h, type Hijo, type Nodo } from '../dom/nodo.ts';
import type { Agregado } from '../estado/agregar-registro.ts';
import type { Barra } from '../estado/barra.ts';
import { irA } from '../estado/cambiar.ts';
import { TEXTOS } from '../textos.ts';
import { boton } from './boton.ts';
import { icono } from './icono.ts';

/** A record was added: where it stands, and what may follow. */
export function agregado(
  barra: Barra,
  { celda }: Agregado,
  alAgregarOtro: () => void,
  otros: Hijo = null,
): Nodo {
  const donde = `${celda.hoja}, ${TEXTOS.fila(celda.fila).toLocaleLowerCase('es-MX')}`;
  return h(
    'div',
    { class: 'vacio', llave: 'agregado' },
    icono('palomita'),
    h(
      'div',
      {},
      h(
        'p',
        { class: 'vacio-titulo', tabindex: -1, 'data-enfocar': '', llave: donde },
        TEXTOS.agregado(donde),
      ),
      h(
        'div',
        { class: 'acciones' },
        boton(TEXTOS.verEnLaHoja, () => void irA(barra, celda)),
        boton(TEXTOS.agregarOtro, alAgregarOtro),
        otros,
      ),
    ),
  );
}
