/** https://google.aip.dev/193, and Drive's `reason`. */
const ESTADOS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
};

/** An error as Google answers it. */
export class ErrorDeGoogle extends Error {
  readonly estado: number;
  readonly motivo: string;
  /** Seconds. */
  readonly espere: number | null;

  constructor(estado: number, texto: string, motivo = '', espere: number | null = null) {
    super(texto);
    this.estado = estado;
    this.motivo = motivo;
    this.espere = espere;
  }

  cuerpo(): object {
    const { estado, message, motivo } = this;
    const errors = motivo === '' ? {} : { errors: [{ domain: 'global', reason: motivo, message }] };
    return { error: { code: estado, message, ...errors, status: ESTADOS[estado] ?? 'UNKNOWN' } };
  }
}

/** An API that nobody enabled in the project (https://docs.cloud.google.com/service-usage/docs/enable-disable). */
export class ApiApagada extends ErrorDeGoogle {
  constructor(api: string) {
    super(403, `${api} has not been used in project 1 before or it is disabled.`);
  }

  override cuerpo(): object {
    const { error } = super.cuerpo() as { error: object };
    const info = { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'SERVICE_DISABLED' };
    return { error: { ...error, details: [info] } };
  }
}

/** What the double does not model is refused, never passed over. */
export const noModelado = (que: string): ErrorDeGoogle =>
  new ErrorDeGoogle(501, `The double does not model ${que}`);

export const noVale = (texto: string): ErrorDeGoogle => new ErrorDeGoogle(400, texto);

/** Refuses the fields of a request that are not known. */
export function soloCon(dato: object, conocidos: readonly string[], donde: string): void {
  const otro = Object.keys(dato).find((campo) => !conocidos.includes(campo));
  if (otro !== undefined) throw noModelado(`the field "${otro}" of ${donde}`);
}
