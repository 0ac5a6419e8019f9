import type { Sheet, Table, Workbook } from './model.ts';
import { absoluteSpan, quotedSheet } from './refs.ts';
import { DECLARATION, element, escapeXml } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const RELATION = {
  document: `${OFFICE}/relationships/officeDocument`,
  core: `${PACKAGE}/relationships/metadata/core-properties`,
  extended: `${OFFICE}/relationships/extended-properties`,
  sheet: `${OFFICE}/relationships/worksheet`,
  styles: `${OFFICE}/relationships/styles`,
  strings: `${OFFICE}/relationships/sharedStrings`,
  notes: `${OFFICE}/relationships/comments`,
  drawing: `${OFFICE}/relationships/vmlDrawing`,
  link: `${OFFICE}/relationships/hyperlink`,
  table: `${OFFICE}/relationships/table`,
} as const;

export const CONTENT = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  sheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  strings: `${SPREADSHEET}.sharedStrings+xml`,
  notes: `${SPREADSHEET}.comments+xml`,
  table: `${SPREADSHEET}.table+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  extended: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** A part of relations; the ids are `rId1`, `rId2`… in their order. */
export function relationsXml(relations: readonly Relation[]): string {
  const items = relations.map(({ type, target, external }, i) =>
    element('Relationship', {
      Id: `rId${i + 1}`,
      Type: type,
      Target: target,
      TargetMode: external === true ? 'External' : undefined,
    }),
  );
  return DECLARATION + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, items.join(''));
}

/** `[Content_Types].xml` for parts given by path. */
export function contentTypesXml(parts: ReadonlyMap<string, string>): string {
  const defaults =
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }) +
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }) +
    element('Default', { Extension: 'vml', ContentType: CONTENT.drawing });
  const overrides = [...parts].map(([path, type]) =>
    element('Override', { PartName: `/${path}`, ContentType: type }),
  );
  return DECLARATION + element('Types', { xmlns: `${PACKAGE}/content-types` }, defaults + overrides.join(''));
}

function namesXml(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, localSheetId) => {
    const own: string[] = [];
    const name = (text: string, place: string, hidden?: boolean): number =>
      own.push(
        element(
          'definedName',
          { name: text, localSheetId, hidden },
          escapeXml(`${quotedSheet(sheet.name)}!${place}`),
        ),
      );
    if (sheet.filter !== undefined) name('_xlnm._FilterDatabase', absoluteSpan(sheet.filter), true);
    const rows = sheet.print?.titleRows;
    if (rows !== undefined) name('_xlnm.Print_Titles', `$${rows[0]}:$${rows[1]}`);
    return own;
  });
  return names.length === 0 ? '' : element('definedNames', {}, names.join(''));
}

/** The workbook part; sheet `n` has relation `rIdn`. */
export function workbookXml({ sheets }: Workbook): string {
  const calculates = sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ value }) => value.kind === 'formula')),
  );
  const items = sheets.map(({ name, hidden }, i) =>
    element('sheet', {
      name,
      sheetId: i + 1,
      state: hidden === true ? 'hidden' : undefined,
      'r:id': `rId${i + 1}`,
    }),
  );
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">` +
    '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView activeTab="0"/></bookViews>' +
    element('sheets', {}, items.join('')) +
    namesXml(sheets) +
    (calculates ? '<calcPr calcId="191029" fullCalcOnLoad="1"/>' : '') +
    '</workbook>'
  );
}

/** A table part (ECMA-376 part 1, 18.5.1.2): screen readers learn its header row from it. */
export function tableXml({ ref, headers }: Table, id: number): string {
  const columns = headers.map((name, i) =>
    element('tableColumn', { id: i + 1, name: name.replace(/\r\n?|\n/g, '_x000a_') }),
  );
  const name = `Tabla_${id}`;
  return (
    DECLARATION +
    element(
      'table',
      { xmlns: MAIN, id, name, displayName: name, ref, totalsRowShown: false },
      element('autoFilter', { ref }) +
        element('tableColumns', { count: headers.length }, columns.join('')) +
        element('tableStyleInfo', {
          showFirstColumn: false,
          showLastColumn: false,
          showRowStripes: true,
          showColumnStripes: false,
        }),
    )
  );
}

/** Document properties: title, author, language. */
export function corePropertiesXml({ title, subject, creator, stamp }: Workbook): string {
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(creator)}</dc:creator><dc:language>es-MX</dc:language>` +
    `${date('created')}${date('modified')}</cp:coreProperties>`
  );
}

export const EXTENDED_PROPERTIES = `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>Trimestral</Application></Properties>`;
