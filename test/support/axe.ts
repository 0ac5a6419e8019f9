import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page is held to: WCAG 2.2 AA, and what axe holds to be good practice. */
const REGLAS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in a page, each with the first element that it names. It is run past the page's policy, which lets no script in. */
export async function segunAxe(pagina: Page | Frame): Promise<string[]> {
  await pagina.evaluate(AXE);
  return pagina.evaluate<string[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(REGLAS)} }).then(({ violations }) =>
      violations.map((v) => v.id + ': ' + v.nodes[0].html + ' ' + v.nodes[0].failureSummary))`,
  );
}
