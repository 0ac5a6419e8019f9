import type { VNode } from 'preact';
import { Pagina } from '../componentes/pagina.tsx';
import { Vacio } from '../componentes/vacio.tsx';

/** An address that no page has. */
export function PaginaNoHallada(): VNode {
  return (
    <Pagina titulo="Esa página no existe">
      <Vacio icono="buscar" titulo="Nada vive en esta dirección">
        <p>
          Revise que esté bien escrita, o vuelva al <a href="/">inicio</a>.
        </p>
      </Vacio>
    </Pagina>
  );
}
