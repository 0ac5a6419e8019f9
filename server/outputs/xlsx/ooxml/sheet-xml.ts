import type { Link, Sheet } from './model.ts';
import { printXml } from './print-xml.ts';
import { cellRef } from './refs.ts';
import { columnsXml, rowsXml } from './rows-xml.ts';
import type { Shared } from './rows-xml.ts';
import { DECLARATION, element } from './xml.ts';
import { highlightsXml, validationsXml } from './validation-xml.ts';

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Relations of a sheet by what they serve; `links` in the order of `Sheet.links`. */
export interface SheetRelations {
  readonly links: readonly (string | null)[];
  readonly drawing: string | null;
  readonly table: string | null;
}

function propertiesXml(sheet: Sheet): string {
  const color = sheet.tabColor === undefined ? '' : element('tabColor', { rgb: `FF${sheet.tabColor}` });
  const fit = sheet.print === undefined ? '' : '<pageSetUpPr fitToPage="1"/>';
  return color + fit === '' ? '' : element('sheetPr', {}, color + fit);
}

function paneXml({ row, column }: { readonly row: number; readonly column: number }): string {
  if (row === 0 && column === 0) return '';
  const pane = row === 0 ? 'topRight' : column === 0 ? 'bottomLeft' : 'bottomRight';
  const start = cellRef(row + 1, column + 1);
  const split = { xSplit: column === 0 ? undefined : column, ySplit: row === 0 ? undefined : row };
  return (
    element('pane', { ...split, topLeftCell: start, activePane: pane, state: 'frozen' }) +
    element('selection', { pane, activeCell: start, sqref: start })
  );
}

function viewXml(sheet: Sheet, selected: boolean): string {
  const view = {
    showGridLines: sheet.gridLines === false ? false : undefined,
    tabSelected: selected ? true : undefined,
    workbookViewId: 0,
  };
  const pane = sheet.freeze === undefined ? '' : paneXml(sheet.freeze);
  return element('sheetViews', {}, element('sheetView', view, pane));
}

/** Headers stay; everything that a person does to their own rows is allowed, with no password. */
function protectionXml(sheet: Sheet): string {
  if (sheet.protect !== true) return '';
  const allowed = ['formatCells', 'formatColumns', 'formatRows', 'insertColumns', 'insertRows'];
  const also = ['insertHyperlinks', 'deleteColumns', 'deleteRows', 'sort', 'autoFilter'];
  return element('sheetProtection', {
    sheet: true,
    ...Object.fromEntries([...allowed, ...also].map((name) => [name, false])),
  });
}

function linksXml(links: readonly Link[], relations: readonly (string | null)[]): string {
  const items = links.map((link, i) =>
    element('hyperlink', {
      ref: link.ref,
      'r:id': relations[i] ?? undefined,
      location: 'place' in link.to ? link.to.place : undefined,
      tooltip: link.tip,
    }),
  );
  return items.length === 0 ? '' : element('hyperlinks', {}, items.join(''));
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  return element(
    'mergeCells',
    { count: merges.length },
    merges.map((ref) => element('mergeCell', { ref })).join(''),
  );
}

function calmXml(ranges: readonly string[]): string {
  const calm = { numberStoredAsText: true, unlockedFormula: true };
  const items = ranges.map((sqref) => element('ignoredError', { sqref, ...calm }));
  return items.length === 0 ? '' : element('ignoredErrors', {}, items.join(''));
}

function tailXml({ drawing, table }: SheetRelations): string {
  return (
    (drawing === null ? '' : element('legacyDrawing', { 'r:id': drawing })) +
    (table === null ? '' : element('tableParts', { count: 1 }, element('tablePart', { 'r:id': table })))
  );
}

/** A worksheet part; its elements stand in the order of ECMA-376 part 1, 18.3.1.99. */
export function sheetXml(sheet: Sheet, relations: SheetRelations, shared: Shared, selected: boolean): string {
  return (
    `${DECLARATION}<worksheet ${NAMESPACES}>` +
    propertiesXml(sheet) +
    viewXml(sheet, selected) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet.columns, sheet.protect === true, shared.styles) +
    rowsXml(sheet.rows, shared) +
    protectionXml(sheet) +
    (sheet.filter === undefined ? '' : element('autoFilter', { ref: sheet.filter })) +
    mergesXml(sheet.merges ?? []) +
    highlightsXml(sheet.highlights ?? [], shared.styles) +
    validationsXml(sheet.validations ?? []) +
    linksXml(sheet.links ?? [], relations.links) +
    (sheet.print === undefined ? '' : printXml(sheet.print)) +
    calmXml(sheet.calm ?? []) +
    tailXml(relations) +
    '</worksheet>'
  );
}
