import type { NombreDeAccion, Pide, Respuesta, Revision } from '../../../../../shared/addon/acciones.ts';
import { revisionEn } from '../../../../../shared/addon/pagina/decir-revision.ts';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Mesa } from './mesa.ts';

/** A review, and of what it is. */
interface Hecha {
  readonly revision: Revision;
  readonly borrador: Borrador;
  readonly ocultas: ReadonlySet<string>;
}

/** Actions after which the same libro is reviewed to the same end. */
const INOCUAS: ReadonlySet<NombreDeAccion> = new Set<NombreDeAccion>([
  'edicion',
  'irA',
  'leerHojas',
  'acuse',
]);

const mismas = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/**
 * Keeps the review that the sidebar shows: made again by itself as soon as the libro changes, so that cells are marked without
 * waiting for the sidebar to ask, and given again where it is asked for and nothing has changed since.
 */
export class RevisionAlDia {
  private readonly mesa: Mesa;
  private readonly luego: (hacer: () => void) => void;
  /** What was asked for last; null before the sidebar has asked. */
  private pide: Pide<'validar'> | null = null;
  private hecha: Hecha | null = null;
  private espera = false;

  constructor(mesa: Mesa, luego: (hacer: () => void) => void) {
    this.mesa = mesa;
    this.luego = luego;
  }

  /** What an action found is kept; what may have changed what a review finds does away with it. */
  recordar<N extends NombreDeAccion>(nombre: N, pide: Pide<N>, respuesta: Respuesta<N>): void {
    if (nombre === 'validar') this.pide = pide as Pide<'validar'>;
    const { borrador, ocultas } = this.mesa;
    // What the service found is more than the libro alone shows
    const revision = respuesta.ok && nombre !== 'enviar' ? revisionEn(respuesta.valor) : null;
    if (revision !== null) this.hecha = { revision, borrador, ocultas };
    else if (!INOCUAS.has(nombre)) this.hecha = null;
  }

  /** The answer to a question whose answer is known; null where it must be worked out. */
  sabida(nombre: NombreDeAccion, pide: unknown): Respuesta<'validar'> | null {
    const { hecha, mesa } = this;
    if (nombre !== 'validar' || hecha?.borrador !== mesa.borrador) return null;
    if ((pide as Pide<'validar'>).hoja !== hecha.revision.hoja || !mismas(hecha.ocultas, mesa.ocultas))
      return null;
    return { ok: true, valor: hecha.revision };
  }

  /**
   * The libro has changed.
   * @param revisar makes the review; called once for all that comes in a burst
   */
  alCambiar(revisar: (pide: Pide<'validar'>) => void): void {
    if (this.espera) return;
    this.espera = true;
    this.luego(() => {
      this.espera = false;
      if (this.pide !== null && this.sabida('validar', this.pide) === null) revisar(this.pide);
    });
  }
}
