import { h } from '../dom/nodo.ts';
import type { NombreDeVista } from '../nombre-de-vista.ts';
import { boton } from '../piezas/boton.ts';
import { icono } from '../piezas/icono.ts';
import { TEXTOS } from '../textos.ts';
import type { CrearVista } from './vista.ts';

const GRUPOS: readonly (readonly [keyof typeof TEXTOS.grupos, readonly NombreDeVista[]])[] = [
  ['asistencia', ['asistencia', 'sesion-nueva', 'integrante-nuevo']],
  ['convenios', ['convenio-nuevo', 'avances', 'firmar', 'por-vencer']],
  ['opiniones', ['opinion-nueva', 'ligar-opinion', 'sin-opinion']],
  ['libro', ['preparar', 'ayuda']],
];

/** All that the menus open, for who does not leave the page. */
export const crearMas: CrearVista = (barra) => ({
  dibujar: () =>
    GRUPOS.map(([grupo, vistas]) =>
      h(
        'section',
        { class: 'clase', llave: grupo },
        h('h3', {}, TEXTOS.grupos[grupo]),
        h(
          'ul',
          { class: 'lista-llana' },
          vistas.map((vista) =>
            h(
              'li',
              { llave: vista },
              boton(
                [TEXTOS.vistas[vista], icono('siguiente')],
                () => {
                  barra.ir(vista);
                },
                { clase: 'renglon' },
              ),
            ),
          ),
        ),
      ),
    ),
});
