import type { AcuseSinFirma, LlavePublica } from '../../shared/api/esquemas/acuse.ts';
import { Problem } from '../../shared/problem.ts';
import { firmarAcuse } from '../firma/firmar-acuse.ts';
import { abrirLlave, cerrarDeNuevo, cerrarLlave, estaCerrada } from '../firma/llave-guardada.ts';
import { crearLlave, type LlaveAbierta } from '../firma/llave.ts';
import type { Almacen, Cambio, Consultable } from '../store/almacen.ts';
import {
  cambiarLlave,
  guardarCerrada,
  llaveVigente,
  primeraLlave,
  type FilaDeLlave,
  type LlavePorGuardar,
} from '../store/llaves.ts';
import { llavesDelServicio } from './llaves/llaves-del-servicio.ts';

/** Signs acuses with the key in force, which all instances share; knows the public keys, old ones too. */
export interface Firmante {
  /**
   * Signs inside a change, with the key that is in force there.
   * @returns the text that is stored and served byte by byte
   */
  readonly firmar: (cambio: Cambio, datos: AcuseSinFirma) => Promise<string>;
  readonly publicas: (db: Consultable) => Promise<LlavePublica[]>;
  /** Signs with a new key from here on. */
  readonly rotar: (cambio: Cambio) => Promise<{ kid: string; creada: string }>;
}

function llaveNueva(contrasena: string | null): LlavePorGuardar {
  const { kid, publica, privada } = crearLlave();
  return { kid, publica: JSON.stringify(publica), privada: cerrarLlave(privada, contrasena) };
}

const noSeAbre = (error: unknown): boolean => error instanceof Problem && error.codigo === 'llave-no-se-abre';

/**
 * Opens the key in force. One that was left open, or closed with the passphrase of before, is kept closed with that of
 * now.
 * @throws Problem `llave-no-se-abre`
 */
async function tomarVigente(
  almacen: Almacen,
  { kid, privada }: FilaDeLlave,
  contrasena: string | null,
  anterior: string | null,
): Promise<LlaveAbierta> {
  let abierta: LlaveAbierta;
  try {
    abierta = abrirLlave(privada, contrasena);
    if (contrasena === null || estaCerrada(privada)) return abierta;
  } catch (error) {
    if (!noSeAbre(error) || contrasena === null || anterior === null) throw error;
    abierta = abrirLlave(privada, anterior);
  }
  const cerrada = cerrarDeNuevo(abierta, contrasena);
  await almacen.cambiar('sistema', (cambio) => guardarCerrada(cambio, { kid, privada: cerrada }));
  return abierta;
}

/**
 * Opens the signer; at the first start of all it makes the key.
 * @param contrasena what private keys are closed with in the store; null leaves them open
 * @param anterior what they were closed with until now, where that is being changed
 * @throws Problem `llave-no-se-abre`
 */
export async function abrirFirmante(
  almacen: Almacen,
  contrasena: string | null,
  anterior: string | null = null,
): Promise<Firmante> {
  const primera =
    (await llaveVigente(almacen.db)) ??
    (await almacen.cambiar('sistema', (cambio) => primeraLlave(cambio, llaveNueva(contrasena))));
  // scrypt takes its time: once for each key
  const abiertas = new Map([[primera.kid, await tomarVigente(almacen, primera, contrasena, anterior)]]);
  const abrir = ({ kid, privada }: FilaDeLlave): LlaveAbierta => {
    const abierta = abiertas.get(kid) ?? abrirLlave(privada, contrasena);
    abiertas.set(kid, abierta);
    return abierta;
  };
  return {
    firmar: async ({ db }, datos) => {
      const vigente = await llaveVigente(db);
      if (vigente === null) throw new Error('The store has lost its key');
      return firmarAcuse(datos, abrir(vigente));
    },
    publicas: llavesDelServicio,
    rotar: async (cambio) => {
      const { kid, creada } = await cambiarLlave(cambio, llaveNueva(contrasena));
      return { kid, creada };
    },
  };
}
