const NINGUN_SITIO = 'http://sitio.invalid';
const LARGO_MAXIMO = 2_000;

/** A path with one slash at its start: with two, or with a backslash, a browser goes to another site. */
const ES_RUTA = /^\/(?![/\\])/;

/**
 * Where to go after signing in: a path of this site, as the browser would read it; `/` for whatever is none, and for the
 * pages of signing in themselves.
 */
export function volverSeguro(pedido: unknown): string {
  if (typeof pedido !== 'string' || pedido.length > LARGO_MAXIMO || !ES_RUTA.test(pedido)) return '/';
  if (!URL.canParse(pedido, NINGUN_SITIO)) return '/';
  const { origin, pathname, search, hash } = new URL(pedido, NINGUN_SITIO);
  // Reading takes away dots, tabs and line breaks: what is left is looked at again
  if (origin !== NINGUN_SITIO || !ES_RUTA.test(pathname) || pathname.startsWith('/auth')) return '/';
  return pathname + search + hash;
}
