import { HOJAS } from '../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../hojas/hoja-def.ts';
import { plegar } from '../spanish/texto/fold.ts';

export type EstadoDeLibro = 'sin-enviar' | 'por-visto-bueno' | 'enviado' | 'observado' | 'aceptado';

/** What a cell of the board says. */
export type EstadoDeHoja =
  'sin-enviar' | 'enviado' | 'observado' | 'aceptado' | 'sin-actividades' | 'no-se-espera';

/** What the board must know of an envío. */
export interface Enviado {
  readonly estado: EstadoDeLibro;
  /** Rows by folded tab. */
  readonly filas: ReadonlyMap<string, number>;
  /** Folded lines that some record names. */
  readonly conRegistros: ReadonlySet<string>;
  /** Folded lines declared without activity. */
  readonly sinActividades: ReadonlySet<string>;
}

const CON_FILAS: Readonly<Record<EstadoDeLibro, EstadoDeHoja>> = {
  'sin-enviar': 'sin-enviar',
  'por-visto-bueno': 'enviado',
  enviado: 'enviado',
  observado: 'observado',
  aceptado: 'aceptado',
};

/** Tabs where each row must name its line; elsewhere a row without one counts for all. */
const CON_LINEA: ReadonlySet<NombreHoja> = new Set(
  HOJAS.filter((def) => def.columnas.some((c) => plegar(c.nombre) === 'linea' && c.requerida)).map(
    ({ nombre }) => nombre,
  ),
);

/** The lines that are expected in a tab and of which the envío says nothing. */
export function lineasPendientes(
  hoja: NombreHoja,
  esperadas: readonly string[],
  { filas, conRegistros, sinActividades }: Enviado,
): string[] {
  const hayFilas = (filas.get(plegar(hoja)) ?? 0) > 0;
  if (hayFilas && !CON_LINEA.has(hoja)) return [];
  return esperadas.filter((linea) => {
    const clave = plegar(linea);
    if (sinActividades.has(clave)) return false;
    return !(hayFilas && conRegistros.has(clave));
  });
}

/** A tab of an área: what was sent, else whether it is still expected. */
export function estadoDeHoja(
  hoja: NombreHoja,
  esperadas: readonly string[],
  pendientes: readonly string[],
  enviado: Enviado,
): EstadoDeHoja {
  if ((enviado.filas.get(plegar(hoja)) ?? 0) > 0) return CON_FILAS[enviado.estado];
  if (esperadas.length === 0) return 'no-se-espera';
  return pendientes.length === 0 ? 'sin-actividades' : 'sin-enviar';
}
