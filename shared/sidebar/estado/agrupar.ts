import type { ComentarioDeBarra, HallazgoDeBarra } from '../../addon/acciones.ts';
import type { Cambio } from '../../fixes/correccion.ts';

/** What a finding asks of whoever fills the libro. */
export type Clase = 'corregir' | 'revisar' | 'resuelto';

/** A finding that stands in nobody's way is resolved: explained, asked of the enlace, or another área's. */
export function claseDe({ gravedad, depende, pedido }: HallazgoDeBarra): Clase {
  if (pedido || depende !== null || gravedad === 'Justificada') return 'resuelto';
  return gravedad === 'Error' ? 'corregir' : 'revisar';
}

/** Things of one row; of the whole tab where it is null. */
interface DeFila<T> {
  readonly fila: number | null;
  readonly cosas: readonly T[];
}

export interface DeHoja<T> {
  /** '' for the libro itself. */
  readonly hoja: string;
  readonly cuantas: number;
  readonly filas: readonly DeFila<T>[];
}

function agruparPor<T, L>(cosas: readonly T[], llave: (cosa: T) => L): Map<L, T[]> {
  const grupos = new Map<L, T[]>();
  for (const cosa of cosas) {
    const grupo = grupos.get(llave(cosa));
    if (grupo === undefined) grupos.set(llave(cosa), [cosa]);
    else grupo.push(cosa);
  }
  return grupos;
}

/** By tab in the order in which they come, and in each by row; what is of the whole tab first. */
export function porHojaYFila<T extends HallazgoDeBarra | ComentarioDeBarra>(
  cosas: readonly T[],
): DeHoja<T>[] {
  return [...agruparPor(cosas, (c) => c.hoja)].map(([hoja, suyas]) => ({
    hoja,
    cuantas: suyas.length,
    filas: [...agruparPor(suyas, (c) => c.fila)]
      .map(([fila, deLaFila]) => ({ fila, cosas: deLaFila }))
      .sort((a, b) => (a.fila ?? 0) - (b.fila ?? 0)),
  }));
}

/** Tells a finding from the others of a review. */
export const llaveDeHallazgo = ({ hoja, fila, columna, regla, valor }: HallazgoDeBarra): string =>
  [hoja, fila ?? '', columna, regla, valor].join('\n');

/**
 * The changes that cure all findings of one kind: of the same rule, each with one way out. Where a rule offers two
 * readings, somebody must choose. A cell is changed once.
 */
export function cambiosDeTodos(
  hallazgos: readonly HallazgoDeBarra[],
  uno: HallazgoDeBarra,
): readonly Cambio[] {
  const porCelda = new Map<string, Cambio>();
  for (const { regla, correcciones, gravedad, pedido } of hallazgos) {
    const [unica, otra] = correcciones;
    if (regla !== uno.regla || gravedad === 'Justificada' || pedido) continue;
    if (unica === undefined || otra !== undefined) continue;
    for (const cambio of unica.cambios) {
      const celda = [cambio.hoja, cambio.fila, cambio.columna].join('\n');
      if (!porCelda.has(celda)) porCelda.set(celda, cambio);
    }
  }
  return [...porCelda.values()];
}
