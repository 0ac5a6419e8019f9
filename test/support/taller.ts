import { onTestFinished } from 'vitest';
import { abrirTaller, type OpcionesDeTaller } from '../../server/taller/abrir-taller.ts';
import type { Taller } from '../../server/taller/taller.ts';

/** A taller of the built program, closed when the test ends. */
export const tallerDePrueba = (opciones: Partial<OpcionesDeTaller> = {}): Taller => {
  const taller = abrirTaller({
    hilos: 1,
    memoriaMb: 512,
    tiempoMs: 60_000,
    programa: new URL('../../dist/obrero.js', import.meta.url),
    ...opciones,
  });
  onTestFinished(() => taller.cerrar());
  return taller;
};
