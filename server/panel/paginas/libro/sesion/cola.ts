import { createStore, entries, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { Choque, Replica } from '../replica/replica.ts';
import { crearNombres, type NombresDeLotes } from './nombres-de-lotes.ts';

/** What was written here and is not with the service yet. */
export interface Guardado {
  /** In the order they were done. */
  readonly lotes: readonly Lote[];
  readonly choques: readonly Choque[];
  /** The libro as it was when the connection was lost; null where it was not. */
  readonly base: Borrador | null;
}

/** Where a browser keeps what the service does not have yet: over a reload, and while it is closed. */
export interface Cola {
  readonly leer: () => Promise<Guardado>;
  /** Keeps what of a replica is not with the service, and forgets what is. @returns false where the browser keeps nothing */
  readonly guardar: (replica: Replica) => Promise<boolean>;
  /** Keeps the libro too, to open it without the service; null forgets it. */
  readonly guardarBase: (base: Borrador | null) => Promise<void>;
}

type Registro = readonly [clave: string, valor: unknown];

const BASE = 'base';

const esLote = (clave: string): boolean => clave.startsWith('lote ');
const esChoque = (clave: string): boolean => clave.startsWith('choque ');

/** What stands in the store under a libro's and a person's name; nothing in a browser that keeps nothing. */
async function leerTodo(almacen: UseStore, prefijo: string): Promise<Registro[]> {
  try {
    const todo = await entries<string, unknown>(almacen);
    return todo.flatMap(([clave, valor]): Registro[] =>
      clave.startsWith(prefijo) ? [[clave.slice(prefijo.length), valor]] : [],
    );
  } catch {
    return [];
  }
}

function registrosDe({ pendientes, choques }: Replica, nombres: NombresDeLotes): Map<string, unknown> {
  const lotes = pendientes.flatMap(({ lote, numero }) => (numero === null ? [lote] : []));
  const claves = nombres.de(lotes.map(({ id }) => id));
  return new Map([
    ...lotes.map((lote, i): [string, unknown] => [claves[i] ?? '', lote]),
    ...choques.map((c): [string, unknown] => [`choque ${c.clave}`, c]),
  ]);
}

function guardadoDe(todo: readonly Registro[], nombres: NombresDeLotes): Guardado {
  const lotes = todo.flatMap(([clave, valor]) => {
    if (!esLote(clave)) return [];
    const lote = valor as Lote;
    nombres.recordar(lote.id, clave);
    return [lote];
  });
  const choques = todo.flatMap(([clave, valor]) => (esChoque(clave) ? [valor as Choque] : []));
  const base = (todo.find(([clave]) => clave === BASE)?.[1] ?? null) as Borrador | null;
  return { lotes, choques, base };
}

/** Writes all of it, or nothing. @returns whether it did: a browser that keeps nothing still lets people write */
async function escribir(
  almacen: UseStore,
  prefijo: string,
  poner: readonly Registro[],
  quitar: readonly string[],
): Promise<boolean> {
  try {
    await almacen('readwrite', (tienda) => {
      for (const [clave, valor] of poner) tienda.put(valor, prefijo + clave);
      for (const clave of quitar) tienda.delete(prefijo + clave);
      return promisifyRequest(tienda.transaction);
    });
    return true;
  } catch {
    return false;
  }
}

/** The store of a libro for a person. @param de which libro and who; nobody else's is touched */
export function abrirCola(
  de: string,
  almacen: UseStore = createStore('trimestral-borradores', 'por-guardar'),
): Cola {
  const prefijo = `${de}\n`;
  const nombres = crearNombres(Date.now());
  let guardados = new Map<string, unknown>();
  return {
    leer: async () => {
      const todo = (await leerTodo(almacen, prefijo)).sort(([a], [b]) => (a < b ? -1 : 1));
      guardados = new Map(todo.filter(([clave]) => clave !== BASE));
      return guardadoDe(todo, nombres);
    },
    guardar: async (replica) => {
      const nuevos = registrosDe(replica, nombres);
      const poner = [...nuevos].filter(([clave, valor]) => guardados.get(clave) !== valor);
      const quitar = [...guardados.keys()].filter((clave) => !nuevos.has(clave));
      guardados = nuevos;
      if (poner.length + quitar.length === 0 || (await escribir(almacen, prefijo, poner, quitar)))
        return true;
      // The next time it is tried again
      guardados = new Map([...guardados].filter(([clave]) => !poner.some(([otra]) => otra === clave)));
      return nuevos.size === 0;
    },
    guardarBase: async (base) => {
      await (base === null
        ? escribir(almacen, prefijo, [], [BASE])
        : escribir(almacen, prefijo, [[BASE, base]], []));
    },
  };
}
