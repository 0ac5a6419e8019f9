import { rutas } from '../../estado/sitio.ts';

/** What an entry is about, in words, and the page where it can be seen. */
export interface ObjetoLegible {
  readonly texto: string;
  readonly a: string | null;
}

type Partes = RegExpExecArray;

interface Forma {
  readonly forma: RegExp;
  readonly leer: (partes: Partes, nombreDe: (persona: string) => string) => ObjetoLegible;
}

const en = (partes: Partes, i: number): string => partes[i] ?? '';
const sitio = (partes: Partes) => ({ organo: en(partes, 1), periodo: en(partes, 2) });

/** The addresses that the bitácora speaks of, the longest first. */
const FORMAS: readonly Forma[] = [
  {
    forma: /^organos\/([^/]+)\/periodos\/([^/]+)\/areas\/([^/]+)\/envios\/(\d+)$/,
    leer: (p) => ({
      texto: `Envío ${en(p, 4)} de ${en(p, 3)}, periodo ${en(p, 2)}`,
      a: rutas.periodo(sitio(p), `areas/${en(p, 3)}`),
    }),
  },
  {
    forma: /^organos\/([^/]+)\/periodos\/([^/]+)\/areas\/([^/]+)$/,
    leer: (p) => ({
      texto: `Libro de ${en(p, 3)}, periodo ${en(p, 2)}`,
      a: rutas.periodo(sitio(p), `areas/${en(p, 3)}`),
    }),
  },
  {
    forma: /^organos\/([^/]+)\/periodos\/([^/]+)\/consolidaciones\/(\d+)$/,
    leer: (p) => ({
      texto: `Versión ${en(p, 3)} del informe, periodo ${en(p, 2)}`,
      a: rutas.periodo(sitio(p), `consolidaciones/${en(p, 3)}`),
    }),
  },
  {
    forma: /^organos\/([^/]+)\/periodos\/([^/]+)/,
    leer: (p) => ({ texto: `Periodo ${en(p, 2)}`, a: rutas.organo(en(p, 1), 'periodos') }),
  },
  {
    forma: /^organos\/([^/]+)\/areas\/([^/]+)$/,
    leer: (p) => ({ texto: `Área ${en(p, 2)}`, a: rutas.organo(en(p, 1), 'personas') }),
  },
  {
    forma: /^organos\/([^/]+)\/personas\/([^/]+)/,
    leer: (p, nombreDe) => ({ texto: nombreDe(en(p, 2)), a: rutas.organo(en(p, 1), 'personas') }),
  },
  {
    forma: /^organos\/([^/]+)$/,
    leer: (p) => ({ texto: `Órgano ${en(p, 1)}`, a: rutas.organo(en(p, 1), 'personas') }),
  },
];

/** An address of the bitácora in words; one that no form knows stays as it is. */
export function objetoLegible(objeto: string, nombreDe: (persona: string) => string): ObjetoLegible {
  for (const { forma, leer } of FORMAS) {
    const partes = forma.exec(objeto);
    if (partes !== null) return leer(partes, nombreDe);
  }
  return { texto: objeto, a: null };
}
