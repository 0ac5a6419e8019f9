import { plegar } from '../spanish/texto/fold.ts';

/** The section that a line belongs to: `2` for `2.F`, `I` for `I`. */
function seccionDe(linea: string): string {
  return linea.split('.')[0]?.trim() ?? linea;
}

/** Depth of a line's heading, from 1. */
export function nivelDe(linea: string): number {
  return linea.split('.').filter((parte) => parte.trim() !== '').length || 1;
}

/** Lines that begin with `0` print their title without a number (contract §2). */
export function esNumerada(linea: string): boolean {
  return !linea.startsWith('0');
}

/** A line as part of a file's name: whatever could mean a path or upset a file system is replaced. */
function enArchivo(linea: string): string {
  const segura = linea.replace(/[^\p{L}\p{N} ()._-]+/gu, '_').replace(/^[. ]+|[. ]+$/g, '_');
  return segura.slice(0, 60);
}

/** Hands out numbers of tables in their sections, and names of their files. */
export function numerador(): {
  siguiente(linea: string): string;
  archivo(linea: string): string;
} {
  const porSeccion = new Map<string, number>();
  const porArchivo = new Map<string, number>();
  const contar = (cuenta: Map<string, number>, clave: string): number => {
    const n = (cuenta.get(clave) ?? 0) + 1;
    cuenta.set(clave, n);
    return n;
  };
  return {
    siguiente(linea) {
      const seccion = seccionDe(linea);
      return `${seccion}.${String(contar(porSeccion, plegar(seccion)))}`;
    },
    archivo(linea) {
      const nombre = enArchivo(linea);
      // Two lines may fall on one file name on systems that fold case: they share the count.
      return `${nombre}-${String(contar(porArchivo, plegar(nombre)))}.csv`;
    },
  };
}
