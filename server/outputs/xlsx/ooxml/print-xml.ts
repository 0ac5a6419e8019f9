import type { PrintSetup } from './model.ts';
import { element, escapeXml } from './xml.ts';

/** ST_PaperSize: letter. */
const LETTER = 1;
/** Excel refuses longer headers. */
const MAX_HEADER = 255;

/** Text for a header or footer: `&` begins a code there. */
export function headerText(text: string, max = 100): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  const cut = oneLine.length > max ? `${oneLine.slice(0, max - 1)}…` : oneLine;
  return cut.replaceAll('&', '&&');
}

/** Margins, paper and headers: letter, as wide as the page, as long as it takes. */
export function printXml({ landscape, header, footer }: PrintSetup): string {
  return (
    '<printOptions horizontalCentered="1"/>' +
    element('pageMargins', { left: 0.5, right: 0.5, top: 0.8, bottom: 0.75, header: 0.35, footer: 0.35 }) +
    element('pageSetup', {
      paperSize: LETTER,
      fitToWidth: 1,
      fitToHeight: 0,
      orientation: landscape ? 'landscape' : 'portrait',
    }) +
    element(
      'headerFooter',
      {},
      `<oddHeader>${escapeXml(header.slice(0, MAX_HEADER))}</oddHeader>` +
        `<oddFooter>${escapeXml(footer.slice(0, MAX_HEADER))}</oddFooter>`,
    )
  );
}
