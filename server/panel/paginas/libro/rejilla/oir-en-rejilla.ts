import { conPortapapeles } from '../portapapeles/con-portapapeles.ts';
import type { Arrastre } from './arrastre.ts';
import type { Escritura } from './escritura.ts';
import type { MesaDeRejilla } from './mesa-de-rejilla.ts';
import { conRaton } from './raton.ts';
import type { Relleno } from './relleno.ts';
import type { Teclas } from './teclas.ts';

/** Enter on a header, or Alt and the arrow down, opens its menu. @returns whether it did */
function enEncabezado({ target, key, altKey }: KeyboardEvent): boolean {
  const encabezado = target instanceof Element ? target.closest('.ag-header-cell') : null;
  const boton = encabezado?.querySelector('.menu-de-columna');
  if (!(boton instanceof HTMLElement) || !(key === 'Enter' || (altKey && key === 'ArrowDown'))) return false;
  boton.click();
  return true;
}

interface QueOye {
  readonly mesa: MesaDeRejilla;
  readonly escritura: Escritura;
  readonly teclas: Teclas;
  readonly arrastre: Arrastre;
  readonly relleno: Relleno;
}

/** Hears keys, mouse and clipboard in the table. */
export function oirEnRejilla(
  lugar: HTMLElement,
  { mesa, escritura, teclas, arrastre, relleno }: QueOye,
): void {
  const { tabla, seleccion, anfitrion } = mesa;
  const enCelda = ({ target }: Event): boolean =>
    tabla.punto(target instanceof Element ? target : null) !== null;
  lugar.addEventListener(
    'keydown',
    (evento) => {
      if (!(enCelda(evento) ? teclas.alTeclear(evento) : enEncabezado(evento))) return;
      evento.preventDefault();
      evento.stopPropagation();
    },
    true,
  );
  conPortapapeles({
    lugar,
    enCelda,
    copiar: () => escritura.copiar(),
    vaciar: () => {
      escritura.vaciar('cortar');
    },
    pegar: (bloque) => {
      escritura.pegar(bloque);
    },
  });
  conRaton({
    lugar,
    tabla,
    seleccion,
    arrastre,
    relleno,
    alEditar: () => {
      escritura.editar({ encima: false });
    },
    alMenu: anfitrion.alMenuDeFilas,
  });
}
