import type { Trozo } from '../../../shared/report/arbol.ts';
import type { Contexto } from './contexto.ts';
import { esc } from '../../../shared/messages/escapar-html.ts';

function escribirTrozo(trozo: Trozo, contexto: Contexto): string {
  switch (trozo.tipo) {
    case 'literal':
      return esc(trozo.texto);
    case 'cifra':
      return `<span class="cifra" title="Escrito a mano">${esc(trozo.texto)}</span>`;
    case 'calculado': {
      if (trozo.texto === '') return '';
      const clase = trozo.sinDato ? 'calculado sin-dato' : 'calculado';
      const titulo = trozo.sinDato ? 'Sin dato' : 'Calculado: ver de dónde sale';
      const o = contexto.procedencia.referir(trozo.origen);
      // No `button`: browsers do not break one over two lines, and `{por sesión}` is half a paragraph.
      return (
        `<span role="button" tabindex="0" class="${clase}" title="${titulo}" data-o="${o}"` +
        ` data-m="${esc(trozo.marcador)}">${esc(trozo.texto)}</span>`
      );
    }
  }
}

/** A paragraph of running text: computed values open their records, typed figures are marked. */
export function escribirTexto(trozos: readonly Trozo[], contexto: Contexto): string {
  const texto = trozos.map((t) => escribirTrozo(t, contexto)).join('');
  return texto === '' ? '' : `<p class="texto">${texto}</p>`;
}
