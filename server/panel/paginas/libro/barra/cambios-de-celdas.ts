import type { CambioDeCelda, Celda, Valor } from '../../../../../shared/addon/sheet-host.ts';
import type {
  Borrador,
  ColumnaDeBorrador,
  FilaDeBorrador,
  HojaDeBorrador,
} from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { celdaEn, hallarHoja } from './hallar-hoja.ts';
import { celdaDeValor, valorDeCelda } from './valor-de-celda.ts';

/** A cell that holds something else than was expected. */
interface Estorbo {
  readonly celda: Celda;
  readonly hay: Valor;
}

type IdNuevo = () => string;

/** The first cell that stands in the way; null where all may be written. */
export function estorboDe(borrador: Borrador, cambios: readonly CambioDeCelda[]): Estorbo | null {
  for (const { hoja: nombre, fila, columna, esperado } of cambios) {
    const hoja = hallarHoja(borrador, nombre);
    const hay = hoja === undefined ? null : valorDeCelda(celdaEn(hoja, fila, columna));
    if (hoja === undefined || hay !== esperado) return { celda: { hoja: nombre, fila, columna }, hay };
  }
  return null;
}

function columnasNuevas({ columnas }: HojaDeBorrador, hasta: number, idNuevo: IdNuevo): ColumnaDeBorrador[] {
  return Array.from({ length: Math.max(0, hasta - columnas.length) }, () => ({
    id: idNuevo(),
    encabezado: '',
  }));
}

function filasNuevas({ filas }: HojaDeBorrador, hasta: number, idNuevo: IdNuevo): FilaDeBorrador[] {
  return Array.from({ length: Math.max(0, hasta - 1 - filas.length) }, () => ({ id: idNuevo(), celdas: {} }));
}

function crecer(
  { id: hoja, columnas, filas }: HojaDeBorrador,
  nuevas: { readonly columnas: readonly ColumnaDeBorrador[]; readonly filas: readonly FilaDeBorrador[] },
): CambioDeBorrador[] {
  let ultima = columnas.at(-1)?.id ?? null;
  const deColumnas = nuevas.columnas.map((columna): CambioDeBorrador => {
    const despuesDe = ultima;
    ultima = columna.id;
    return { tipo: 'columna', hoja, despuesDe, columna };
  });
  const despuesDe = filas.at(-1)?.id ?? null;
  return [
    ...deColumnas,
    ...(nuevas.filas.length === 0 ? [] : [{ tipo: 'filas' as const, hoja, despuesDe, filas: nuevas.filas }]),
  ];
}

function cambiosDeHoja(
  hoja: HojaDeBorrador,
  cambios: readonly CambioDeCelda[],
  idNuevo: IdNuevo,
): CambioDeBorrador[] {
  const escritos = cambios.filter(({ nuevo }) => nuevo !== null);
  const ancho = escritos.reduce((mayor, { columna }) => Math.max(mayor, columna), 0);
  const alto = escritos.reduce((mayor, { fila }) => Math.max(mayor, fila), 1);
  const nuevas = { columnas: columnasNuevas(hoja, ancho, idNuevo), filas: filasNuevas(hoja, alto, idNuevo) };
  const columnas = [...hoja.columnas, ...nuevas.columnas];
  const filas = [...hoja.filas, ...nuevas.filas];
  const celdas = cambios.flatMap(({ fila: n, columna: m, nuevo: valor }): CambioDeBorrador[] => {
    const [columna, fila] = [columnas[m - 1]?.id, filas[n - 2]?.id];
    const [esperado, nuevo] = [celdaEn(hoja, n, m), celdaDeValor(valor)];
    if (columna === undefined || esperado === nuevo) return [];
    if (n === 1) return [{ tipo: 'encabezado', hoja: hoja.id, columna, esperado, nuevo }];
    return fila === undefined ? [] : [{ tipo: 'celda', hoja: hoja.id, fila, columna, esperado, nuevo }];
  });
  return [...crecer(hoja, nuevas), ...celdas];
}

/** Changes by place, none of which has an `Estorbo`, as changes of the borrador: tabs grow as far as is written. */
export function cambiosDeCeldas(
  borrador: Borrador,
  cambios: readonly CambioDeCelda[],
  idNuevo: IdNuevo,
): CambioDeBorrador[] {
  const porHoja = new Map<HojaDeBorrador, CambioDeCelda[]>();
  for (const cambio of cambios) {
    const hoja = hallarHoja(borrador, cambio.hoja);
    if (hoja !== undefined) porHoja.set(hoja, [...(porHoja.get(hoja) ?? []), cambio]);
  }
  return [...porHoja].flatMap(([hoja, suyos]) => cambiosDeHoja(hoja, suyos, idNuevo));
}
