import type { LibroAtado } from '../../../../../shared/envio/buzon-de-libro.ts';

/** What the core keeps with a libro, in this browser: by its órgano, period and área. */
export interface GuardadoDelLibro {
  readonly leer: () => Readonly<Record<string, string>>;
  readonly guardar: (clave: string, valor: string | null) => void;
}

/** @param almacen `localStorage`; where a browser refuses it, what was kept lasts as long as the page */
export function guardadoDelLibro(almacen: Storage, { organo, periodo, area }: LibroAtado): GuardadoDelLibro {
  const prefijo = `trimestral:libro:${organo}/${periodo}/${area}:`;
  const intentar = (hacer: () => void): void => {
    try {
      hacer();
    } catch {
      // Full, or refused: the core asks the service again
    }
  };
  return {
    leer: () => {
      const valores: Record<string, string> = {};
      intentar(() => {
        for (const clave of Object.keys(almacen))
          if (clave.startsWith(prefijo)) valores[clave.slice(prefijo.length)] = almacen.getItem(clave) ?? '';
      });
      return valores;
    },
    guardar: (clave, valor) => {
      intentar(() => {
        if (valor === null) almacen.removeItem(prefijo + clave);
        else almacen.setItem(prefijo + clave, valor);
      });
    },
  };
}
