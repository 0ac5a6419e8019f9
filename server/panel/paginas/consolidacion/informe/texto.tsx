import type { VNode } from 'preact';
import type { BloqueDeVista } from './arbol-de-vista.ts';

type Trozo = NonNullable<BloqueDeVista['texto']>[number];

function deTrozo(trozo: Trozo, linea: string): VNode | string {
  if (trozo.tipo === 'literal' || trozo.texto === '') return trozo.texto;
  if (trozo.tipo === 'cifra')
    return (
      <span class="cifra" title="Escrito a mano">
        {trozo.texto}
      </span>
    );
  // No `button`: browsers do not break one over two lines, and `{por sesión}` is half a paragraph
  return (
    <span
      role="button"
      tabIndex={0}
      class={trozo.sinDato ? 'calculado sin-dato' : 'calculado'}
      title={trozo.sinDato ? 'Sin dato' : 'Calculado: ver de dónde sale'}
      data-o={trozo.origen}
      data-m={trozo.marcador}
      data-l={linea}
    >
      {trozo.texto}
    </span>
  );
}

/** A paragraph of running text: a computed number opens its records, a typed one is marked. */
export function Texto({ texto, linea }: { readonly texto: readonly Trozo[]; readonly linea: string }): VNode {
  return <p class="texto">{texto.map((trozo) => deTrozo(trozo, linea))}</p>;
}
