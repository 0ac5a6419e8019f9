import type { Validacion } from '../../../../shared/api/esquemas/envios.ts';

export type HallazgoRevisado = Validacion['hallazgos'][number];

/** What a finding asks of whoever sends. */
export type Clase = 'corregir' | 'revisar' | 'resuelto';

/** A finding that stands in nobody's way is resolved: explained, asked of the enlace, or another área's. */
export function claseDe({ gravedad, depende, peticion }: HallazgoRevisado): Clase {
  if (peticion || depende !== null || gravedad === 'Justificada') return 'resuelto';
  return gravedad === 'Error' ? 'corregir' : 'revisar';
}

/** Why it stands in nobody's way, in words; '' where it does. */
export function notaDe({ depende, peticion }: HallazgoRevisado): string {
  if (peticion) return 'Pedido al enlace: no impide enviar';
  return depende === null ? '' : 'Puede quitarlo el libro de otra área: no impide enviar';
}

/** Findings of one tab, by row; those of the whole tab first. */
export interface DeHoja {
  readonly hoja: string;
  readonly hallazgos: readonly HallazgoRevisado[];
}

/** By tab in the order in which they come, and in each by row. */
export function porHoja(hallazgos: readonly HallazgoRevisado[]): DeHoja[] {
  const grupos = new Map<string, HallazgoRevisado[]>();
  for (const h of hallazgos) {
    const grupo = grupos.get(h.hoja);
    if (grupo === undefined) grupos.set(h.hoja, [h]);
    else grupo.push(h);
  }
  return [...grupos].map(([hoja, suyos]) => ({
    hoja,
    hallazgos: suyos.sort((a, b) => (a.fila ?? 0) - (b.fila ?? 0)),
  }));
}

/** Tells a finding from the others of a review. */
export const llaveDeHallazgo = ({ hoja, fila, columna, regla, valor }: HallazgoRevisado): string =>
  [hoja, fila ?? '', columna, regla, valor].join('\n');

/** The findings that the same correction mends: the same value under the same column. */
export function iguales(hallazgos: readonly HallazgoRevisado[], uno: HallazgoRevisado): HallazgoRevisado[] {
  const etiqueta = uno.correcciones[0]?.etiqueta;
  return hallazgos.filter(
    (h) =>
      h.hoja === uno.hoja &&
      h.columna === uno.columna &&
      h.regla === uno.regla &&
      h.valor === uno.valor &&
      h.correcciones[0]?.etiqueta === etiqueta,
  );
}
