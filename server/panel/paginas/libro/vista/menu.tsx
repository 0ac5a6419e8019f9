import type { RefObject, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Junto } from '../rejilla/anfitrion.ts';

export interface EntradaDeMenu {
  readonly texto: string;
  /** The keys that do the same. */
  readonly teclas?: string;
  readonly hacer: () => void;
}

interface Datos {
  readonly nombre: string;
  readonly junto: Junto;
  readonly entradas: readonly EntradaDeMenu[];
  readonly alCerrar: () => void;
}

const esquina = (junto: Junto): { readonly x: number; readonly y: number } => {
  if (!(junto instanceof HTMLElement)) return junto;
  const { left, bottom } = junto.getBoundingClientRect();
  return { x: left, y: bottom };
};

/** Puts the menu beside what opened it, inside the window. */
function colocar(menu: HTMLElement, junto: Junto): void {
  const { x, y } = esquina(junto);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${String(Math.max(8, Math.min(x, window.innerWidth - width - 8)))}px`;
  menu.style.top = `${String(Math.max(8, Math.min(y, window.innerHeight - height - 8)))}px`;
}

/** Which entry a key leads to; null for one that leads nowhere. */
function destino(tecla: string, aqui: number, total: number): number | null {
  if (tecla === 'ArrowDown') return (aqui + 1) % total;
  if (tecla === 'ArrowUp') return (aqui - 1 + total) % total;
  if (tecla === 'Home') return 0;
  return tecla === 'End' ? total - 1 : null;
}

/** Takes the focus while it is open, and gives it back; a press elsewhere closes it. */
function useFoco(lista: RefObject<HTMLUListElement | null>, junto: Junto, alCerrar: () => void): () => void {
  const antes = useRef<Element | null>(null);
  useLayoutEffect(() => {
    antes.current = document.activeElement;
    if (lista.current !== null) colocar(lista.current, junto);
    lista.current?.querySelector('button')?.focus();
  }, []);
  useEffect(() => {
    const fuera = ({ target }: MouseEvent): void => {
      if (target instanceof Node && lista.current?.contains(target) !== true) alCerrar();
    };
    document.addEventListener('mousedown', fuera, true);
    return () => {
      document.removeEventListener('mousedown', fuera, true);
    };
  }, []);
  return () => {
    if (antes.current instanceof HTMLElement) antes.current.focus({ preventScroll: true });
    alCerrar();
  };
}

/** A menu: arrows go through it, Escape leaves it. */
export function Menu({ nombre, junto, entradas, alCerrar }: Datos): VNode {
  const lista = useRef<HTMLUListElement>(null);
  const cerrar = useFoco(lista, junto, alCerrar);
  const alTeclear = (evento: KeyboardEvent): void => {
    const botones = [...(lista.current?.querySelectorAll('button') ?? [])];
    const aqui = botones.findIndex((b) => b === document.activeElement);
    const otra = destino(evento.key, aqui, botones.length);
    if (otra !== null) botones[otra]?.focus();
    else if (evento.key === 'Escape' || evento.key === 'Tab') cerrar();
    else return;
    evento.preventDefault();
    evento.stopPropagation();
  };
  const hecho = (hacer: () => void) => (): void => {
    cerrar();
    hacer();
  };
  return (
    <ul ref={lista} class="menu-de-libro" role="menu" aria-label={nombre} onKeyDown={alTeclear}>
      {entradas.map(({ texto, teclas, hacer }) => (
        <li key={texto} role="none">
          <button type="button" role="menuitem" tabIndex={-1} onClick={hecho(hacer)}>
            {texto}
            {teclas !== undefined && <kbd>{teclas}</kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
}
