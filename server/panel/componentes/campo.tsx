import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Borrador } from '../estado/borrador.ts';

interface Datos {
  readonly etiqueta: string;
  readonly ayuda?: string | undefined;
  readonly borrador: Borrador;
  readonly renglones?: number;
  readonly enfocar?: boolean;
}

/** What a service keeps of a long text, in characters. */
const MAXIMO = 5_000;

/** A text of several lines, kept in this browser until it is sent. */
export function CampoDeTexto({ etiqueta, ayuda, borrador, renglones = 3, enfocar = false }: Datos): VNode {
  const id = useId();
  return (
    <div class="campo">
      <label for={id}>{etiqueta}</label>
      {ayuda !== undefined && (
        <p class="ayuda" id={`${id}-ayuda`}>
          {ayuda}
        </p>
      )}
      <textarea
        id={id}
        rows={renglones}
        maxLength={MAXIMO}
        autofocus={enfocar}
        aria-describedby={ayuda === undefined ? undefined : `${id}-ayuda`}
        value={borrador.texto}
        onInput={(evento) => {
          borrador.escribir(evento.currentTarget.value);
        }}
      />
    </div>
  );
}
