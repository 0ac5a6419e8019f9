import { Problem } from '../../../shared/problem.ts';
import type { LoteGuardado } from '../../store/borradores/historia.ts';
import type { LlaveDeBorrador } from '../../store/borradores/llave-de-borrador.ts';
import { Escucha } from './escucha.ts';
import { Puesto, type PartesDeVigia } from './puesto.ts';

/** How often the store is asked what other instances did, in milliseconds. */
const CADA_MS = 1_000;
/** Open at once: of one person, who may have several windows; of all. */
const POR_PERSONA = 10;
const EN_TOTAL = 2_000;
const ESPERA_S = 30;

/** Watches the borradores that somebody has open, for as long as somebody has. */
export interface Vigia {
  /**
   * Begins to listen to a borrador.
   * @throws Problem `demasiadas-peticiones`
   */
  readonly escuchar: (llave: LlaveDeBorrador, persona: string) => Escucha;
  /** Looks at once: this instance has changed something. */
  readonly avisar: (llave: LlaveDeBorrador) => void;
  /** Lotes of a borrador that somebody listens to, after a number. */
  readonly lotes: (llave: LlaveDeBorrador, desde: number) => Promise<readonly LoteGuardado[]>;
  /** Ends all who listen, and those who come later. */
  readonly cerrar: () => void;
}

const nombreDe = ({ periodo, libro }: LlaveDeBorrador): string => `${periodo} ${libro}`;

class VigiaDeBorradores implements Vigia {
  readonly #partes: PartesDeVigia;
  readonly #puestos = new Map<string, Puesto>();
  readonly #reloj: NodeJS.Timeout;
  #cerrada = false;

  constructor(partes: PartesDeVigia) {
    this.#partes = partes;
    this.#reloj = setInterval(() => {
      for (const puesto of this.#puestos.values()) void puesto.mirar();
    }, CADA_MS);
    this.#reloj.unref();
  }

  readonly escuchar = (llave: LlaveDeBorrador, persona: string): Escucha => {
    this.#exigirLugar(persona);
    const nombre = nombreDe(llave);
    const puesto = this.#puestos.get(nombre) ?? new Puesto(llave, this.#partes);
    this.#puestos.set(nombre, puesto);
    const escucha = new Escucha(persona, (esta) => {
      puesto.escuchas.delete(esta);
      if (puesto.escuchas.size === 0 && this.#puestos.get(nombre) === puesto) this.#puestos.delete(nombre);
    });
    puesto.escuchas.add(escucha);
    if (this.#cerrada) escucha.cerrar();
    else void puesto.mirar();
    return escucha;
  };

  readonly avisar = (llave: LlaveDeBorrador): void => {
    void this.#puestos.get(nombreDe(llave))?.mirar();
  };

  readonly lotes = async (llave: LlaveDeBorrador, desde: number): Promise<readonly LoteGuardado[]> =>
    (await this.#puestos.get(nombreDe(llave))?.lotes(desde)) ?? [];

  readonly cerrar = (): void => {
    this.#cerrada = true;
    clearInterval(this.#reloj);
    for (const escucha of this.#escuchas()) escucha.cerrar();
  };

  #escuchas(): Escucha[] {
    return [...this.#puestos.values()].flatMap(({ escuchas }) => [...escuchas]);
  }

  #exigirLugar(persona: string): void {
    const todas = this.#escuchas();
    const suyas = todas.filter((e) => e.persona === persona).length;
    if (suyas >= POR_PERSONA || todas.length >= EN_TOTAL)
      throw new Problem('demasiadas-peticiones', { segundos: ESPERA_S });
  }
}

/** Opens the watch: one question a second to the store for each borrador that is open, however many have it open. */
export const abrirVigia = (partes: PartesDeVigia): Vigia => new VigiaDeBorradores(partes);
