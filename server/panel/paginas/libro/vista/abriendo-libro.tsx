import type { VNode } from 'preact';
import type { Falla } from '../../../cliente/falla.ts';
import { AvisoDeFalla } from '../../../componentes/falla.tsx';
import { Pagina } from '../../../componentes/pagina.tsx';

interface Datos {
  readonly titulo: string;
  readonly falla: Falla | null;
  readonly releer: () => void;
}

/** A libro's page while what it may hold is asked for. */
export const AbriendoLibro = ({ titulo, falla, releer }: Datos): VNode => (
  <div class="libro-leyendo">
    <Pagina titulo={titulo}>{null}</Pagina>
    <AvisoDeFalla falla={falla} releer={releer} />
    {falla === null && <p role="status">Abriendo el libro…</p>}
  </div>
);
