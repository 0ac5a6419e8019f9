import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import type { Red } from '../red/abrir-red.ts';
import { comoProblemaDeEmisor } from './problema-de-emisor.ts';

/** What an issuer says of itself holds so long, in ms; its keys are asked for on their own. */
const VIGENCIA_MS = 3_600_000;

/** As the issuer takes it: in the body where it says so, else in the header, which is what holds by default. */
function autenticacion(secreto: string): ClientAuth {
  if (secreto === '') return None();
  const [enCuerpo, enEncabezado] = [ClientSecretPost(secreto), ClientSecretBasic(secreto)];
  return (emisor, ...resto) => {
    const enElCuerpo = emisor.token_endpoint_auth_methods_supported?.includes('client_secret_post') === true;
    (enElCuerpo ? enCuerpo : enEncabezado)(emisor, ...resto);
  };
}

/**
 * Asks an issuer what it says of itself, when it is first needed: a service starts though its issuer is down. What it
 * said is asked again after an hour, and at once where asking failed.
 *
 * @returns the function, which throws Problem `servidor-externo-no-responde`, `identidad-no-comprobada`
 */
export function descubridor(
  red: Red,
  { emisor, cliente, secreto }: { readonly emisor: URL; readonly cliente: string; readonly secreto: string },
): () => Promise<Configuration> {
  let sabido: { readonly desde: number; readonly que: Promise<Configuration> } | null = null;
  const preguntar = async (): Promise<Configuration> => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the network lets http out to this machine alone
    const enClaro = emisor.protocol === 'http:' ? [allowInsecureRequests] : [];
    const opciones = { [customFetch]: red.pedir, execute: [enableNonRepudiationChecks, ...enClaro] };
    try {
      return await discovery(emisor, cliente, {}, autenticacion(secreto), opciones);
    } catch (error) {
      throw comoProblemaDeEmisor(error);
    }
  };
  return () => {
    const ahora = Date.now();
    if (sabido !== null && Math.abs(ahora - sabido.desde) < VIGENCIA_MS) return sabido.que;
    const que = preguntar();
    sabido = { desde: ahora, que };
    que.catch(() => {
      if (sabido?.que === que) sabido = null;
    });
    return que;
  };
}
