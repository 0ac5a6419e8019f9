import { createStore, delMany, entries, setMany, type UseStore } from 'idb-keyval';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { Choque, Replica } from '../replica/replica.ts';

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
  /** Keeps what of a replica is not with the service, and forgets what is. */
  readonly guardar: (replica: Replica) => Promise<void>;
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

/** Names under which lotes come back in the order in which they were done. */
function crearNombres() {
  const nombres = new Map<string, string>();
  let orden = Date.now() * 1000;
  return {
    de: (id: string): string => {
      const clave = nombres.get(id) ?? `lote ${String((orden += 1))} ${id}`;
      nombres.set(id, clave);
      return clave;
    },
    recordar: (id: string, clave: string): void => {
      nombres.set(id, clave);
    },
  };
}

type Nombres = ReturnType<typeof crearNombres>;

function registrosDe({ pendientes, choques }: Replica, nombres: Nombres): Map<string, unknown> {
  const lotes = pendientes
    .filter(({ numero }) => numero === null)
    .map(({ lote }): [string, unknown] => [nombres.de(lote.id), lote]);
  return new Map([...lotes, ...choques.map((c): [string, unknown] => [`choque ${c.clave}`, c])]);
}

function guardadoDe(todo: readonly Registro[], nombres: Nombres): Guardado {
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

/** The store of a libro for a person. @param de which libro and who; nobody else's is touched */
export function abrirCola(de: string): Cola {
  const almacen = createStore('trimestral-borradores', 'por-guardar');
  const prefijo = `${de}\n`;
  const nombres = crearNombres();
  let guardados = new Map<string, unknown>();
  const escribir = async (poner: readonly Registro[], quitar: readonly string[]): Promise<void> => {
    try {
      await setMany(
        poner.map(([clave, valor]) => [prefijo + clave, valor]),
        almacen,
      );
      await delMany(
        quitar.map((clave) => prefijo + clave),
        almacen,
      );
    } catch {
      // A browser that keeps nothing still lets people write, as long as the page is open
    }
  };
  return {
    leer: async () => {
      const todo = (await leerTodo(almacen, prefijo)).sort(([a], [b]) => (a < b ? -1 : 1));
      guardados = new Map(todo.filter(([clave]) => clave !== BASE));
      return guardadoDe(todo, nombres);
    },
    guardar: (replica) => {
      const nuevos = registrosDe(replica, nombres);
      const poner = [...nuevos].filter(([clave, valor]) => guardados.get(clave) !== valor);
      const quitar = [...guardados.keys()].filter((clave) => !nuevos.has(clave));
      guardados = nuevos;
      return poner.length + quitar.length === 0 ? Promise.resolve() : escribir(poner, quitar);
    },
    guardarBase: (base) => (base === null ? escribir([], [BASE]) : escribir([[BASE, base]], [])),
  };
}
