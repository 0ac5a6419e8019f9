import type { OpcionesDeAlmacen } from './abrir-almacen.ts';

/** What a store is called to people: its folder, or server and database. The user and the password are left out. */
export function nombreDeAlmacen({ url, datos }: Pick<OpcionesDeAlmacen, 'url' | 'datos'>): string {
  if (url === null) return datos;
  if (!URL.canParse(url)) return 'la base de datos';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
