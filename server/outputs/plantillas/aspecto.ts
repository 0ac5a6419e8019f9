import type { ColumnaDef } from '../../../shared/hojas/hoja-def.ts';
import { anchoDeColumna } from '../../../shared/plantilla/ancho-de-columna.ts';
import type { Column, Style } from '../xlsx/ooxml/model.ts';
import { FORMATO_FECHA } from '../xlsx/celda-tipada.ts';

const BORDE = 'BFBFBF';
const TEXTO = '@';

const encabezado: Style = {
  bold: true,
  color: 'FFFFFF',
  border: BORDE,
  align: 'center',
  middle: true,
  wrap: true,
};

/** Looks of a libro to fill in: the darker headers are the required ones. */
export const ASPECTO = {
  requerida: { ...encabezado, fill: '1F3864' },
  opcional: { ...encabezado, fill: '5B6F8F' },
  propia: { ...encabezado, fill: 'E2E8F0', color: '44546A', italic: true },
  abierta: { ...encabezado, fill: 'DCE6F2', color: '1F3864', unlocked: true, format: TEXTO },
  titulo: { bold: true, size: 16, color: '1F3864', middle: true, wrap: true },
  seccion: { bold: true, size: 13, color: '1F3864', middle: true },
  parrafo: { wrap: true },
  celda: { wrap: true, border: BORDE },
  negrita: { wrap: true, border: BORDE, bold: true },
  enlace: { color: '0B57D0', underline: true, wrap: true, border: BORDE },
  ayuda: { color: '595959', italic: true, wrap: true },
} as const satisfies Record<string, Style>;

/** Fill of a required cell that is still empty in a row that has begun. */
export const FALTA = 'FFF2CC';

/** Numbers of years and sessions take no separators. */
const SIN_MILES = new Set(['Año', 'Número', 'Orden']);

function formatoDe({ tipo, nombre }: ColumnaDef): string | null {
  switch (tipo) {
    case 'fecha':
    case 'vigencia':
      return FORMATO_FECHA;
    case 'entero':
      return SIN_MILES.has(nombre) ? '0' : '#,##0';
    case 'numero':
      return nombre.startsWith('Aportación') ? '#,##0.00' : null;
    case 'liga':
      return null;
    default:
      // Text stays as typed: `2.10` is a line, `2021-10` a period, `3/4` no date.
      return TEXTO;
  }
}

/** Width and look of the cells below a header, for as many rows as a person may add. */
export function columnaDeCaptura(def: ColumnaDef): Column {
  const format = formatoDe(def);
  const numero = def.tipo === 'numero' || def.tipo === 'entero';
  const style: Style = {
    unlocked: true,
    wrap: !numero,
    align: numero ? 'right' : 'left',
    ...(format === null ? {} : { format }),
  };
  return { width: anchoDeColumna(def), style };
}
