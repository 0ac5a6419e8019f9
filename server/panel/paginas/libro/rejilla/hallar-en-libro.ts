import type { Borrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';
import type { ColumnaVista } from '../columnas/columna-vista.ts';
import { formasDe } from '../columnas/valor-de-celda.ts';
import type { LugarDeBorrador } from '../puerto-de-barra.ts';

type Columnas = readonly Pick<ColumnaVista, 'id' | 'clase'>[];

/**
 * Cells that hold a text or show it, case and accents aside, in reading order over all tabs.
 * @param columnasDe those of a tab, as they are drawn
 */
export function hallarEnLibro(
  { hojas }: Borrador,
  texto: string,
  columnasDe: (hoja: HojaDeBorrador) => Columnas,
): readonly LugarDeBorrador[] {
  const buscado = plegar(texto);
  if (buscado === '') return [];
  return hojas.flatMap((hoja) => {
    const columnas = columnasDe(hoja);
    return hoja.filas.flatMap(({ id: fila, celdas }) =>
      columnas.flatMap(({ id: columna, clase }): LugarDeBorrador[] => {
        const celda = celdas[columna] ?? '';
        if (celda === '' || !formasDe(clase, celda).some((f) => plegar(f).includes(buscado))) return [];
        return [{ hoja: hoja.id, fila, columna }];
      }),
    );
  });
}

/** A place as numbers that grow in reading order. */
function ordenDe({ hojas }: Borrador, { hoja, fila, columna }: LugarDeBorrador): readonly number[] {
  const deHoja = hojas.findIndex((h) => h.id === hoja);
  const suya = hojas[deHoja];
  return [
    deHoja,
    suya?.filas.findIndex((f) => f.id === fila) ?? -1,
    suya?.columnas.findIndex((c) => c.id === columna) ?? -1,
  ];
}

const compara = (a: readonly number[], b: readonly number[]): number =>
  a.map((n, i) => n - (b[i] ?? 0)).find((d) => d !== 0) ?? 0;

/**
 * Which of what was found comes next: after the one that is shown, or, before any is, from where the person stands.
 * @param lugar of the one that is shown; -1 for none
 */
export function siguienteHallado(
  borrador: Borrador,
  hallados: readonly LugarDeBorrador[],
  aqui: LugarDeBorrador | null,
  lugar: number,
  paso: 1 | -1,
): number {
  const total = hallados.length;
  if (total === 0) return -1;
  if (lugar !== -1) return (lugar + paso + total) % total;
  if (aqui === null) return 0;
  const desde = ordenDe(borrador, aqui);
  if (paso === -1) {
    const antes = hallados.findLastIndex((h) => compara(ordenDe(borrador, h), desde) < 0);
    return antes === -1 ? total - 1 : antes;
  }
  return Math.max(
    0,
    hallados.findIndex((h) => compara(ordenDe(borrador, h), desde) >= 0),
  );
}
