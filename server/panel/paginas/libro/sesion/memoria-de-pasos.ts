import type { Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { Paso, Pasos, Replica } from '../replica/replica.ts';

/** How many steps are kept, and their weight together, in UTF-16 units: a tab's store takes some five million. */
const CUANTOS = 100;
const PESO = 1_000_000;

/** What keeps texts for as long as a tab is open, as `sessionStorage` does. */
export interface AlmacenDePestana {
  readonly getItem: (clave: string) => string | null;
  readonly setItem: (clave: string, texto: string) => void;
}

/** What a page knew as it went. */
export interface Recuerdo extends Pasos {
  /** What the service had not said to be done: the queue is written a moment later, and a page that goes has none. */
  readonly porGuardar: readonly Lote[];
}

const NADA: Recuerdo = { deshacer: [], rehacer: [], porGuardar: [] };

/** What a person can undo and do again, and had just written, kept over a reload. Each tab has its own: nobody undoes what was done in another. */
export interface MemoriaDePasos {
  readonly leer: () => Recuerdo;
  readonly guardar: (replica: Replica) => void;
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
        return { ...NADA, ...(JSON.parse(almacen().getItem(clave) ?? '{}') as Partial<Recuerdo>) };
      } catch {
        return NADA;
      }
    },
    guardar: ({ deshacer, rehacer, pendientes }) => {
      const lotes = pendientes.flatMap(({ lote, numero }) => (numero === null ? [lote] : []));
      const recuerdo: Recuerdo = {
        deshacer: losUltimos(deshacer),
        rehacer: losUltimos(rehacer),
        // So much was not written in an instant: the queue has it
        porGuardar: JSON.stringify(lotes).length > PESO ? [] : lotes,
      };
      try {
        almacen().setItem(clave, JSON.stringify(recuerdo));
      } catch {
        // A browser that keeps nothing undoes as long as the page is open
      }
    },
  };
}
