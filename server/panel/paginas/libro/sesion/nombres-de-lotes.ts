/** Digits of an order, so that names sort as numbers do. */
const DIGITOS = 17;

const comoClave = (orden: number, id: string): string => `lote ${String(orden).padStart(DIGITOS, '0')} ${id}`;

const ordenDe = (clave: string): number => Number(clave.split(' ')[1] ?? 0);

/** Names under which lotes come back in the order in which they were done. */
export interface NombresDeLotes {
  /** Names of lotes by their ids, each after the one before it, whatever became of the first of them. */
  readonly de: (ids: readonly string[]) => string[];
  /** A lote was found under a name. */
  readonly recordar: (id: string, clave: string) => void;
}

/** @param ahora milliseconds; a clock that was put back does not put new lotes before old ones */
export function crearNombres(ahora: number): NombresDeLotes {
  const nombres = new Map<string, number>();
  let ultimo = ahora * 1_000;
  const nuevo = (id: string): number => {
    nombres.set(id, (ultimo += 1));
    return ultimo;
  };
  return {
    de: (ids) => {
      let previo = 0;
      return ids.map((id) => {
        const suyo = nombres.get(id) ?? 0;
        previo = suyo > previo ? suyo : nuevo(id);
        return comoClave(previo, id);
      });
    },
    recordar: (id, clave) => {
      const orden = ordenDe(clave);
      ultimo = Math.max(ultimo, orden);
      nombres.set(id, orden);
    },
  };
}
