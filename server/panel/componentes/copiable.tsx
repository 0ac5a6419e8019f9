import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { avisar } from '../estado/avisos.ts';

interface Datos {
  readonly texto: string;
  /** What it is, for the notice: «El token». */
  readonly que: string;
}

/** Puts a text in sight under the selection, so that the keys of the system copy it. */
function seleccionar(nodo: Node): void {
  const rango = document.createRange();
  rango.selectNodeContents(nodo);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(rango);
}

/** A long text that nobody types by hand, with a button that copies it. */
export function Copiable({ texto, que }: Datos): VNode {
  const codigo = useRef<HTMLElement>(null);
  const copiar = async (): Promise<void> => {
    if (codigo.current !== null) seleccionar(codigo.current);
    // Pages by plain HTTP of another machine have no clipboard
    const { clipboard } = navigator as Partial<Navigator>;
    try {
      if (clipboard === undefined) throw new Error('No clipboard here');
      await clipboard.writeText(texto);
      avisar(`${que} se copió.`);
    } catch {
      avisar(`${que} quedó seleccionado: cópielo con las teclas de su sistema.`);
    }
  };
  return (
    <span class="copiable">
      <code ref={codigo} class="huella">
        {texto}
      </code>
      <button type="button" class="boton menor" onClick={() => void copiar()}>
        Copiar
      </button>
    </span>
  );
}
