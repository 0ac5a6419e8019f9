import type { AreaDeTablero } from '../../../shared/tablero/tablero.ts';
import { leerResumen, type ResumenDeLibro } from '../../store/libros/resumen-de-libro.ts';
import type { FilaDeArea } from '../../store/tablero/tablero.ts';

/** What the board works out its cells from. */
export interface AreaLeida extends AreaDeTablero {
  readonly resumen: ResumenDeLibro | null;
}

/** A row of the store with what was read of it. */
export interface FilaLeida {
  readonly fila: FilaDeArea;
  readonly area: AreaLeida;
}

/** By the id of the área, in the order of the board. */
export type AreasLeidas = ReadonlyMap<string, FilaLeida>;

const areaDe = ({ clave, siglas, nombre, estado, a_tiempo: aTiempo, resumen }: FilaDeArea): AreaLeida => ({
  clave,
  siglas,
  nombre,
  estado: estado ?? 'sin-enviar',
  aTiempo: aTiempo === null ? null : aTiempo === 1,
  resumen: leerResumen(resumen),
});

const CAMPOS = ['clave', 'siglas', 'nombre', 'estado', 'a_tiempo', 'resumen'] as const;

const dicenLoMismo = (una: FilaDeArea, otra: FilaDeArea): boolean =>
  CAMPOS.every((campo) => una[campo] === otra[campo]);

/**
 * Reads the rows of a board.
 * @param antes of the same board: an área that is as it was is the very object of then, of which the cells are known
 */
export const leerAreas = (filas: readonly FilaDeArea[], antes: AreasLeidas): AreasLeidas =>
  new Map(
    filas.map((fila) => {
      const leida = antes.get(fila.id);
      const area = leida !== undefined && dicenLoMismo(leida.fila, fila) ? leida.area : areaDe(fila);
      return [fila.id, { fila, area }];
    }),
  );
