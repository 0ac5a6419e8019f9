import { jwk } from '../../../shared/api/esquemas/acuse.ts';
import { huellaDeLlave } from '../../firma/llave.ts';
import type { Consultable } from '../../store/almacen.ts';
import { entradasPorAccion } from '../../store/verificacion/segun-bitacora.ts';
import { llavesPublicas } from '../../store/llaves.ts';
import { Cuenta } from './cuenta.ts';
import { leerDicho } from './leer-dicho.ts';

const DE_LLAVE = ['llave.creada', 'llave.rotada'];

/** Whether a key is the one that its name is the thumbprint of. */
function esLaQueSeLlama({ kid, publica }: { readonly kid: string; readonly publica: string }): boolean {
  const leida = jwk.safeParse(leerDicho(publica));
  return leida.success && leida.data.kid === kid && huellaDeLlave(leida.data) === kid;
}

/** The public keys that the store keeps: each the one that it is called, noted when it was made; none planted, none gone. */
export async function comprobarLlaves(db: Consultable): Promise<Cuenta> {
  const cuenta = new Cuenta('llaves que firman los acuses');
  const asentadas = (await entradasPorAccion(db, DE_LLAVE)).map(({ objeto }) => objeto);
  const guardadas = await llavesPublicas(db);
  for (const llave of guardadas) {
    cuenta.comprobados += 1;
    const objeto = `llaves/${llave.kid}`;
    if (!esLaQueSeLlama(llave)) cuenta.fallar(`La llave ${llave.kid} no es la que se creó.`);
    if (!asentadas.includes(objeto))
      cuenta.fallar(`La bitácora no cuenta que se creó la llave ${llave.kid}.`);
    const vigente = objeto === asentadas.at(-1);
    if (vigente !== (llave.retirada === null))
      cuenta.fallar(
        `La llave ${llave.kid} ${vigente ? 'está retirada y no se retiró' : 'se retiró y está en uso'}.`,
      );
  }
  for (const objeto of asentadas)
    if (!guardadas.some(({ kid }) => objeto === `llaves/${kid}`))
      cuenta.fallar(`Falta la llave ${objeto.slice(7)}.`);
  return cuenta;
}
