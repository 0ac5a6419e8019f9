import type { Medida } from './medir.ts';

/** One figure of the benchmark beside its yardstick; where nothing is aimed at, `meta` is left out. */
export interface Renglon {
  readonly que: string;
  readonly cifra: string;
  readonly vara: string;
  readonly razon: number;
  readonly meta?: string;
  readonly alcanzada?: boolean;
}

export const decir = (linea = ''): boolean => process.stdout.write(`${linea}\n`);

export const segundos = (s: number): string => `${s.toFixed(2)} s`;

export const milis = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;

export const enteroDe = (n: number): string => n.toLocaleString('es-MX');

/** A whole process as a line of the output. */
export const ver = ({ reloj, cpu, memoria }: Medida): string =>
  `${segundos(reloj)} (procesador ${segundos(cpu)}, memoria ${memoria.toFixed(0)} MB)`;

export function mostrar({ que, cifra, vara, razon, meta, alcanzada }: Renglon): void {
  const juicio =
    meta === undefined ? '' : `   meta ${meta}   ${alcanzada === true ? 'ALCANZADA' : 'NO ALCANZADA'}`;
  decir(que);
  decir(`  cifra    ${cifra}`);
  decir(`  vara     ${vara}`);
  decir(`  razón    ${razon.toFixed(2)}${juicio}`);
  decir();
}
