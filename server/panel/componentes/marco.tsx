import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Datos {
  /** What it holds, for who does not see it. */
  readonly etiqueta: string;
  /** Further classes: `alta` scrolls inside, `fija` keeps the first column in sight. */
  readonly clase?: string;
  readonly children: ComponentChildren;
}

/** A frame that a wide table scrolls in; a stop of the keyboard only while it has something to scroll. */
export function Marco({ etiqueta, clase = '', children }: Datos): VNode {
  const marco = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const este = marco.current;
    if (este === null) return undefined;
    const medir = new ResizeObserver(() => {
      if (este.scrollWidth > este.clientWidth + 1 || este.scrollHeight > este.clientHeight + 1)
        este.tabIndex = 0;
      else este.removeAttribute('tabindex');
    });
    medir.observe(este);
    return () => {
      medir.disconnect();
    };
  }, []);
  return (
    <div ref={marco} class={`marco ${clase}`} role="group" aria-label={etiqueta}>
      {children}
    </div>
  );
}
