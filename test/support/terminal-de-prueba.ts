import { createColors } from 'picocolors';
import type { Terminal } from '../../server/cli/terminal.ts';

/** A terminal that keeps what it is told. */
export interface TerminalDePrueba extends Terminal {
  /** Results alone. */
  readonly salida: () => string;
  /** Results and what is said beside them, in their order. */
  readonly todo: () => string;
  readonly pasos: readonly string[];
}

export function terminalDePrueba(): TerminalDePrueba {
  const resultados: string[] = [];
  const lineas: string[] = [];
  const pasos: string[] = [];
  return {
    color: createColors(false),
    escribir: (linea) => {
      resultados.push(linea);
      lineas.push(linea);
    },
    decir: (linea) => lineas.push(linea),
    avanzar: (paso) => pasos.push(paso),
    limpiar: () => undefined,
    salida: () => resultados.join('\n'),
    todo: () => lineas.join('\n'),
    pasos,
  };
}
