import { isatty } from 'node:tty';
import { createColors } from 'picocolors';

/** Where a command speaks: results to standard output, everything else to standard error. */
export interface Terminal {
  readonly color: ReturnType<typeof createColors>;
  /** A line of the result. */
  readonly escribir: (linea: string) => void;
  /** A line for the person that is no part of the result. */
  readonly decir: (linea: string) => void;
  /** What is being done now; shown on a terminal alone, and taken away again. */
  readonly avanzar: (paso: string) => void;
  /** Takes away what `avanzar` shows. */
  readonly limpiar: () => void;
}

/** File descriptor of standard output. */
const SALIDA = 1;

/** Colour on a terminal alone, and never under `NO_COLOR` (no-color.org). */
function conColor(): boolean {
  if ((process.env['NO_COLOR'] ?? '') !== '') return false;
  return isatty(SALIDA) && process.env['TERM'] !== 'dumb';
}

const BORRAR_LINEA = '\r\u001B[2K';

/** The process's own terminal. */
export function abrirTerminal(): Terminal {
  let mostrado = false;
  const limpiar = (): void => {
    if (mostrado) process.stderr.write(BORRAR_LINEA);
    mostrado = false;
  };
  return {
    color: createColors(conColor()),
    escribir: (linea) => {
      limpiar();
      process.stdout.write(`${linea}\n`);
    },
    decir: (linea) => {
      limpiar();
      process.stderr.write(`${linea}\n`);
    },
    avanzar: (paso) => {
      if (!process.stderr.isTTY) return;
      process.stderr.write(`${BORRAR_LINEA}${paso}…`);
      mostrado = true;
    },
    limpiar,
  };
}

/** `1 advertencia`, `2 advertencias`, with thousands separators. */
export function cuenta(n: number, singular: string, plural = `${singular}s`): string {
  return `${n.toLocaleString('es-MX')} ${n === 1 ? singular : plural}`;
}

const MB = 1_000_000;

/** `12.3 MB`; below a tenth of a megabyte, as much. */
export function enMegabytes(bytes: number): string {
  return `${Math.max(0.1, bytes / MB).toLocaleString('es-MX', { maximumFractionDigits: 1 })} MB`;
}
