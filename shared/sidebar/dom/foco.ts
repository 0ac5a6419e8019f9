const ENFOCABLES = 'button, summary, a[href], input, select, textarea, [tabindex]';

const yaEnfocados = new WeakSet<Element>();

const enfocables = (raiz: Element): HTMLElement[] => [...raiz.querySelectorAll<HTMLElement>(ENFOCABLES)];

/**
 * Draws, and leaves the focus where it makes sense: what had it keeps it; where that is gone, the next thing that
 * remains takes it, else the one before. What asks for it (`data-enfocar`) gets it when it appears.
 */
export function conElFoco(raiz: Element, dibujarlo: () => void): void {
  const activo = document.activeElement;
  const habia = activo instanceof HTMLElement && raiz.contains(activo);
  const antes = habia ? enfocables(raiz) : [];
  dibujarlo();
  for (const pide of raiz.querySelectorAll<HTMLElement>('[data-enfocar]')) {
    if (yaEnfocados.has(pide)) continue;
    yaEnfocados.add(pide);
    pide.focus();
    return;
  }
  if (!habia || activo.isConnected) return;
  const lugar = antes.indexOf(activo);
  const siguientes = [...antes.slice(lugar + 1), ...antes.slice(0, lugar).reverse()];
  siguientes.find((e) => e.isConnected)?.focus();
}
