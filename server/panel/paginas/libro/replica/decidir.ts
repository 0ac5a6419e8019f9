import type { Borrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { Choque, Replica } from './replica.ts';

const hojaDe = ({ hojas }: Borrador, id: string): HojaDeBorrador | undefined =>
  hojas.find((h) => h.id === id);

type De<T extends CambioDeBorrador['tipo']> = Extract<CambioDeBorrador, { tipo: T }>;

function celda(hoja: HojaDeBorrador, cambio: De<'celda'>): CambioDeBorrador | null {
  const fila = hoja.filas.find((f) => f.id === cambio.fila);
  const tiene = hoja.columnas.some((c) => c.id === cambio.columna);
  if (fila === undefined || !tiene) return null;
  return { ...cambio, esperado: fila.celdas[cambio.columna] ?? '' };
}

function quitarFilas(hoja: HojaDeBorrador, cambio: De<'quitar-filas'>): CambioDeBorrador | null {
  const ids = new Set(cambio.esperadas.map(({ id }) => id));
  const esperadas = hoja.filas.filter(({ id }) => ids.has(id));
  return esperadas.length === 0 ? null : { ...cambio, esperadas };
}

/** Where what it stood behind is gone, it goes to the end. */
const detras = (hoja: HojaDeBorrador, despuesDe: string | null): string | null =>
  despuesDe === null || hoja.filas.some(({ id }) => id === despuesDe)
    ? despuesDe
    : (hoja.filas.at(-1)?.id ?? null);

function encabezado(hoja: HojaDeBorrador, cambio: De<'encabezado'>): CambioDeBorrador | null {
  const columna = hoja.columnas.find((c) => c.id === cambio.columna);
  return columna === undefined ? null : { ...cambio, esperado: columna.encabezado };
}

/** A change as the person means it, over what stands now; null where its place is gone. */
function sobre(vista: Borrador, cambio: CambioDeBorrador): CambioDeBorrador | null {
  if (cambio.tipo === 'hoja') return null;
  const hoja = hojaDe(vista, cambio.hoja);
  if (hoja === undefined) return null;
  switch (cambio.tipo) {
    case 'celda':
      return celda(hoja, cambio);
    case 'quitar-filas':
      return quitarFilas(hoja, cambio);
    case 'encabezado':
      return encabezado(hoja, cambio);
    case 'filas':
      return { ...cambio, despuesDe: detras(hoja, cambio.despuesDe) };
    case 'mover-filas': {
      const filas = cambio.filas.filter((id) => hoja.filas.some((f) => f.id === id));
      return filas.length === 0 ? null : { ...cambio, filas, despuesDe: detras(hoja, cambio.despuesDe) };
    }
    default:
      return null;
  }
}

/** What does the person's own after all, over what stands now; empty where its place is gone. */
export function loMio({ vista }: Replica, { cambios }: Choque): readonly CambioDeBorrador[] {
  const hechos = cambios.map((c) => sobre(vista, c));
  return hechos.every((c) => c !== null) ? hechos : [];
}

/** Nothing more is asked about it. */
export const olvidarChoque = (replica: Replica, clave: string): Replica => ({
  ...replica,
  choques: replica.choques.filter((c) => c.clave !== clave),
});
