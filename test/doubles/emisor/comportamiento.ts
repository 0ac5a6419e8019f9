/** Ways in which an ID token is not good. */
export type DefectoDeToken =
  | 'otra-audiencia'
  | 'otro-emisor'
  | 'vencido'
  | 'otro-nonce'
  | 'sin-firma'
  | 'hs256-con-la-llave-publica'
  | 'hs256-con-el-secreto'
  | 'llave-desconocida'
  | 'firma-alterada';

/** How the issuer behaves; may be changed between requests. */
export interface Comportamiento {
  defecto: DefectoDeToken | null;
  /** Answers 503 to everything. */
  caido: boolean;
  /** Waits before each answer, in ms. */
  tarda: number;
  /** Sends the browser back with this error, as `server_error`, without asking anybody. */
  error: string | null;
  /** Gives the address of mail at its userinfo endpoint alone. */
  correoSoloEnUserinfo: boolean;
  /** Where a client shows its secret. */
  secretoEn: 'cuerpo' | 'encabezado';
}

export const BIEN: Comportamiento = {
  defecto: null,
  caido: false,
  tarda: 0,
  error: null,
  correoSoloEnUserinfo: false,
  secretoEn: 'cuerpo',
};
