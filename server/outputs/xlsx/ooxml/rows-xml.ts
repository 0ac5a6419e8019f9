import type { Cell, Column, Row } from './model.ts';
import { cellRef } from './refs.ts';
import type { Texts } from './strings.ts';
import type { Styles } from './styles.ts';
import { element, escapeCellText, escapeXml } from './xml.ts';

/** What the sheets of one workbook share. */
export interface Shared {
  readonly styles: Styles;
  readonly strings: Texts;
}

const LAST_COLUMN = 16_384;
/** Excel’s tallest row, in points. */
const MAX_HEIGHT = 409;

function cellXml(cell: Cell, row: number, { styles, strings }: Shared): string {
  const style = styles.id(cell.style);
  const start = `<c r="${cellRef(row, cell.column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const { value } = cell;
  switch (value.kind) {
    case 'empty':
      return `${start}/>`;
    case 'text':
      return start + strings.cell(value.text);
    case 'number':
      return `${start}><v>${value.digits}</v></c>`;
    case 'formula':
      return `${start} t="str"><f>${escapeXml(value.formula)}</f><v>${escapeCellText(value.result)}</v></c>`;
  }
}

function rowXml(row: Row, shared: Shared): string {
  const cells = row.cells.map((cell) => cellXml(cell, row.number, shared)).join('');
  // Not `customHeight`: it is an estimate, and the row may grow with what a person types.
  const height = row.height === undefined ? '' : ` ht="${Math.min(MAX_HEIGHT, row.height)}"`;
  return `<row r="${row.number}"${height}>${cells}</row>`;
}

/** `sheetData`. */
export function rowsXml(rows: readonly Row[], shared: Shared): string {
  return element('sheetData', {}, rows.map((row) => rowXml(row, shared)).join(''));
}

function columnXml(column: Column, first: number, last: number, styles: Styles): string {
  return element('col', {
    min: first,
    max: last,
    width: column.width,
    style: column.style === undefined ? undefined : styles.id(column.style),
    hidden: column.hidden === true ? true : undefined,
    customWidth: true,
  });
}

/**
 * `cols`. On a protected sheet the columns to the right stay open: there a person adds their own, and
 * Excel deletes a row only when all of its cells are unlocked.
 */
export function columnsXml(columns: readonly Column[], open: boolean, styles: Styles): string {
  const own = columns.map((column, i) => columnXml(column, i + 1, i + 1, styles));
  const rest = { width: 12, style: { unlocked: true } };
  if (open) own.push(columnXml(rest, columns.length + 1, LAST_COLUMN, styles));
  return own.length === 0 ? '' : element('cols', {}, own.join(''));
}
