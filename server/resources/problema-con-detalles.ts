import type { Problem } from '../../shared/problem.ts';

/** What a problem may carry besides its text (RFC 9457 §3.2): named apart, so that it is never logged. */
export interface Detalles {
  readonly errores?: readonly { readonly donde: string; readonly que: string }[];
  readonly hallazgos?: readonly object[];
}

/** A problem that comes with the parts of the request that are wrong, or with the findings that stand in the way. */
export class ProblemaConDetalles extends Error {
  override readonly name = 'ProblemaConDetalles';
  readonly problema: Problem;
  readonly detalles: Detalles;

  constructor(problema: Problem, detalles: Detalles) {
    super(problema.detalle);
    this.problema = problema;
    this.detalles = detalles;
  }
}
