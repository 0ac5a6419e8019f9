import { Problem } from '../../shared/problem.ts';
import { ajusteDicho, ajusteSecreto, type Entorno } from '../entorno.ts';
import { esDireccionSegura } from '../red/direccion-segura.ts';

/** Each setting: what it means, and what holds where it says nothing. */
export const AJUSTES_DE_IDENTIDAD = {
  TRIMESTRAL_OIDC_EMISOR: {
    que: 'Dirección del emisor OpenID Connect con que se entra al panel: `https://accounts.google.com`, `https://login.microsoftonline.com/<inquilino>/v2.0`, `https://<keycloak>/realms/<reino>`',
    siNo: '',
  },
  TRIMESTRAL_OIDC_CLIENTE: { que: 'Identificador del cliente que el emisor dio al servicio', siNo: '' },
  TRIMESTRAL_OIDC_SECRETO: {
    que: 'Secreto de ese cliente; sin él, el cliente es público y basta PKCE',
    siNo: '',
  },
  TRIMESTRAL_OIDC_SECRETO_ARCHIVO: { que: 'Archivo que contiene ese secreto', siNo: '' },
  TRIMESTRAL_OIDC_ALCANCES: { que: 'Alcances que se piden al emisor', siNo: 'openid email profile' },
  TRIMESTRAL_OIDC_DOMINIOS: {
    que: 'Dominios cuyas cuentas pueden entrar, separados por comas: con Google, el de Workspace (`hd`); con otro emisor, el del correo. Sin él, cualquiera que esté invitado',
    siNo: '',
  },
  TRIMESTRAL_OIDC_CORREO: {
    que: 'Dato del emisor con el correo de la persona. `email` vale solo si el emisor dice que lo comprobó (`email_verified`); otro, como `preferred_username` de Microsoft Entra ID, es uno que solo la institución asigna, y exige decir los dominios',
    siNo: 'email',
  },
  TRIMESTRAL_ID_TOKEN_AUDIENCIAS: {
    que: 'Clientes (`aud`) cuyos ID tokens se aceptan en la API, separados por comas: el del complemento. Sin él no se acepta ninguno',
    siNo: '',
  },
  TRIMESTRAL_ID_TOKEN_EMISOR: {
    que: 'Emisor de esos ID tokens',
    siNo: 'https://accounts.google.com',
  },
  TRIMESTRAL_ID_TOKEN_DOMINIOS: {
    que: 'Dominios cuyos ID tokens se aceptan, separados por comas. Sin él, los de `TRIMESTRAL_OIDC_DOMINIOS`',
    siNo: '',
  },
} as const satisfies Record<string, { readonly que: string; readonly siNo: string }>;

type Ajuste = keyof typeof AJUSTES_DE_IDENTIDAD;

/** The issuer that people sign in to the panel with. */
export interface AjustesDeEmisor {
  readonly emisor: URL;
  readonly cliente: string;
  /** Empty for a public client. */
  readonly secreto: string;
  readonly alcances: string;
  readonly dominios: readonly string[];
  /** The claim that holds the address of mail. */
  readonly correo: string;
}

/** The ID tokens that the API takes. */
export interface AjustesDeIdToken {
  readonly emisor: URL;
  readonly audiencias: readonly string[];
  readonly dominios: readonly string[];
}

export interface AjustesDeIdentidad {
  readonly oidc: AjustesDeEmisor | null;
  readonly idToken: AjustesDeIdToken | null;
}

const noVale = (ajuste: Ajuste, motivo: string): Problem =>
  new Problem('ajuste-no-valido', { ajuste, motivo });

const valorDe = (entorno: Entorno, ajuste: Ajuste): string =>
  ajusteDicho(entorno, ajuste) || AJUSTES_DE_IDENTIDAD[ajuste].siNo;

const listaDe = (entorno: Entorno, ajuste: Ajuste): string[] =>
  valorDe(entorno, ajuste)
    .split(/[\s,;]+/)
    .filter((parte) => parte !== '');

/** Microsoft's addresses for accounts of any organisation: whoever made one there could say to be anybody. */
const DE_TODOS = /^\/(?:common|organizations|consumers)\b/;

