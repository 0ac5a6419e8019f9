import type { Presencia } from '../sesion/servicio-de-libro.ts';
import type { MesaDeRejilla } from './mesa-de-rejilla.ts';

/** As many colours as the style sheet has for people. */
const COLORES = 6;

/** The colour of somebody: the same for everybody who looks. */
export function colorDe(persona: string): number {
  let suma = 0;
  for (let i = 0; i < persona.length; i += 1) suma = (suma * 31 + persona.charCodeAt(i)) % 9973;
  return suma % COLORES;
}

const CLASES = Array.from({ length: COLORES }, (_, i) => `gente-${String(i)}`);

/** The cells in which others stand: a colour, their name, and words for who hears the cell. */
export class Gente {
  readonly #mesa: () => MesaDeRejilla;
  #gente: readonly Presencia[] = [];

  constructor(mesa: () => MesaDeRejilla) {
    this.#mesa = mesa;
  }

  poner(gente: readonly Presencia[]): void {
    this.#gente = gente;
    this.pintar();
  }

  pintar(): void {
    const { tabla, hoja } = this.#mesa();
    for (const celda of tabla.dibujadas()) {
      if (!celda.hasAttribute('data-gente')) continue;
      celda.classList.remove('con-gente', ...CLASES);
      celda.removeAttribute('data-gente');
      celda.removeAttribute('aria-description');
    }
    for (const { persona, nombre, hoja: suya, fila, columna } of this.#gente) {
      if (suya !== hoja?.id || fila === null || columna === null) continue;
      const lugar = { fila: tabla.lugarDe(fila), columna: tabla.columnas.findIndex((c) => c.id === columna) };
      const celda = tabla.celda(lugar);
      if (celda === null || lugar.columna === -1) continue;
      celda.classList.add('con-gente', `gente-${String(colorDe(persona))}`);
      celda.setAttribute('data-gente', nombre);
      celda.setAttribute('aria-description', `Aquí está ${nombre}`);
    }
  }
}
