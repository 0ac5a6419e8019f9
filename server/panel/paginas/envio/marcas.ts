import type { HallazgoDeApi } from '../../../../shared/api/esquemas/envios.ts';
import { plegar } from '../../../../shared/spanish/texto/fold.ts';
import type { Diferencia } from '../../componentes/diferencias.tsx';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';

export type Comentario = JsonDeOperacion<'comentarios'>['comentarios'][number];

/** A place of an envío: a cell, or a whole row where the column is ''. */
export interface Lugar {
  readonly hoja: string;
  readonly fila: number;
  readonly columna: string;
}

interface Cambiada {
  readonly antes: string;
  readonly ahora: string;
}

/** What is said of one place. */
export interface Marca {
  readonly hallazgos: readonly HallazgoDeApi[];
  readonly comentarios: readonly Comentario[];
  /** What the cell said in the envío before; null where it says the same. */
  readonly cambio: Cambiada | null;
  /** The row is new since the envío before. */
  readonly agregada: boolean;
}

const NINGUNA: Marca = { hallazgos: [], comentarios: [], cambio: null, agregada: false };

export type Marcas = ReadonlyMap<string, Marca>;

export const llaveDeLugar = ({ hoja, fila, columna }: Lugar): string =>
  `${plegar(hoja)}\n${String(fila)}\n${plegar(columna)}`;

/** All that is said of an envío, by place; a hoja of thousands of rows is then drawn at once. */
export function marcasDe(
  hallazgos: readonly HallazgoDeApi[],
  comentarios: readonly Comentario[],
  diferencias: readonly Diferencia[],
): Marcas {
  const marcas = new Map<string, Marca>();
  const poner = (lugar: Lugar, cambiar: (marca: Marca) => Marca): void => {
    const llave = llaveDeLugar(lugar);
    marcas.set(llave, cambiar(marcas.get(llave) ?? NINGUNA));
  };
  for (const h of hallazgos)
    poner({ ...h, fila: h.fila ?? 0 }, (m) => ({ ...m, hallazgos: [...m.hallazgos, h] }));
  for (const c of comentarios) poner(c, (m) => ({ ...m, comentarios: [...m.comentarios, c] }));
  for (const { hoja, tipo, fila, celdas } of diferencias) {
    if (fila === null) continue;
    if (tipo === 'agregada') poner({ hoja, fila, columna: '' }, (m) => ({ ...m, agregada: true }));
    else
      for (const { columna, antes, ahora } of celdas)
        poner({ hoja, fila, columna }, (m) => ({ ...m, cambio: { antes, ahora } }));
  }
  return marcas;
}

export const marcaEn = (marcas: Marcas, lugar: Lugar): Marca => marcas.get(llaveDeLugar(lugar)) ?? NINGUNA;

/** What is said of one place, in words, for who does not see its signs. */
export function marcaEnPalabras({ hallazgos, comentarios, cambio, agregada }: Marca): string {
  const abiertos = comentarios.filter((c) => c.resuelto === null).length;
  const partes = [
    hallazgos.some((h) => h.gravedad === 'Error') ? 'por corregir' : '',
    hallazgos.some((h) => h.gravedad === 'Advertencia') ? 'por revisar' : '',
    hallazgos.some((h) => h.gravedad === 'Justificada') ? 'explicado' : '',
    abiertos > 0 ? 'con comentario' : '',
    cambio === null ? '' : 'cambió',
    agregada ? 'fila nueva' : '',
  ];
  return partes.filter((p) => p !== '').join(', ');
}
