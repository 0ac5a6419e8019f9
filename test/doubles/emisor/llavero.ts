import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import type { DefectoDeToken } from './comportamiento.ts';

/** Keys of an issuer: it signs with one and publishes those that it has not withdrawn. */
export interface Llavero {
  readonly publicas: () => readonly JWK[];
  /** Signs with a new key from here on; the old one is published no more. */
  readonly rotar: () => Promise<void>;
  readonly firmar: (datos: JWTPayload, defecto: DefectoDeToken | null, secreto: string) => Promise<string>;
}

export type AlgoritmoDeLlavero = 'ES256' | 'RS256' | 'EdDSA';

interface Llave {
  readonly kid: string;
  readonly privada: CryptoKey;
  readonly publica: JWK;
}

const b64 = (dato: object): string => Buffer.from(JSON.stringify(dato)).toString('base64url');

const conHs256 = (datos: JWTPayload, kid: string, clave: string): Promise<string> =>
  new SignJWT(datos).setProtectedHeader({ alg: 'HS256', kid }).sign(new TextEncoder().encode(clave));

function conFirmaAlterada(token: string): string {
  const [cabeza = '', cuerpo = '', firma = ''] = token.split('.');
  const bytes = Buffer.from(firma, 'base64url');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return `${cabeza}.${cuerpo}.${bytes.toString('base64url')}`;
}

/** Makes the keys of an issuer. */
export async function abrirLlavero(alg: AlgoritmoDeLlavero): Promise<Llavero> {
  let hechas = 0;
  const nueva = async (): Promise<Llave> => {
    const { privateKey: privada, publicKey } = await generateKeyPair(alg, { extractable: true });
    hechas += 1;
    const kid = `llave-${hechas}`;
    return { kid, privada, publica: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
  };
  let vigente = await nueva();
  const ajena = await nueva();
  return {
    publicas: () => [vigente.publica],
    rotar: async () => {
      vigente = await nueva();
    },
    firmar: async (datos, defecto, secreto) => {
      const { kid, publica, privada } = defecto === 'llave-desconocida' ? ajena : vigente;
      if (defecto === 'sin-firma') return `${b64({ alg: 'none' })}.${b64(datos)}.`;
      if (defecto === 'hs256-con-la-llave-publica') return conHs256(datos, kid, JSON.stringify(publica));
      if (defecto === 'hs256-con-el-secreto') return conHs256(datos, kid, secreto);
      const token = await new SignJWT(datos).setProtectedHeader({ alg, kid }).sign(privada);
      return defecto === 'firma-alterada' ? conFirmaAlterada(token) : token;
    },
  };
}
