import { legible } from '../color.ts';

interface Tema {
  readonly fondo: string;
  readonly papel: string;
  readonly tinta: string;
  readonly suave: string;
  readonly linea: string;
  readonly pista: string;
  readonly cifra: string;
  readonly aviso: string;
  readonly avisoFondo: string;
  readonly rayado: string;
  /** Series of the charts after the first, which bears the institution's colour: 3:1 on `papel` or more. */
  readonly series: readonly string[];
}

export const CLARO: Tema = {
  fondo: '#f7f6f3',
  papel: '#ffffff',
  tinta: '#1f2328',
  suave: '#57606a',
  linea: '#d9d6d0',
  pista: '#ecebe7',
  cifra: '#f0e7d2',
  aviso: '#8a3b00',
  avisoFondo: '#fff1d6',
  rayado: '#f9f8f5',
  series: ['#b45309', '#4d7c0f', '#7c3aed', '#be185d', '#57534e'],
};

export const OSCURO: Tema = {
  fondo: '#14161a',
  papel: '#1b1e23',
  tinta: '#e7e5e0',
  suave: '#a8b0ba',
  linea: '#383d45',
  pista: '#2b3038',
  cifra: '#443b23',
  aviso: '#ffc27a',
  avisoFondo: '#3d2a0e',
  rayado: '#1f2329',
  series: ['#f59e0b', '#84cc16', '#a78bfa', '#f472b6', '#a8a29e'],
};

/** For a `Carátula` without a colour. */
const ACENTO = '#1f5a68';

function variables(tema: Tema, color: string): string {
  const acento = legible(color, [tema.fondo, tema.papel, tema.rayado, tema.pista, tema.avisoFondo], ACENTO);
  const pares = Object.entries(tema).filter((par): par is [string, string] => typeof par[1] === 'string');
  const series = tema.series.map((c, i) => [`g${String(i + 2)}`, c] as const);
  return [...pares, ['acento', acento] as const, ['g1', acento] as const, ...series]
    .map(([nombre, valor]) => `--${nombre}:${valor};`)
    .join('');
}

/** The page's colours in both themes; paper is always light. */
export function estiloDeColores(color: string | null): string {
  const claro = variables(CLARO, color ?? ACENTO);
  const oscuro = `color-scheme:dark;${variables(OSCURO, color ?? ACENTO)}`;
  return [
    `:root{color-scheme:light;${claro}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-tema=claro]){${oscuro}}}`,
    `@media screen{:root[data-tema=oscuro]{${oscuro}}}`,
  ].join('\n');
}
