import type { VNode } from 'preact';
import { numero } from '../texto/contar.ts';

interface Datos {
  /** What the pages are of: «la bitácora». */
  readonly de: string;
  readonly pagina: number;
  readonly tamano: number;
  readonly total: number;
  readonly alIr: (pagina: number) => void;
}

/** Which part of a long list is seen, and the way to the others. */
export function Paginacion({ de, pagina, tamano, total, alIr }: Datos): VNode | null {
  const ultima = Math.max(1, Math.ceil(total / tamano));
  if (ultima === 1) return null;
  const desde = (pagina - 1) * tamano + 1;
  const hasta = Math.min(total, pagina * tamano);
  return (
    <nav class="paginacion" aria-label={`Páginas de ${de}`}>
      <button
        type="button"
        class="boton menor"
        disabled={pagina <= 1}
        onClick={() => {
          alIr(pagina - 1);
        }}
      >
        Anteriores
      </button>
      <span aria-live="polite">
        {numero(desde)} a {numero(hasta)} de {numero(total)}
      </span>
      <button
        type="button"
        class="boton menor"
        disabled={pagina >= ultima}
        onClick={() => {
          alIr(pagina + 1);
        }}
      >
        Siguientes
      </button>
    </nav>
  );
}
