import type { Acuse } from '../../../../shared/api/esquemas/acuse.ts';
import type { EnvioBreve } from '../../../../shared/api/esquemas/envios.ts';
import { conClave } from '../../cliente/idempotencia.ts';
import { pedir } from '../../cliente/pedir.ts';
import type { PedidoDe } from '../../cliente/tipos.ts';
import { useAccion, type Accion } from '../../cliente/usar-accion.ts';
import type { LugarDeArea } from './usar-validacion.ts';

export interface Recibido {
  readonly envio: EnvioBreve;
  readonly acuse: Acuse;
  /** It had been received before: the first answer was lost. */
  readonly repetido: boolean;
}

type Cuerpo = NonNullable<PedidoDe<'enviar'>['cuerpo']>;

/**
 * Sends to the enlace; sent again after a lost answer, it gives the same acuse.
 *
 * @param alRecibir what follows once the service has it
 */
export function useEnviar(
  lugar: LugarDeArea,
  alRecibir: (recibido: Recibido) => void,
): Accion<readonly [huella: string, cuerpo: Cuerpo]> {
  return useAccion(async (huella: string, cuerpo: Cuerpo) => {
    const { json } = await conClave(`${Object.values(lugar).join('/')}:${huella}`, (claveDeIdempotencia) =>
      pedir('enviar', { parametros: lugar, cuerpo, claveDeIdempotencia }),
    );
    alRecibir(json);
  });
}
