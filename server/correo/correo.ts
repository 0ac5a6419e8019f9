/**
 * What became of a message. `aceptado`: the server took it on. `rechazado`: it never will, not this one.
 * `pospuesto`: it may later; where the connection broke at the very end it may even have been taken, and the same
 * Message-ID tells the recipient's mailbox that it is one.
 */
export type ResultadoDeCorreo =
  | { readonly tipo: 'aceptado'; readonly detalle: string }
  | { readonly tipo: 'rechazado'; readonly motivo: 'destinatario' | 'mensaje'; readonly detalle: string }
  | {
      readonly tipo: 'pospuesto';
      /** `acceso` and `cifrado` are for whoever runs the service to mend; the others pass. */
      readonly motivo: 'acceso' | 'cifrado' | 'conexion' | 'tiempo' | 'ocupado';
      readonly detalle: string;
    };

export interface CorreoPorEnviar {
  /** One address: each person gets a message of their own and sees no other's. */
  readonly para: string;
  readonly asunto: string;
  readonly texto: string;
  readonly html: string;
  /** Letters, digits, `-`, `_` and `.`; the same for every attempt at one message. */
  readonly idDeMensaje: string;
}

export interface Correo {
  /**
   * Never rejects for what the server does: that is its result.
   * @throws Problem `correo-no-valido` where a header would say more than it should
   */
  readonly enviar: (correo: CorreoPorEnviar) => Promise<ResultadoDeCorreo>;
}
