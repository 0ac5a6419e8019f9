import { h, type Nodo } from '../../dom/nodo.ts';
import { boton } from '../../piezas/boton.ts';
import { TEXTOS } from '../../textos.ts';
import type { AcuseAbierto } from './leer-acuse.ts';

const MARCO = 'marco-de-acuse';

function imprimir(): void {
  const marco = document.getElementById(MARCO);
  if (marco instanceof HTMLIFrameElement) marco.contentWindow?.print();
}

/** An acuse as it is printed. Its page runs no script: it can only be read and printed. */
export function acuse({ folio, html }: AcuseAbierto, alCerrar: () => void): Nodo {
  const titulo = TEXTOS.acuse(folio);
  return h(
    'section',
    { class: 'acuse', llave: `acuse ${folio}`, 'aria-label': titulo },
    h('h3', {}, titulo),
    h('iframe', { id: MARCO, title: titulo, srcdoc: html, sandbox: 'allow-same-origin allow-modals' }),
    h(
      'div',
      { class: 'acciones' },
      boton(TEXTOS.imprimir, imprimir, { clase: 'principal' }),
      boton(TEXTOS.volver, alCerrar),
    ),
  );
}
