const BASE = 'trimestral';
const ALMACEN = 'libros';

function abrir(): Promise<IDBDatabase> {
  return new Promise((cumplir, fallar) => {
    const pedida = indexedDB.open(BASE, 1);
    pedida.onupgradeneeded = () => pedida.result.createObjectStore(ALMACEN);
    pedida.onsuccess = () => {
      cumplir(pedida.result);
    };
    pedida.onerror = () => {
      fallar(pedida.error ?? new Error('The browser keeps nothing'));
    };
  });
}

/** Runs one request in a transaction; null in a browser that keeps nothing, which still lets people work. */
async function hacer<T>(
  modo: IDBTransactionMode,
  pedir: (almacen: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const base = await abrir();
    return await new Promise<T>((cumplir, fallar) => {
      const transaccion = base.transaction(ALMACEN, modo);
      const pedida = pedir(transaccion.objectStore(ALMACEN));
      transaccion.oncomplete = () => {
        base.close();
        cumplir(pedida.result);
      };
      transaccion.onabort = () => {
        base.close();
        fallar(transaccion.error ?? new Error('The transaction was given up'));
      };
    });
  } catch {
    return null;
  }
}

/** What a browser keeps of a person's work that is too big for the store of drafts: a libro that is not sent yet. */
export const guardado = {
  leer: (clave: string): Promise<unknown> => hacer<unknown>('readonly', (a) => a.get(clave)),
  escribir: async (clave: string, valor: unknown): Promise<void> => {
    await hacer('readwrite', (a) => a.put(valor, clave));
  },
  olvidar: async (clave: string): Promise<void> => {
    await hacer('readwrite', (a) => a.delete(clave));
  },
};
