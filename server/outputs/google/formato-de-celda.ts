import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Style } from '../xlsx/ooxml/model.ts';

const MAXIMO = 255;

/** `1F3864` as the API writes colours, from 0 to 1. */
export const colorDe = (rrggbb: string): v4.Schema$ColorStyle => {
  const [red, green, blue] = [0, 2, 4].map((i) => parseInt(rrggbb.slice(i, i + 2), 16) / MAXIMO);
  return { rgbColor: { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 } };
};

/** A format of Excel in Google's words: it has a kind beside its pattern, and no language inside it. */
function numeroDe(formato: string): v4.Schema$NumberFormat {
  const pattern = formato.replace(/\[\$-[0-9A-F]+\]/g, '');
  if (pattern === '@') return { type: 'TEXT' };
  if (/[dy]/i.test(pattern.replace(/"[^"]*"/g, ''))) return { type: 'DATE', pattern };
  if (pattern.includes('%')) return { type: 'PERCENT', pattern };
  return { type: pattern.includes('$') ? 'CURRENCY' : 'NUMBER', pattern };
}

function bordes(color: string): v4.Schema$Borders {
  const borde = { style: 'SOLID', colorStyle: colorDe(color) };
  return { top: borde, bottom: borde, left: borde, right: borde };
}

function textoDe({ bold, italic, underline, size, color }: Style): v4.Schema$TextFormat {
  return {
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline === true ? { underline } : {}),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(color === undefined ? {} : { foregroundColorStyle: colorDe(color) }),
  };
}

/** A style of a workbook as the API's; what is locked is not here but in the ranges that are protected. */
export function formatoDeCelda(estilo: Style): v4.Schema$CellFormat {
  const { fill, border, align, middle, wrap, format } = estilo;
  const textFormat = textoDe(estilo);
  return {
    ...(format === undefined ? {} : { numberFormat: numeroDe(format) }),
    ...(fill === undefined ? {} : { backgroundColorStyle: colorDe(fill) }),
    ...(border === undefined ? {} : { borders: bordes(border) }),
    ...(align === undefined ? {} : { horizontalAlignment: align.toUpperCase() }),
    verticalAlignment: middle === true ? 'MIDDLE' : 'TOP',
    ...(wrap === true ? { wrapStrategy: 'WRAP' } : {}),
    ...(Object.keys(textFormat).length === 0 ? {} : { textFormat }),
  };
}
