import { zipDeterminista } from '../../zip-determinista.ts';
import type { Sheet, Workbook } from './model.ts';
import { noteDrawingXml, notesXml } from './notes.ts';
import {
  CONTENT,
  contentTypesXml,
  corePropertiesXml,
  EXTENDED_PROPERTIES,
  RELATION,
  relationsXml,
  tableXml,
  workbookXml,
} from './package-parts.ts';
import type { Relation } from './package-parts.ts';
import type { Shared } from './rows-xml.ts';
import { sheetXml } from './sheet-xml.ts';
import type { SheetRelations } from './sheet-xml.ts';
import { SharedStrings } from './strings.ts';
import { StyleSheet } from './styles.ts';

/** The parts of a package in the making. */
class Parts {
  readonly files: Record<string, string> = {};
  private readonly types = new Map<string, string>();

  add(path: string, content: string, type: string | null): void {
    this.files[path] = content;
    if (type !== null) this.types.set(path, type);
  }

  finish(): Record<string, string> {
    this.files['[Content_Types].xml'] = contentTypesXml(this.types);
    return this.files;
  }
}

/** Parts that hang from a sheet, and the relations by which it names them. */
function addSheetParts(parts: Parts, sheet: Sheet, number: number): SheetRelations {
  const relations: Relation[] = [];
  const relate = (type: string, target: string, external = false): string =>
    `rId${relations.push({ type, target, external })}`;
  const links = (sheet.links ?? []).map(({ to }) =>
    'url' in to ? relate(RELATION.link, to.url, true) : null,
  );
  const notes = sheet.notes ?? [];
  let drawing: string | null = null;
  if (notes.length > 0) {
    drawing = relate(RELATION.drawing, `../drawings/vmlDrawing${number}.vml`);
    relate(RELATION.notes, `../comments${number}.xml`);
    parts.add(`xl/drawings/vmlDrawing${number}.vml`, noteDrawingXml(notes, number), null);
    parts.add(`xl/comments${number}.xml`, notesXml(notes), CONTENT.notes);
  }
  let table: string | null = null;
  if (sheet.table !== undefined) {
    table = relate(RELATION.table, `../tables/table${number}.xml`);
    parts.add(`xl/tables/table${number}.xml`, tableXml(sheet.table, number), CONTENT.table);
  }
  if (relations.length > 0) {
    parts.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(relations), null);
  }
  return { links, drawing, table };
}

function addWorkbook(parts: Parts, workbook: Workbook): void {
  const sheets = workbook.sheets.map((_, i): Relation => ({
    type: RELATION.sheet,
    target: `worksheets/sheet${i + 1}.xml`,
  }));
  const rest: Relation[] = [
    { type: RELATION.styles, target: 'styles.xml' },
    { type: RELATION.strings, target: 'sharedStrings.xml' },
  ];
  parts.add('xl/workbook.xml', workbookXml(workbook), CONTENT.workbook);
  parts.add('xl/_rels/workbook.xml.rels', relationsXml([...sheets, ...rest]), null);
  parts.add('docProps/core.xml', corePropertiesXml(workbook), CONTENT.core);
  parts.add('docProps/app.xml', EXTENDED_PROPERTIES, CONTENT.extended);
  const root: Relation[] = [
    { type: RELATION.document, target: 'xl/workbook.xml' },
    { type: RELATION.core, target: 'docProps/core.xml' },
    { type: RELATION.extended, target: 'docProps/app.xml' },
  ];
  parts.add('_rels/.rels', relationsXml(root), null);
}

/** The bytes of a workbook: equal for equal workbooks, on any machine. */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const parts = new Parts();
  const styles = new StyleSheet();
  const strings = new SharedStrings();
  const shared: Shared = { styles, strings };
  const first = workbook.sheets.findIndex((sheet) => sheet.hidden !== true);
  workbook.sheets.forEach((sheet, i) => {
    const relations = addSheetParts(parts, sheet, i + 1);
    parts.add(
      `xl/worksheets/sheet${i + 1}.xml`,
      sheetXml(sheet, relations, shared, i === first),
      CONTENT.sheet,
    );
  });
  addWorkbook(parts, workbook);
  parts.add('xl/styles.xml', styles.xml(), CONTENT.styles);
  parts.add('xl/sharedStrings.xml', strings.xml(), CONTENT.strings);
  return zipDeterminista(parts.finish());
}
