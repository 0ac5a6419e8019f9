import { Falla, type Hueco } from './falla.ts';
import { PROBLEMAS, type CodigoDeProblema } from './problemas.ts';

/** What a problem must be told: one value for each hole of its template. */
export type DatosDeProblema<C extends CodigoDeProblema> = Readonly<
  Record<Hueco<(typeof PROBLEMAS)[C]['plantilla']>, string | number>
>;

/**
 * A failure that stops the work: thrown, and rendered once at each edge (a line and an exit code on the
 * terminal, RFC 9457 over HTTP). Bad data is never one: that is a hallazgo.
 */
export class Problem<C extends CodigoDeProblema = CodigoDeProblema> extends Falla<CodigoDeProblema> {
  override readonly name = 'Problem';

  /** `datos` fills the holes of the catalogue's text; the compiler asks for each of them. */
  constructor(codigo: C, datos: DatosDeProblema<C>) {
    super(codigo, PROBLEMAS[codigo], datos);
  }
}
