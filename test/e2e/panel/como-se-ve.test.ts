import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';

const panel = panelDelArchivo();

/** How an edge of something is drawn, its colour aside. */
const borde = (pagina: Page, selector: string): Promise<string> =>
  pagina.evaluate(
    `((s) => [s.borderTopStyle, s.borderTopWidth].join(' '))(getComputedStyle(document.querySelector(${JSON.stringify(selector)})))`,
  );

const debajo = (pagina: Page, selector: string): Promise<string> =>
  pagina.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).borderBottomColor`);

const PAGINAS = ['tablero', 'areas/utvoe', 'consolidaciones', 'catalogos', 'libro-del-enlace'];

describe('The panel', () => {
  it('tells apart by lines what is chosen, where the system imposes its colours', async () => {
    const pagina = await panel().entrar('enlace', `${EN_PERIODO}/tablero`);
    await pagina.locator('.cuenta-de-estado').nth(1).click();
    await pagina.locator('.cuenta-de-estado[aria-pressed=true]').waitFor();
    await pagina.mouse.move(0, 0);
    await pagina.emulateMedia({ forcedColors: 'active' });
    expect(await borde(pagina, '.cuenta-de-estado[aria-pressed=true]')).not.toBe(
      await borde(pagina, '.cuenta-de-estado[aria-pressed=false]'),
    );
    expect(await debajo(pagina, '.cabecera nav a[aria-current]')).not.toBe(
      await debajo(pagina, '.cabecera nav a:not([aria-current])'),
    );
    expect(await borde(pagina, '.ficha'), 'a chip has an edge').toBe('solid 1px');
  }, 60_000);

  it.each(PAGINAS)(
    'does not scroll sideways where all is shown at twice its size: %s',
    async (camino) => {
      const pagina = await panel().entrar('enlace', `${EN_PERIODO}/${camino}`);
      await pagina.setViewportSize({ width: 640, height: 400 });
      await pagina.locator('main h1').waitFor();
      await pagina.waitForLoadState('networkidle');
      const sobra = await pagina.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(sobra).toBeLessThanOrEqual(0);
    },
    60_000,
  );
});
