import { GoogleAuth } from 'google-auth-library';
import type { auth } from 'googleapis/build/src/apis/sheets/index.js';
import { alcancesDe } from './alcances.ts';
import { cuentaDeGoogle } from './cuenta-de-google.ts';
import type { OpcionesDeGoogle } from './google.ts';

/** The kind of entry that `googleapis` wants; it has an older copy of the same library, whose calls are the same. */
type Entrada = InstanceType<(typeof auth)['GoogleAuth']>;

const TOKENS = 'https://oauth2.googleapis.com/';

/** Enters with the key, the federation or the machine's own credentials; a token is asked for at the first call. */
export async function entrar(ajustes: OpcionesDeGoogle) {
  const { credenciales, como, raiz } = ajustes;
  const entrada = new GoogleAuth({
    scopes: alcancesDe(ajustes),
    ...(credenciales === null ? {} : { credentials: credenciales }),
    ...(como === '' ? {} : { clientOptions: { subject: como } }),
  });
  const cliente = await entrada.getClient();
  if (raiz !== null)
    cliente.transporter.interceptors.request.add({
      resolved: (pedido) => {
        if (pedido.url.href.startsWith(TOKENS)) pedido.url = new URL(pedido.url.href.replace(TOKENS, raiz));
        return Promise.resolve(pedido);
      },
    });
  return { entrada: entrada as unknown as Entrada, cuenta: cuentaDeGoogle(ajustes) };
}
