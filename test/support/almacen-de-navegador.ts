import type { UseStore } from 'idb-keyval';

interface Peticion {
  result: unknown;
  onsuccess: (() => void) | null;
  oncomplete: (() => void) | null;
}

/** A request that is answered a moment later, as IndexedDB's are. */
function contestada(result: unknown): Peticion {
  const peticion: Peticion = { result, onsuccess: null, oncomplete: null };
  queueMicrotask(() => {
    peticion.onsuccess?.();
  });
  return peticion;
}

/** A browser's store by keys, as far as idb-keyval and the queue use IndexedDB: it outlives the page that wrote in it. */
export interface AlmacenDeNavegador {
  readonly abrir: UseStore;
  readonly claves: () => string[];
  /** While it is true nothing can be written. */
  lleno: boolean;
}

export function almacenDeNavegador(): AlmacenDeNavegador {
  const guardado = new Map<string, unknown>();
  const ordenadas = (): string[] => [...guardado.keys()].sort();
  const almacen = {
    transaction: null as Peticion | null,
    put: (valor: unknown, clave: string) => {
      guardado.set(clave, structuredClone(valor));
    },
    delete: (clave: string) => {
      guardado.delete(clave);
    },
    getAll: () => contestada(ordenadas().map((clave) => structuredClone(guardado.get(clave)))),
    getAllKeys: () => contestada(ordenadas()),
  };
  const propio: AlmacenDeNavegador = {
    lleno: false,
    claves: ordenadas,
    abrir: async (modo, usar) => {
      await Promise.resolve();
      if (propio.lleno && modo === 'readwrite') throw new Error('QuotaExceededError');
      const transaccion: Peticion = { result: undefined, onsuccess: null, oncomplete: null };
      setImmediate(() => {
        transaccion.oncomplete?.();
      });
      return usar({ ...almacen, transaction: transaccion });
    },
  };
  return propio;
}
