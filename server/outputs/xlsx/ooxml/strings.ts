import { DECLARATION, element, escapeCellText } from './xml.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** What a cell of Excel holds at most (characters). */
const MAX_CELL_TEXT = 32_767;

/** Where the texts of cells go. */
export interface Texts {
  /** What follows `<c r="A1"` of a cell that holds a text. */
  cell(text: string): string;
}

function fit(text: string): string {
  return text.length > MAX_CELL_TEXT ? `${text.slice(0, MAX_CELL_TEXT - 1)}…` : text;
}

/** Texts that stand in their own cells: for a sheet that joins a package of somebody else's. */
export const INLINE_TEXTS: Texts = {
  cell: (text) => ` t="inlineStr"><is><t xml:space="preserve">${escapeCellText(fit(text))}</t></is></c>`,
};

/** The texts of a workbook, each written once. */
export class SharedStrings implements Texts {
  private readonly places = new Map<string, number>();
  private uses = 0;

  cell(text: string): string {
    this.uses += 1;
    const held = fit(text);
    let place = this.places.get(held);
    if (place === undefined) this.places.set(held, (place = this.places.size));
    return ` t="s"><v>${place}</v></c>`;
  }

  xml(): string {
    const items = [...this.places.keys()].map(
      (t) => `<si><t xml:space="preserve">${escapeCellText(t)}</t></si>`,
    );
    const counts = { xmlns: NAMESPACE, count: this.uses, uniqueCount: items.length };
    return DECLARATION + element('sst', counts, items.join(''));
  }
}
