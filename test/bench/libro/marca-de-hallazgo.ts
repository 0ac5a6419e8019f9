import type { Page } from 'playwright-core';
import { enteroDe, milis, mostrar } from '../renglon.ts';
import { percentil } from '../servicio/percentil.ts';

const META = 100;
const VECES = 40;

/** Milliseconds from Enter, over a value that is in no list, until its cell bears the sign of a finding. */
const HASTA_LA_MARCA = (texto: string): string => `(async () => {
  const desde = performance.now();
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
  const marcada = (celda) => celda.textContent.includes('${texto}') && celda.querySelector('.signo-de-celda.g-error') !== null;
  while (![...document.querySelectorAll('.ag-cell')].some(marcada)) {
    if (performance.now() - desde > 10_000) throw new Error('No mark');
    await new Promise((sigue) => requestAnimationFrame(sigue));
  }
  return performance.now() - desde;
})()`;

/** Types a wrong value into one cell after the other. */
export async function tiemposDeMarcas(pagina: Page): Promise<readonly number[]> {
  const tiempos: number[] = [];
  for (let i = 0; i < VECES; i += 1) {
    const texto = `Trueque ${String(i + 1)}.`;
    await pagina.locator(`.ag-row[row-index="${String(i)}"] .ag-cell[aria-colindex="3"]`).click();
    await pagina.keyboard.type(texto);
    tiempos.push(await pagina.evaluate<number>(HASTA_LA_MARCA(texto)));
    await pagina.waitForTimeout(500);
  }
  return tiempos;
}

export function cifraDeMarcas(tiempos: readonly number[], filas: number): void {
  const [mediana, p95] = [percentil(tiempos, 50), percentil(tiempos, 95)];
  mostrar({
    que: `De escribir un valor a la marca de su hallazgo, en un libro de ${enteroDe(filas)} filas: mediana y percentil 95`,
    cifra: `${milis(mediana)}, ${milis(p95)}`,
    vara: 'este procesador, sin frenar',
    razon: p95 / META,
    meta: milis(META),
    alcanzada: p95 < META,
  });
}
