import type { Puente, Respuesta } from '../../addon/acciones.ts';
import { problemaDePuente } from './problema-de-puente.ts';

/** `google.script.run`, as far as it is used (developers.google.com/apps-script/guides/html/reference/run). */
export interface CorredorDeScript {
  readonly withSuccessHandler: <V>(alAcabar: (valor: V) => void) => CorredorDeScript;
  readonly withFailureHandler: (alFallar: (error: Error) => void) => CorredorDeScript;
  readonly accion: (nombre: string, pide: unknown) => void;
}

/** The way to the add-on in Sheets. It never rejects: a failure is an answer. */
export function puenteDeSheets(corredor: CorredorDeScript): Puente {
  return (nombre, pide) =>
    new Promise((contestar) => {
      corredor
        .withSuccessHandler((respuesta: Respuesta<typeof nombre> | null) => {
          // Google gives null in place of what it could not carry
          contestar(respuesta ?? problemaDePuente('null'));
        })
        .withFailureHandler((error) => {
          contestar(problemaDePuente(error));
        })
        .accion(nombre, pide);
    });
}
