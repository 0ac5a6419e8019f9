import { distanciaAcotada } from './edit-distance.ts';
import { plegar } from '../texto/fold-text.ts';

export { distanciaAcotada } from './edit-distance.ts';
export { grupoVecinos } from './near-pairs.ts';
export { desplazamientos, segmentos } from './near-by-segments.ts';

function tolerancia(letras: number): number {
  if (letras >= 6) return 2;
  return letras >= 4 ? 1 : 0;
}

/**
 * The one closest candidate, for «¿Quiso decir…?»: folded, up to two edits from six letters on, one for
 * four and five. Null when none is that near or two are equally near.
 */
export function masCercano(texto: string, candidatos: readonly string[]): string | null {
  const t = plegar(texto);
  let mejor: string | null = null;
  let menor = tolerancia(t.length) + 1;
  let empate = false;
  for (const candidato of candidatos) {
    const c = plegar(candidato);
    if (menor === 0 && c !== t) continue;
    const max = Math.min(menor, tolerancia(t.length));
    const d = distanciaAcotada(t, c, max);
    if (d > max) continue;
    if (d < menor) {
      mejor = candidato;
      menor = d;
      empate = false;
    } else if (mejor === null || plegar(mejor) !== c) empate = true;
  }
  return empate ? null : mejor;
}
