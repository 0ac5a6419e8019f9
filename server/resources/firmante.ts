import type { AcuseSinFirma, LlavePublica } from '../../shared/api/esquemas/acuse.ts';
import { firmarAcuse } from '../firma/firmar-acuse.ts';
import { cerrarLlave, abrirLlave } from '../firma/llave-guardada.ts';
import { crearLlave, type LlaveAbierta } from '../firma/llave.ts';
import type { Almacen, Cambio, Consultable } from '../store/almacen.ts';
import {
  cambiarLlave,
  llavesPublicas,
  llaveVigente,
  primeraLlave,
  type FilaDeLlave,
  type LlavePorGuardar,
} from '../store/llaves.ts';

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

/**
 * Opens the signer; at the first start of all it makes the key.
 * @param contrasena what private keys are closed with in the store; null leaves them open
 * @throws Problem `llave-no-se-abre`
 */
export async function abrirFirmante(almacen: Almacen, contrasena: string | null): Promise<Firmante> {
  // scrypt takes its time: once for each key
  const abiertas = new Map<string, LlaveAbierta>();
  const abrir = ({ kid, privada }: FilaDeLlave): LlaveAbierta => {
    const abierta = abiertas.get(kid) ?? abrirLlave(privada, contrasena);
    abiertas.set(kid, abierta);
    return abierta;
  };
  const primera =
    (await llaveVigente(almacen.db)) ??
    (await almacen.cambiar('sistema', (cambio) => primeraLlave(cambio, llaveNueva(contrasena))));
  abrir(primera);
  return {
    firmar: async ({ db }, datos) => {
      const vigente = await llaveVigente(db);
      if (vigente === null) throw new Error('The store has lost its key');
      return firmarAcuse(datos, abrir(vigente));
    },
    publicas: async (db) =>
      (await llavesPublicas(db)).map(({ publica, creada, retirada }) => ({
        ...(JSON.parse(publica) as Omit<LlavePublica, 'creada' | 'retirada'>),
        creada,
        retirada,
      })),
    rotar: async (cambio) => {
      const { kid, creada } = await cambiarLlave(cambio, llaveNueva(contrasena));
      return { kid, creada };
    },
  };
}
