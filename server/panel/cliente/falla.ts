import type { HallazgoDeApi } from '../../../shared/api/esquemas/envios.ts';

/** What the service says of a failure (RFC 9457). */
export interface ProblemaRecibido {
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly codigo?: string;
  readonly errores?: readonly { readonly donde: string; readonly que: string }[];
  readonly hallazgos?: readonly HallazgoDeApi[];
}

/** A request that failed, in words for whoever made it. */
export class Falla extends Error {
  override readonly name = 'Falla';
  /** Stable code of the service; `sin-conexion` where no answer came. */
  readonly codigo: string;
  readonly titulo: string;
  readonly detalle: string;
  /** HTTP status; 0 where no answer came. */
  readonly estado: number;
  /** Id of the request, to look for it in the service's log. */
  readonly peticion: string;
  readonly errores: readonly { readonly donde: string; readonly que: string }[];
  readonly hallazgos: readonly HallazgoDeApi[];

  constructor(problema: ProblemaRecibido, estado: number) {
    const titulo = problema.title ?? 'El servicio no pudo atender la petición';
    super(titulo);
    this.titulo = titulo;
    this.codigo = problema.codigo ?? 'sin-codigo';
    this.detalle =
      problema.detail ??
      'Vuelva a intentarlo en un momento. Si sigue igual, avise a quien opera el servicio.';
    this.estado = estado;
    this.peticion = problema.instance ?? '';
    this.errores = problema.errores ?? [];
    this.hallazgos = problema.hallazgos ?? [];
  }

  /** Whether the same request may succeed a little later. */
  get pasajera(): boolean {
    return this.estado === 0 || this.estado === 429 || this.estado >= 500;
  }
}

/** No answer came: the network, or a service that is down. */
export const sinConexion = (): Falla =>
  new Falla(
    {
      codigo: 'sin-conexion',
      title: 'No hay conexión con el servicio',
      detail: 'Revise su conexión y vuelva a intentarlo. Nada de lo que escribió se perdió.',
    },
    0,
  );

/** Any error as a failure that can be shown. */
export function comoFalla(error: unknown): Falla {
  if (error instanceof Falla) return error;
  return new Falla(
    {
      codigo: 'panel',
      title: 'La página tuvo un tropiezo',
      detail: 'Recárguela; lo que escribió se conserva en este navegador.',
    },
    500,
  );
}
