/** A browser as far as HTTP goes: it keeps cookies by origin, and tells where a form comes from. */
export interface Navegador {
  /** Follows no redirection. */
  readonly ver: (direccion: string) => Promise<Response>;
  /** Follows redirections until a page stands. */
  readonly seguir: (direccion: string) => Promise<Response>;
  /** Sends a form from a page of that same origin; `encabezados` says otherwise. */
  readonly mandar: (direccion: string, encabezados?: Record<string, string>) => Promise<Response>;
  /** Those that it would send to an address, by name. */
  readonly cookiesDe: (direccion: string) => Map<string, string>;
}

const SALTOS_MAXIMOS = 10;

function guardar(cookies: Map<string, string>, respuesta: Response): void {
  for (const renglon of respuesta.headers.getSetCookie()) {
    const [par = '', ...atributos] = renglon.split(';').map((parte) => parte.trim());
    const [nombre = '', valor = ''] = par.split('=');
    const vence = atributos.find((a) => /^expires=/i.test(a))?.slice('expires='.length);
    if (vence !== undefined && Date.parse(vence) <= Date.now()) cookies.delete(nombre);
    else cookies.set(nombre, valor);
  }
}

/** Opens a browser that nobody has used. */
export function abrirNavegador(): Navegador {
  const porOrigen = new Map<string, Map<string, string>>();
  const cookiesDe = (direccion: string): Map<string, string> => {
    const { origin } = new URL(direccion);
    const cookies = porOrigen.get(origin) ?? new Map<string, string>();
    porOrigen.set(origin, cookies);
    return cookies;
  };
  const pedir = async (direccion: string, inicio: RequestInit = {}): Promise<Response> => {
    const cookies = cookiesDe(direccion);
    const cookie = [...cookies].map(([nombre, valor]) => `${nombre}=${valor}`).join('; ');
    const headers = new Headers(inicio.headers);
    if (cookie !== '') headers.set('Cookie', cookie);
    const respuesta = await fetch(direccion, { ...inicio, headers, redirect: 'manual' });
    guardar(cookies, respuesta);
    return respuesta;
  };
  return {
    cookiesDe,
    ver: (direccion) => pedir(direccion),
    mandar: (
      direccion,
      encabezados = { Origin: new URL(direccion).origin, 'Sec-Fetch-Site': 'same-origin' },
    ) => pedir(direccion, { method: 'POST', headers: encabezados }),
    seguir: async (direccion) => {
      let lugar = direccion;
      for (let salto = 0; salto < SALTOS_MAXIMOS; salto += 1) {
        const respuesta = await pedir(lugar);
        const siguiente = respuesta.headers.get('Location');
        if (siguiente === null) return respuesta;
        lugar = new URL(siguiente, lugar).href;
      }
      throw new Error(`The redirections of ${direccion} do not end`);
    },
  };
}
