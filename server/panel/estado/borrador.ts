import { useContext, useState } from 'preact/hooks';
import { ContextoDeYo } from './yo.tsx';

const PREFIJO = 'trimestral:borrador:';

function leer(lugar: string): string | null {
  try {
    return localStorage.getItem(lugar);
  } catch {
    return null;
  }
}

function escribir(lugar: string, texto: string): void {
  try {
    if (texto === '') localStorage.removeItem(lugar);
    else localStorage.setItem(lugar, texto);
  } catch {
    // A browser that keeps nothing still lets people write
  }
}

export interface Borrador {
  readonly texto: string;
  readonly escribir: (texto: string) => void;
  /** Once sent: nothing is kept. */
  readonly olvidar: () => void;
}

/**
 * A text that a person writes, kept in this browser until it is sent: a reload loses nothing.
 *
 * @param clave what it is about; each person has their own
 * @param inicial what stands there before anything is written
 */
export function useBorrador(clave: string, inicial = ''): Borrador {
  const yo = useContext(ContextoDeYo);
  const lugar = `${PREFIJO}${yo?.persona?.id ?? ''}:${clave}`;
  const [visto, ver] = useState<{ lugar: string; texto: string | null }>({ lugar, texto: leer(lugar) });
  const texto = visto.lugar === lugar ? visto.texto : leer(lugar);
  return {
    texto: texto ?? inicial,
    escribir: (nuevo) => {
      escribir(lugar, nuevo);
      ver({ lugar, texto: nuevo });
    },
    olvidar: () => {
      escribir(lugar, '');
      ver({ lugar, texto: null });
    },
  };
}
