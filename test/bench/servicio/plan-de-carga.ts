/** One request that a client sends. */
export interface PeticionDeCarga {
  readonly metodo: 'GET' | 'POST';
  /** Below `/api/v1`. */
  readonly ruta: string;
  readonly token: string;
  readonly claveDeIdempotencia?: string;
  /** JSON text. */
  readonly cuerpo?: string;
}

/** Many requests, sent from a process of their own. */
export interface PlanDeCarga {
  readonly url: string;
  readonly peticiones: readonly PeticionDeCarga[];
  /**
   * When each is sent, in milliseconds from the start, on a connection of its own, whether or not those before it were
   * answered; else so many connections, each sending the next as soon as it is answered.
   */
  readonly ritmo: { readonly instantes: readonly number[] } | { readonly conexiones: number };
}

export interface RespuestaDeCarga {
  /** 0 where no answer came. */
  readonly estado: number;
  /** From the moment that it was due until the whole answer was there, in milliseconds. */
  readonly ms: number;
  readonly texto: string;
}

/** Answers in the order of the requests. */
export interface CargaHecha {
  readonly respuestas: readonly RespuestaDeCarga[];
  /** From the first request to the last answer. */
  readonly segundos: number;
}
