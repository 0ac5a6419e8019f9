import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { MarcaDeCelda } from '../puerto-de-barra.ts';

export interface DeMarca {
  readonly marcas: readonly MarcaDeCelda[];
}

const SIGNOS: Readonly<Record<MarcaDeCelda['gravedad'], string>> = {
  Error: '✕',
  Advertencia: '▲',
  Justificada: '✓',
};

const NOMBRES: Readonly<Record<MarcaDeCelda['gravedad'], string>> = {
  Error: 'Por corregir',
  Advertencia: 'Por revisar',
  Justificada: 'Explicado',
};

/** The gravest of a cell's findings. */
export const laMasGrave = (marcas: readonly MarcaDeCelda[]): MarcaDeCelda['gravedad'] =>
  (['Error', 'Advertencia'] as const).find((g) => marcas.some((m) => m.gravedad === g)) ?? 'Justificada';

/** A cell with findings: what it says, their sign, and what they say to who hears the cell. */
export class CeldaMarcada implements ICellRendererComp {
  readonly #raiz = document.createElement('span');

  init(params: ICellRendererParams & DeMarca): void {
    this.#raiz.className = 'celda-marcada';
    this.#dibujar(params);
  }

  getGui(): HTMLElement {
    return this.#raiz;
  }

  refresh(params: ICellRendererParams & DeMarca): boolean {
    this.#dibujar(params);
    return true;
  }

  #dibujar({ value, marcas }: ICellRendererParams<unknown, string> & DeMarca): void {
    const texto = document.createElement('span');
    texto.className = 'texto-marcado';
    texto.textContent = value ?? '';
    const signo = document.createElement('span');
    signo.className = `signo-de-celda g-${laMasGrave(marcas).toLowerCase()}`;
    signo.textContent = SIGNOS[laMasGrave(marcas)];
    signo.setAttribute('aria-hidden', 'true');
    const dicho = document.createElement('span');
    dicho.className = 'sr';
    dicho.textContent = marcas.map((m) => ` (${NOMBRES[m.gravedad]}: ${m.texto})`).join('');
    this.#raiz.replaceChildren(texto, signo, dicho);
  }
}
