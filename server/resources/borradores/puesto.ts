import { estadoDeBorrador } from '../../store/borradores/estado-de-borrador.ts';
import { lotesDesde, type LoteGuardado } from '../../store/borradores/historia.ts';
import type { LlaveDeBorrador } from '../../store/borradores/llave-de-borrador.ts';
import { vivasDesde } from '../../store/borradores/presencias.ts';
import type { Almacen } from '../../store/almacen.ts';
import type { Escucha } from './escucha.ts';

/** What a watch works with. */
export interface PartesDeVigia {
  readonly almacen: Almacen;
  readonly reloj: () => Date;
  /** Told that the store could not be asked. */
  readonly alFallar: (error: unknown) => void;
}

/** Lotes that are told at once. */
const LOTES = 100;

/** One borrador that is watched, for all who listen to it here. */
export class Puesto {
  readonly escuchas = new Set<Escucha>();
  readonly #llave: LlaveDeBorrador;
  readonly #partes: PartesDeVigia;
  #lotes = new Map<number, Promise<LoteGuardado[]>>();
  #mirando = false;
  #porMirar = false;

  constructor({ periodo, libro }: LlaveDeBorrador, partes: PartesDeVigia) {
    this.#llave = { periodo, libro };
    this.#partes = partes;
  }

  /** Asks the store, and tells all who listen; asked again meanwhile, it asks once more. */
  async mirar(): Promise<void> {
    this.#porMirar = true;
    if (this.#mirando) return;
    this.#mirando = true;
    while (this.#tomarPedido()) await this.#unaVez();
    this.#mirando = false;
  }

  /** Lotes after a number: those who have read as far share them. */
  lotes(desde: number): Promise<readonly LoteGuardado[]> {
    const pedidos = this.#lotes.get(desde) ?? lotesDesde(this.#partes.almacen.db, this.#llave, desde, LOTES);
    this.#lotes.set(desde, pedidos);
    return pedidos;
  }

  #tomarPedido(): boolean {
    const pedido = this.#porMirar;
    this.#porMirar = false;
    return pedido;
  }

  async #unaVez(): Promise<void> {
    const { almacen, reloj, alFallar } = this.#partes;
    try {
      const estado = await estadoDeBorrador(almacen.db, this.#llave, vivasDesde(reloj()));
      this.#lotes = new Map();
      for (const escucha of this.escuchas) escucha.decir(estado);
    } catch (error) {
      // Whoever listens goes on: the next look may do
      alFallar(error);
    }
  }
}
