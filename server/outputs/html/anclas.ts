import { plegar } from '../../../shared/spanish/texto/fold.ts';

/** Gives ids that are unique in the page and say what they name: `linea-2.F`, `tabla-2.C-1`. */
export interface Anclas {
  readonly nueva: (prefijo: string, nombre: string) => string;
}

/** The ids of one page: they depend on the report alone, so two runs give the same. */
export function crearAnclas(): Anclas {
  const usadas = new Map<string, number>();
  return {
    nueva: (prefijo, nombre) => {
      const limpio = nombre.replace(/[^A-Za-z0-9.]+/g, (c) => plegar(c).replace(/[^a-z0-9]+/g, '-'));
      const base = `${prefijo}-${limpio}`;
      // Ids that differ in case alone would clash in the eyes of a person who types one.
      const clave = base.toLowerCase();
      const veces = (usadas.get(clave) ?? 0) + 1;
      usadas.set(clave, veces);
      return veces === 1 ? base : `${base}--${String(veces)}`;
    },
  };
}
