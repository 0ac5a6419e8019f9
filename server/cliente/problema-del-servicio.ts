import * as z from 'zod';
import { problema } from '../../shared/api/esquemas/comun.ts';
import { hallazgo, type HallazgoDeApi } from '../../shared/api/esquemas/envios.ts';

const recibido = problema
  .pick({ title: true, detail: true, codigo: true })
  .extend({ hallazgos: z.array(hallazgo).optional() });

/** What the service answered in the place of what was asked for (RFC 9457). */
export class ProblemaDelServicio extends Error {
  override readonly name = 'ProblemaDelServicio';
  readonly estado: number;
  readonly codigo: string;
  readonly titulo: string;
  readonly detalle: string;
  /** The findings that keep a libro from being sent. */
  readonly hallazgos: readonly HallazgoDeApi[];

  constructor(estado: number, { title, detail, codigo, hallazgos = [] }: z.infer<typeof recibido>) {
    super(`${title}: ${detail}`);
    this.estado = estado;
    this.codigo = codigo;
    this.titulo = title;
    this.detalle = detail;
    this.hallazgos = hallazgos;
  }
}

/** Reads an answer that tells a failure; null where it is none of the service's own. */
export function leerProblema(estado: number, texto: string): ProblemaDelServicio | null {
  try {
    return new ProblemaDelServicio(estado, recibido.parse(JSON.parse(texto)));
  } catch {
    return null;
  }
}
