import { ProblemaDelComplemento } from '../../problema-del-complemento.ts';
import type { CambioDeCelda, Celda } from '../sheet-host.ts';
import { comoSeLlama } from './como-se-llama.ts';

/** Each in the first cell of its merged range; what is the same twice is written once. @throws Problem `celdas-combinadas` */
export function enSuPrimera(
  cambios: readonly CambioDeCelda[],
  primera: (celda: Celda) => Celda,
): readonly CambioDeCelda[] {
  const porCelda = new Map<string, CambioDeCelda>();
  for (const { esperado, nuevo, ...celda } of cambios) {
    const suya = primera(celda);
    const llave = JSON.stringify([suya.hoja, suya.fila, suya.columna]);
    const otro = porCelda.get(llave);
    if (otro !== undefined && otro.nuevo !== nuevo)
      throw new ProblemaDelComplemento('celdas-combinadas', comoSeLlama(celda));
    porCelda.set(llave, { ...suya, esperado, nuevo });
  }
  return [...porCelda.values()];
}
