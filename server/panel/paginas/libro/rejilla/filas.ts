import { cambiosDeInsertar, cambiosDeMover, cambiosDeQuitar } from '../cambios/mover-filas.ts';
import { contar } from '../../../texto/contar.ts';
import type { MesaDeRejilla } from './mesa-de-rejilla.ts';

/** Whole rows: those that the chosen block touches. */
export class Filas {
  readonly #mesa: MesaDeRejilla;

  constructor(mesa: MesaDeRejilla) {
    this.#mesa = mesa;
  }

  insertar(donde: 'arriba' | 'abajo'): void {
    const { hoja, anfitrion } = this.#mesa;
    if (hoja === null) return;
    const elegidas = this.#mesa.filasElegidas();
    const cambios = cambiosDeInsertar(hoja, elegidas, donde, anfitrion.idNuevo);
    if (cambios.length === 0)
      anfitrion.decir('Abajo de la última fila ya hay filas en blanco: escriba en ellas.');
    else if (this.#mesa.hacer(cambios, 'insertar-filas'))
      anfitrion.decir(`${contar(elegidas.length, 'fila')} en blanco.`);
  }

  quitar(): void {
    const { hoja, anfitrion } = this.#mesa;
    if (hoja === null) return;
    const cambios = cambiosDeQuitar(hoja, this.#mesa.filasElegidas());
    const cuantas = cambios[0]?.tipo === 'quitar-filas' ? cambios[0].esperadas.length : 0;
    if (this.#mesa.hacer(cambios, 'quitar-filas'))
      anfitrion.decir(
        `${contar(cuantas, 'fila eliminada', 'filas eliminadas')}. Ctrl+Z ${cuantas === 1 ? 'la' : 'las'} devuelve.`,
      );
  }

  /** One up or down; the choice goes with them. */
  mover(paso: 1 | -1): void {
    const { hoja, seleccion, tabla } = this.#mesa;
    if (hoja === null) return;
    if (!this.#mesa.hacer(cambiosDeMover(hoja, this.#mesa.filasElegidas(), paso), 'mover-filas')) return;
    const { ancla, foco } = seleccion.seleccion;
    const corrida = (fila: number): number => fila + paso;
    seleccion.poner({
      ancla: { ...ancla, fila: corrida(ancla.fila) },
      foco: { ...foco, fila: corrida(foco.fila) },
    });
    tabla.enfocar(seleccion.seleccion.ancla);
  }
}
