import type { Vista } from '../../../../../shared/api/esquemas/vista.ts';

/** Where a record stands. */
export interface Lugar {
  readonly libro: string;
  readonly hoja: string;
  readonly fila: number;
}

function* indices(origen: string): Generator<number> {
  for (const tramo of origen === '' ? [] : origen.split(',')) {
    const [desde = 0, hasta = desde] = tramo.split('-').map(Number);
    for (let i = desde; i <= hasta; i++) yield i;
  }
}

/** How many records an origin names: `0-3,7` are five. */
export function cuantos(origen: string): number {
  let total = 0;
  for (const tramo of origen === '' ? [] : origen.split(',')) {
    const [desde = 0, hasta = desde] = tramo.split('-').map(Number);
    total += hasta - desde + 1;
  }
  return total;
}

/** The places of the records that an origin names, the first `maximo`. */
export function lugaresDe(
  { libros, hojas, registros }: Pick<Vista, 'libros' | 'hojas' | 'registros'>,
  origen: string,
  maximo: number,
): Lugar[] {
  const lugares: Lugar[] = [];
  for (const i of indices(origen)) {
    if (lugares.length === maximo) break;
    const [deHoja = -1, fila = 0] = registros[i] ?? [];
    const [deLibro = -1, hoja = ''] = hojas[deHoja] ?? [];
    lugares.push({ libro: libros[deLibro] ?? '', hoja, fila });
  }
  return lugares;
}
