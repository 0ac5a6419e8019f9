import type { Style } from './model.ts';
import { DECLARATION, element } from './xml.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const FONT = 'Calibri';
const SIZE = 11;
/** Ids below belong to Excel's own formats (ECMA-376 part 1, 18.8.30). */
const FIRST_FORMAT = 164;

/** Things that the style sheet numbers in order of first use. */
class Numbered {
  readonly items: string[];
  private readonly places = new Map<string, number>();

  constructor(first: readonly string[]) {
    this.items = [];
    for (const item of first) this.place(item);
  }

  place(item: string): number {
    let place = this.places.get(item);
    if (place === undefined) {
      place = this.items.push(item) - 1;
      this.places.set(item, place);
    }
    return place;
  }

  xml(name: string): string {
    return element(name, { count: this.items.length }, this.items.join(''));
  }
}

export function fontXml(style: Style): string {
  const color = style.color === undefined ? '' : element('color', { rgb: `FF${style.color}` });
  return element(
    'font',
    {},
    (style.bold === true ? '<b/>' : '') +
      (style.italic === true ? '<i/>' : '') +
      (style.underline === true ? '<u/>' : '') +
      element('sz', { val: style.size ?? SIZE }) +
      color +
      element('name', { val: FONT }) +
      element('family', { val: 2 }),
  );
}

export function solidFillXml(color: string): string {
  const inner = element('fgColor', { rgb: `FF${color}` }) + element('bgColor', { indexed: 64 });
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, inner));
}

export function borderXml(color: string | undefined): string {
  const side = (name: string): string =>
    color === undefined
      ? `<${name}/>`
      : element(name, { style: 'thin' }, element('color', { rgb: `FF${color}` }));
  return element('border', {}, `${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/>`);
}

export function alignmentXml({ align, middle, wrap }: Style): string {
  return element('alignment', {
    horizontal: align,
    vertical: middle === true ? 'center' : 'top',
    wrapText: wrap === true ? true : undefined,
  });
}

/** Where sheets learn the numbers of their styles. */
export interface Styles {
  /** The number by which a cell names its style. */
  id(style: Style | undefined): number;
  /** The number by which a conditional format names its fill. */
  highlight(fill: string): number;
}

/** The styles of one workbook: each distinct one is written once. */
export class StyleSheet implements Styles {
  private readonly fonts = new Numbered([fontXml({})]);
  // The first two fills are Excel's own: whatever stands there is replaced by these.
  private readonly fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly borders = new Numbered([borderXml(undefined)]);
  private readonly formats = new Numbered([]);
  private readonly cells = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly differences = new Numbered([]);
  private readonly known = new Map<Style, number>();

  id(style: Style | undefined): number {
    if (style === undefined) return 0;
    let id = this.known.get(style);
    if (id === undefined) this.known.set(style, (id = this.cells.place(this.cellXml(style))));
    return id;
  }

  highlight(fill: string): number {
    const inner = element('fgColor', { rgb: `FF${fill}` }) + element('bgColor', { rgb: `FF${fill}` });
    const pattern = element('patternFill', { patternType: 'solid' }, inner);
    return this.differences.place(element('dxf', {}, element('fill', {}, pattern)));
  }

  xml(): string {
    const formats = this.formats.items.map((formatCode, i) =>
      element('numFmt', { numFmtId: FIRST_FORMAT + i, formatCode }),
    );
    return (
      `${DECLARATION}<styleSheet xmlns="${NAMESPACE}">` +
      (formats.length === 0 ? '' : element('numFmts', { count: formats.length }, formats.join(''))) +
      this.fonts.xml('fonts') +
      this.fills.xml('fills') +
      this.borders.xml('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.cells.xml('cellXfs') +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.differences.xml('dxfs') +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
      '</styleSheet>'
    );
  }

  private formatId(format: string | undefined): number {
    if (format === undefined) return 0;
    return format === '@' ? 49 : FIRST_FORMAT + this.formats.place(format);
  }

  private cellXml(style: Style): string {
    return element(
      'xf',
      {
        numFmtId: this.formatId(style.format),
        fontId: this.fonts.place(fontXml(style)),
        fillId: style.fill === undefined ? 0 : this.fills.place(solidFillXml(style.fill)),
        borderId: this.borders.place(borderXml(style.border)),
        xfId: 0,
        quotePrefix: style.quotePrefix === true ? true : undefined,
        applyNumberFormat: style.format === undefined ? undefined : true,
        applyFont: true,
        applyFill: style.fill === undefined ? undefined : true,
        applyBorder: style.border === undefined ? undefined : true,
        applyAlignment: true,
        applyProtection: style.unlocked === true ? true : undefined,
      },
      alignmentXml(style) + (style.unlocked === true ? '<protection locked="0"/>' : ''),
    );
  }
}
