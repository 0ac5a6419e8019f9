import type { VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Borrador } from '../estado/borrador.ts';

interface Datos {
  readonly etiqueta: string;
  readonly ayuda?: string | undefined;
  readonly borrador: Borrador;
  readonly renglones?: number;
  readonly enfocar?: boolean;
  /** In characters. */
  readonly maximo?: number;
}

/** What a service keeps of a long text, in characters. */
const MAXIMO = 5_000;

/** A text of several lines, kept in this browser until it is sent. */
export function CampoDeTexto({
  etiqueta,
  ayuda,
  borrador,
  renglones = 3,
  enfocar = false,
  maximo = MAXIMO,
}: Datos): VNode {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // Before the next key comes: an effect after painting would leave the first ones to the button that opened it
  useLayoutEffect(() => {
    // `autofocus` is heeded in a dialog that opens, not in what appears in a page
    if (enfocar) area.current?.focus();
  }, []);
  return (
    <div class="campo">
      <label for={id}>{etiqueta}</label>
      {ayuda !== undefined && (
        <p class="ayuda" id={`${id}-ayuda`}>
          {ayuda}
        </p>
      )}
      <textarea
        ref={area}
        id={id}
        rows={renglones}
        maxLength={maximo}
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
