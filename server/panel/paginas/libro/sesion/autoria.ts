import type { CambioDeBorrador, Conflicto } from '../../../../../shared/borrador/cambio-de-borrador.ts';

type Lugar = Pick<Conflicto, 'hoja' | 'fila' | 'columna'>;

const claveDe = ({ hoja, fila, columna }: Lugar): string => [hoja, fila ?? '', columna ?? ''].join('\n');

/** Where a change is seen by those who write in the same place. */
function lugaresDe(cambio: CambioDeBorrador): readonly Lugar[] {
  switch (cambio.tipo) {
    case 'celda':
      return [cambio];
    case 'quitar-filas':
      return cambio.esperadas.map(({ id }) => ({ hoja: cambio.hoja, fila: id, columna: null }));
    case 'encabezado':
    case 'quitar-columna':
      return [{ hoja: cambio.hoja, fila: null, columna: cambio.columna }];
    case 'quitar-hoja':
      return [{ hoja: cambio.hoja, fila: null, columna: null }];
    default:
      return [];
  }
}

function lugarDe({ motivo, hoja, fila, columna }: Conflicto): Lugar {
  if (motivo === 'hoja-quitada') return { hoja, fila: null, columna: null };
  if (motivo === 'columna-quitada') return { hoja, fila: null, columna };
  return { hoja, fila, columna: motivo === 'fila-quitada' ? null : columna };
}

/** Who changed each place last, of what was heard while the libro was open. */
export class Autoria {
  readonly #ultimos = new Map<string, string>();

  oir(cambios: readonly CambioDeBorrador[], nombre: string): void {
    for (const lugar of cambios.flatMap(lugaresDe)) this.#ultimos.set(claveDe(lugar), nombre);
  }

  /** Who was faster; '' where it is not known. */
  de(conflicto: Conflicto | undefined): string {
    return conflicto === undefined ? '' : (this.#ultimos.get(claveDe(lugarDe(conflicto))) ?? '');
  }
}
