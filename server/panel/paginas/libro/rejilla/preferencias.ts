/** How a person likes to see a libro, kept in this browser. */
export interface Preferencias {
  /** Pixels; undefined where the person has not changed it. */
  readonly ancho: (hoja: string, columna: string) => number | undefined;
  readonly ponerAncho: (hoja: string, columna: string, pixeles: number) => void;
  /** First columns that stay in sight. */
  readonly fijas: (hoja: string) => number | undefined;
  readonly ponerFijas: (hoja: string, cuantas: number) => void;
}

interface DeHoja {
  anchos?: Record<string, number>;
  fijas?: number;
}

const PREFIJO = 'trimestral:libro:';

function leer(lugar: string): Record<string, DeHoja> {
  try {
    return JSON.parse(localStorage.getItem(lugar) ?? '{}') as Record<string, DeHoja>;
  } catch {
    return {};
  }
}

/** Those of a libro. By the names of tabs and columns: the ids of another period's are others. */
export function preferenciasDe(libro: string): Preferencias {
  const lugar = PREFIJO + libro;
  const todas = leer(lugar);
  const cambiar = (hoja: string, como: (de: DeHoja) => void): void => {
    como((todas[hoja] ??= {}));
    try {
      localStorage.setItem(lugar, JSON.stringify(todas));
    } catch {
      // A browser that keeps nothing shows the columns as they come
    }
  };
  return {
    ancho: (hoja, columna) => todas[hoja]?.anchos?.[columna],
    ponerAncho: (hoja, columna, pixeles) => {
      cambiar(hoja, (de) => {
        de.anchos = { ...de.anchos, [columna]: Math.round(pixeles) };
      });
    },
    fijas: (hoja) => todas[hoja]?.fijas,
    ponerFijas: (hoja, cuantas) => {
      cambiar(hoja, (de) => {
        de.fijas = cuantas;
      });
    },
  };
}
