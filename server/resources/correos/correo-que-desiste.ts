import type { Correo, ResultadoDeCorreo } from '../../correo/correo.ts';

/** Mail of one round: it stops trying once the server itself cannot be used. */
export interface CorreoDeRonda extends Correo {
  /** Whether it gave up: what is not sent by then waits for another round. */
  readonly desistio: () => boolean;
}

/** It speaks of the server and not of one recipient: the next message would fare the same, after another time-out. */
const esDelServidor = (resultado: ResultadoDeCorreo): boolean =>
  resultado.tipo === 'pospuesto' && resultado.motivo !== 'ocupado';

/** Mail that, after the server failed once, gives that same result at once. */
export function correoQueDesiste(correo: Correo): CorreoDeRonda {
  let falla: ResultadoDeCorreo | null = null;
  return {
    desistio: () => falla !== null,
    async enviar(mensaje) {
      if (falla !== null) return falla;
      const resultado = await correo.enviar(mensaje);
      if (esDelServidor(resultado)) falla = resultado;
      return resultado;
    },
  };
}
