import { h } from '../dom/nodo.ts';
import { TEXTOS } from '../textos.ts';
import type { CrearVista } from './vista.ts';

export const crearAyuda: CrearVista = ({ estado }) => ({
  dibujar: () => [
    TEXTOS.ayuda.map(({ titulo, parrafos }) =>
      h(
        'section',
        { class: 'clase', llave: titulo },
        h('h3', {}, titulo),
        parrafos.map((p) => h('p', {}, p)),
      ),
    ),
    estado.libro !== null &&
      estado.libro.persona !== '' &&
      h('p', { class: 'menudo' }, TEXTOS.entroComo(estado.libro.persona)),
    estado.libro !== null && h('p', { class: 'menudo' }, TEXTOS.version(estado.libro.version)),
  ],
});
