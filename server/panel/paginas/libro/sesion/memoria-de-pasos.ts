import type { Paso, Pasos } from '../replica/replica.ts';

/** How many steps are kept, and their weight together, in UTF-16 units: a tab's store takes some five million. */
const CUANTOS = 100;
const PESO = 1_000_000;

/** What keeps texts for as long as a tab is open, as `sessionStorage` does. */
export interface AlmacenDePestana {
  readonly getItem: (clave: string) => string | null;
  readonly setItem: (clave: string, texto: string) => void;
}

/** What a person can undo and do again, kept over a reload. Each tab has its own: nobody undoes what was done in another. */
export interface MemoriaDePasos {
  readonly leer: () => Pasos;
  readonly guardar: (pasos: Pasos) => void;
}

/** The last ones that there is room for: none is left out between two. */
function losUltimos(pila: readonly Paso[]): readonly Paso[] {
  let peso = 0;
  const desde = pila.findLastIndex((paso, i) => {
    peso += JSON.stringify(paso).length;
    return peso > PESO || pila.length - i > CUANTOS;
  });
  return pila.slice(desde + 1);
}

/** @param de which libro and who @param almacen asked for each time: a browser may refuse it */
export function memoriaDePasos(de: string, almacen: () => AlmacenDePestana): MemoriaDePasos {
  const clave = `trimestral:pasos:${de}`;
  return {
    leer: () => {
      try {
        const { deshacer = [], rehacer = [] } = JSON.parse(
          almacen().getItem(clave) ?? '{}',
        ) as Partial<Pasos>;
        return { deshacer, rehacer };
      } catch {
        return { deshacer: [], rehacer: [] };
      }
    },
    guardar: ({ deshacer, rehacer }) => {
      try {
        const pasos: Pasos = { deshacer: losUltimos(deshacer), rehacer: losUltimos(rehacer) };
        almacen().setItem(clave, JSON.stringify(pasos));
      } catch {
        // A browser that keeps nothing undoes as long as the page is open
      }
    },
  };
}