function emisorDe(entorno: Entorno, ajuste: Ajuste): URL {
  const dicho = valorDe(entorno, ajuste);
  if (!URL.canParse(dicho)) throw noVale(ajuste, `debe ser una dirección https, y dice «${dicho}»`);
  const url = new URL(dicho);
  if (!esDireccionSegura(url)) throw noVale(ajuste, 'debe empezar con https://, salvo en la propia máquina');
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.pathname.includes('/.well-known/'))
    throw noVale(ajuste, 'debe ser la dirección del emisor, sin «/.well-known/…» ni nada después');
  if (url.hostname === 'login.microsoftonline.com' && DE_TODOS.test(url.pathname))
    throw noVale(ajuste, 'debe nombrar el inquilino de la institución, y no el de todos');
  return url;
}

function dominiosDe(entorno: Entorno, ajuste: Ajuste): string[] {
  const dominios = listaDe(entorno, ajuste).map((d) => d.toLowerCase());
  const malo = dominios.find((d) => !/^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/.test(d));
  if (malo !== undefined) throw noVale(ajuste, `debe tener dominios como «institucion.mx», y dice «${malo}»`);
  return dominios;
}

const SIN_EMISOR = [
  'TRIMESTRAL_OIDC_CLIENTE',
  'TRIMESTRAL_OIDC_SECRETO',
  'TRIMESTRAL_OIDC_SECRETO_ARCHIVO',
  'TRIMESTRAL_OIDC_ALCANCES',
  'TRIMESTRAL_OIDC_CORREO',
] as const satisfies readonly Ajuste[];

function oidc(entorno: Entorno): AjustesDeEmisor | null {
  if (valorDe(entorno, 'TRIMESTRAL_OIDC_EMISOR') === '') {
    const suelto = SIN_EMISOR.find((ajuste) => ajusteDicho(entorno, ajuste) !== '');
    if (suelto === undefined) return null;
    throw noVale('TRIMESTRAL_OIDC_EMISOR', `falta, y se dio ${suelto}`);
  }
  const emisor = emisorDe(entorno, 'TRIMESTRAL_OIDC_EMISOR');
  const cliente = valorDe(entorno, 'TRIMESTRAL_OIDC_CLIENTE');
  if (cliente === '') throw noVale('TRIMESTRAL_OIDC_CLIENTE', 'falta, y se dio TRIMESTRAL_OIDC_EMISOR');
  const alcances = listaDe(entorno, 'TRIMESTRAL_OIDC_ALCANCES');
  if (!alcances.includes('openid')) throw noVale('TRIMESTRAL_OIDC_ALCANCES', 'debe tener «openid»');
  const dominios = dominiosDe(entorno, 'TRIMESTRAL_OIDC_DOMINIOS');
  const correo = valorDe(entorno, 'TRIMESTRAL_OIDC_CORREO');
  if (correo !== 'email' && dominios.length === 0)
    throw noVale('TRIMESTRAL_OIDC_CORREO', 'solo puede cambiarse diciendo también TRIMESTRAL_OIDC_DOMINIOS');
  const secreto = ajusteSecreto(entorno, 'TRIMESTRAL_OIDC_SECRETO');
  return { emisor, cliente, secreto, alcances: alcances.join(' '), dominios, correo };
}

function idToken(entorno: Entorno): AjustesDeIdToken | null {
  const audiencias = listaDe(entorno, 'TRIMESTRAL_ID_TOKEN_AUDIENCIAS');
  if (audiencias.length === 0) return null;
  const propios = dominiosDe(entorno, 'TRIMESTRAL_ID_TOKEN_DOMINIOS');
  return {
    emisor: emisorDe(entorno, 'TRIMESTRAL_ID_TOKEN_EMISOR'),
    audiencias,
    dominios: propios.length > 0 ? propios : dominiosDe(entorno, 'TRIMESTRAL_OIDC_DOMINIOS'),
  };
}

/**
 * Who says who people are, as the environment sets it.
 * @throws Problem `ajuste-no-valido`, never with the secret
 */
export const ajustesDeIdentidad = (entorno: Entorno): AjustesDeIdentidad => ({
  oidc: oidc(entorno),
  idToken: idToken(entorno),
});
