import { useLocation } from 'preact-iso/router';

/** Address of this page with some of its query changed; '' takes a key away. */
function conConsulta(path: string, query: Readonly<Record<string, string>>): string {
  const pares = Object.entries(query).filter(([, valor]) => valor !== '');
  return pares.length === 0 ? path : `${path}?${String(new URLSearchParams(pares))}`;
}

export interface Consulta {
  readonly valores: Readonly<Record<string, string>>;
  /** Changes some of it, without a step in the browser's history. */
  readonly poner: (cambios: Readonly<Record<string, string>>) => void;
}

/** What the address says of how a page is seen: kept over a reload, and in a link that is passed on. */
export function useConsulta(): Consulta {
  const { path, query, route } = useLocation();
  return {
    valores: query,
    poner: (cambios) => {
      // `path` is decoded no further than the browser keeps it: it goes back as it came
      route(conConsulta(path, { ...query, ...cambios }), true);
    },
  };
}
