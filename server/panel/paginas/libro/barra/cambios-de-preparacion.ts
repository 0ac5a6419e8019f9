import type { DefinicionDeLibro, HojaDeDefinicion } from '../../../../../shared/addon/definicion-de-libro.ts';
import type { Borrador, ColumnaDeBorrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';
import { hallarHoja } from './hallar-hoja.ts';

interface Preparada {
  readonly cambios: readonly CambioDeBorrador[];
  /** What is done, a sentence each. */
  readonly hecho: readonly string[];
}

const NADA: Preparada = { cambios: [], hecho: [] };

function hojaNueva(
  def: HojaDeDefinicion,
  despuesDe: string | null,
  idNuevo: () => string,
): Preparada & { readonly id: string } {
  const id = idNuevo();
  const columnas = def.columnas.map(({ encabezado }) => ({ id: idNuevo(), encabezado }));
  const filas = def.filas.map((celdas) => ({
    id: idNuevo(),
    celdas: Object.fromEntries(
      columnas.flatMap((columna, i) =>
        (celdas[i] ?? '') === '' ? [] : [[columna.id, celdas[i] ?? ''] as const],
      ),
    ),
  }));
  const puesta: CambioDeBorrador = { tipo: 'hoja', despuesDe, hoja: { id, nombre: def.nombre, columnas } };
  return {
    id,
    cambios: filas.length === 0 ? [puesta] : [puesta, { tipo: 'filas', hoja: id, despuesDe: null, filas }],
    hecho: [`Se agregó la hoja «${def.nombre}».`],
  };
}

function columnasQueFaltan(hoja: HojaDeBorrador, def: HojaDeDefinicion, idNuevo: () => string): Preparada {
  const puestas = new Set(hoja.columnas.map(({ encabezado }) => plegar(encabezado)));
  const faltan = def.columnas.filter(({ encabezado }) => !puestas.has(plegar(encabezado)));
  if (faltan.length === 0) return NADA;
  let despuesDe = hoja.columnas.at(-1)?.id ?? null;
  const cambios = faltan.map(({ encabezado }): CambioDeBorrador => {
    const columna: ColumnaDeBorrador = { id: idNuevo(), encabezado };
    const cambio: CambioDeBorrador = { tipo: 'columna', hoja: hoja.id, despuesDe, columna };
    despuesDe = columna.id;
    return cambio;
  });
  const lista = faltan.map(({ encabezado }) => `«${encabezado}»`).join(', ');
  return { cambios, hecho: [`En «${hoja.nombre}» se agregó ${lista}.`] };
}

/** What is missing of the tabs and headers of a definition; what people wrote stays. Lists, formats and notes are the grid's own. */
export function cambiosDePreparacion(
  borrador: Borrador,
  { hojas }: DefinicionDeLibro,
  idNuevo: () => string,
): Preparada {
  let ultima = borrador.hojas.at(-1)?.id ?? null;
  const partes = hojas.map((def): Preparada => {
    const hoja = hallarHoja(borrador, def.nombre);
    if (hoja !== undefined) return columnasQueFaltan(hoja, def, idNuevo);
    const nueva = hojaNueva(def, ultima, idNuevo);
    ultima = nueva.id;
    return nueva;
  });
  return { cambios: partes.flatMap((p) => p.cambios), hecho: partes.flatMap((p) => p.hecho) };
}
