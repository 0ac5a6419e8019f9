import type { VNode } from 'preact';
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

/** Puts the menu beside what opened it, inside the window. */
function colocar(menu: HTMLElement, junto: Junto): void {
  const { x, y } =
    junto instanceof HTMLElement
      ? { x: junto.getBoundingClientRect().left, y: junto.getBoundingClientRect().bottom }
      : junto;
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${String(Math.max(8, Math.min(x, window.innerWidth - width - 8)))}px`;
  menu.style.top = `${String(Math.max(8, Math.min(y, window.innerHeight - height - 8)))}px`;
}

const PASOS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A menu: arrows go through it, Escape leaves it, and the focus goes back to where it was. */
export function Menu({ nombre, junto, entradas, alCerrar }: Datos): VNode {
  const lista = useRef<HTMLUListElement>(null);
  const antes = useRef<Element | null>(null);
  const botones = (): HTMLButtonElement[] => [...(lista.current?.querySelectorAll('button') ?? [])];
  useLayoutEffect(() => {
    antes.current = document.activeElement;
    if (lista.current !== null) colocar(lista.current, junto);
    botones()[0]?.focus();
  }, []);
  const cerrar = (): void => {
    if (antes.current instanceof HTMLElement) antes.current.focus({ preventScroll: true });
    alCerrar();
  };
  useEffect(() => {
    const fuera = ({ target }: MouseEvent): void => {
      if (target instanceof Node && lista.current?.contains(target) !== true) alCerrar();
    };
    document.addEventListener('mousedown', fuera, true);
    return () => {
      document.removeEventListener('mousedown', fuera, true);
    };
  }, []);
  const alTeclear = (evento: KeyboardEvent): void => {
    const todos = botones();
    const aqui = todos.findIndex((b) => b === document.activeElement);
    const paso = PASOS[evento.key];
    if (evento.key === 'Escape' || evento.key === 'Tab') cerrar();
    else if (paso !== undefined) todos[(aqui + paso + todos.length) % todos.length]?.focus();
    else if (evento.key === 'Home') todos[0]?.focus();
    else if (evento.key === 'End') todos.at(-1)?.focus();
    else return;
    evento.preventDefault();
    evento.stopPropagation();
  };
  return (
    <ul ref={lista} class="menu-de-libro" role="menu" aria-label={nombre} onKeyDown={alTeclear}>
      {entradas.map(({ texto, teclas, hacer }) => (
        <li key={texto} role="none">
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              cerrar();
              hacer();
            }}
          >
            {texto}
            {teclas !== undefined && <kbd>{teclas}</kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
}
