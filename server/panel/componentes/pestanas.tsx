import type { ComponentChildren, VNode } from 'preact';
import { useId, useRef } from 'preact/hooks';

/** One tab: what it says, and how many of something it holds. */
export interface Pestana {
  readonly clave: string;
  readonly texto: string;
  readonly cuenta?: number | undefined;
  /** What the count counts, for who hears it: «por corregir». */
  readonly de?: string | undefined;
}

interface Datos {
  /** What the tabs choose between. */
  readonly nombre: string;
  readonly pestanas: readonly Pestana[];
  readonly elegida: string;
  readonly alElegir: (clave: string) => void;
  /** What the chosen tab shows. */
  readonly children: ComponentChildren;
}

/** Where a key leads from one place of several; null for a key that leads nowhere. */
function destinoDe(tecla: string, lugar: number, total: number): number | null {
  if (tecla === 'ArrowRight') return (lugar + 1) % total;
  if (tecla === 'ArrowLeft') return (lugar + total - 1) % total;
  if (tecla === 'Home') return 0;
  return tecla === 'End' ? total - 1 : null;
}

/** How many a tab holds. */
function Cuenta({ cuenta = 0, de }: Pick<Pestana, 'cuenta' | 'de'>): VNode | null {
  if (cuenta === 0) return null;
  return (
    <span class="cuenta">
      {cuenta}
      {de !== undefined && <span class="sr"> {de}</span>}
    </span>
  );
}

/** Tabs: arrow keys go from one to the next, and the tab key into what it shows. */
export function Pestanas({ nombre, pestanas, elegida, alElegir, children }: Datos): VNode {
  const id = useId();
  const lista = useRef<HTMLDivElement>(null);
  const lugar = pestanas.findIndex((p) => p.clave === elegida);
  const alTeclear = (evento: KeyboardEvent): void => {
    const destino = destinoDe(evento.key, lugar, pestanas.length);
    const otra = destino === null ? undefined : pestanas[destino];
    if (otra === undefined) return;
    evento.preventDefault();
    alElegir(otra.clave);
    lista.current?.querySelectorAll('button')[destino ?? 0]?.focus();
  };
  return (
    <>
      <div ref={lista} class="pestanas" role="tablist" aria-label={nombre} onKeyDown={alTeclear}>
        {pestanas.map(({ clave, texto, cuenta, de }, i) => (
          <button
            key={clave}
            type="button"
            role="tab"
            id={`${id}-${String(i)}`}
            aria-selected={i === lugar}
            aria-controls={`${id}-panel`}
            tabIndex={i === lugar ? 0 : -1}
            onClick={() => {
              alElegir(clave);
            }}
          >
            {texto}
            <Cuenta cuenta={cuenta} de={de} />
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${String(lugar)}`}>
        {children}
      </div>
    </>
  );
}
