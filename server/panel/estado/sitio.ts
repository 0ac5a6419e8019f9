import { useLocation } from 'preact-iso/router';

/** Where one is: órgano and period; empty where the address names none, as `/organos/cvoe/bitacora` does no period. */
export interface Sitio {
  readonly organo: string;
  readonly periodo: string;
  /** What follows: `tablero`, `areas/ucd`. */
  readonly resto: string;
}

const FORMA = /^\/organos\/([^/]+)(?:\/periodos\/([^/]+)(?:\/(.*))?|\/.*)?$/;

function sitioDe(camino: string): Sitio {
  const [, organo = '', periodo = '', resto = ''] = FORMA.exec(camino) ?? [];
  return { organo: decodeURIComponent(organo), periodo: decodeURIComponent(periodo), resto };
}

export const useSitio = (): Sitio => sitioDe(useLocation().path);

/** Addresses of the panel. */
export const rutas = {
  organo: (organo: string, resto: string): string => `/organos/${organo}/${resto}`,
  periodo: ({ organo, periodo }: Pick<Sitio, 'organo' | 'periodo'>, resto: string): string =>
    `/organos/${organo}/periodos/${periodo}/${resto}`,
  envio: (sitio: Pick<Sitio, 'organo' | 'periodo'>, envio: string, consulta = ''): string =>
    rutas.periodo(sitio, `envios/${envio}${consulta}`),
};
