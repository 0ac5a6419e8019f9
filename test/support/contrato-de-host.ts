import { describe } from 'vitest';
import { deEscritura } from './contrato-de-host/escritura.ts';
import { deLectura } from './contrato-de-host/lectura.ts';
import { deMarcas } from './contrato-de-host/marcas.ts';
import { deLaPersona } from './contrato-de-host/persona.ts';
import { dePreparacion } from './contrato-de-host/preparacion.ts';
import type { HacerHost } from './host-de-prueba.ts';

/** What every host holds to, whatever spreadsheet is behind it. */
export function contratoDeHost(nombre: string, hacer: HacerHost): void {
  describe(`the host of ${nombre}`, () => {
    deLectura(hacer);
    deEscritura(hacer);
    deMarcas(hacer);
    dePreparacion(hacer);
    deLaPersona(hacer);
  });
}
