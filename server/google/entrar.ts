import { GoogleAuth } from 'google-auth-library';
import type { auth } from 'googleapis/build/src/apis/sheets/index.js';
import { alcancesDe } from './alcances.ts';
import { cuentaDeGoogle } from './cuenta-de-google.ts';
import type { OpcionesDeGoogle } from './google.ts';
import { pedirPorRed } from './pedir-por-red.ts';

/** The kind of entry that `googleapis` wants; it has an older copy of the same library, whose calls are the same. */
type Entrada = InstanceType<(typeof auth)['GoogleAuth']>;

const TOKENS = 'https://oauth2.googleapis.com/';

/** Enters with the key, the federation or the machine's own credentials; a token is asked for at the first call. */
export async function entrar(ajustes: OpcionesDeGoogle) {
  const { credenciales, como, raiz, red } = ajustes;
  const pedir = pedirPorRed(red);
  const entrada = new GoogleAuth({
    scopes: alcancesDe(ajustes),
    ...(credenciales === null ? {} : { credentials: credenciales }),
    clientOptions: {
      transporterOptions: { fetchImplementation: pedir },
      ...(como === '' ? {} : { subject: como }),
    },
  });
  const cliente = await entrada.getClient();
  // Who enters by federation changes one token for another with a client of its own, which is given no options
  const cambio: unknown = Reflect.get(cliente, 'stsCredential');
  if (typeof cambio === 'object' && cambio !== null) Reflect.set(cambio, 'transporter', cliente.transporter);
  if (raiz !== null)
    cliente.transporter.interceptors.request.add({
      resolved: (pedido) => {
        if (pedido.url.href.startsWith(TOKENS)) pedido.url = new URL(pedido.url.href.replace(TOKENS, raiz));
        return Promise.resolve(pedido);
      },
    });
  return { entrada: entrada as unknown as Entrada, cuenta: cuentaDeGoogle(ajustes) };
}
