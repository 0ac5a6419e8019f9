import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { segunAxe } from '../../support/axe.ts';
import { panelDelArchivo } from '../../support/panel.ts';
import { abrirLibro, type LibroAbierto } from '../../support/rejilla.ts';

const panel = panelDelArchivo();

const enfocado = (pagina: Page): Promise<string> =>
  pagina.evaluate<string>(
    `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent ?? '').trim()`,
  );

interface Vista {
  readonly nombre: string;
  readonly preparar: (libro: LibroAbierto) => Promise<unknown>;
}

const VISTAS: readonly Vista[] = [
  { nombre: 'the grid', preparar: ({ ir }) => ir(2, 'Folio') },
  {
    nombre: 'a cell that is written, with its list',
    preparar: async ({ pagina, ir }) => {
      await ir(2, 'Tipo de convenio');
      await pagina.keyboard.press('F2');
      await pagina.getByRole('listbox').waitFor();
    },
  },
  {
    nombre: 'the menu of the rows',
    preparar: async ({ pagina }) => {
      await pagina.getByRole('button', { name: 'Filas ▾' }).click();
      await pagina.getByRole('menu', { name: 'Filas' }).waitFor();
    },
  },
];

describe('The libro in the browser is for everybody, on a phone and on a desk, by day and by night:', () => {
  it.each(VISTAS)(
    '$nombre',
    async ({ preparar }) => {
      const libro = await abrirLibro(panel(), 'ocemhr');
      await preparar(libro);
      for (const [ancho, esquema] of [
        [1280, 'light'],
        [1280, 'dark'],
      ] as const) {
        await libro.pagina.setViewportSize({ width: ancho, height: 800 });
        await libro.pagina.emulateMedia({ colorScheme: esquema });
        expect(await segunAxe(libro.pagina), `${String(ancho)} px, ${esquema}`).toEqual([]);
      }
      expect(panel().quejas()).toEqual([]);
    },
    120_000,
  );

  it('fits a phone, by day and by night', async () => {
    const { pagina } = await abrirLibro(panel(), 'ocemhr');
    for (const esquema of ['light', 'dark'] as const) {
      await pagina.setViewportSize({ width: 360, height: 740 });
      await pagina.emulateMedia({ colorScheme: esquema });
      expect(await segunAxe(pagina), esquema).toEqual([]);
      const sobra = await pagina.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(sobra).toBeLessThanOrEqual(0);
    }
  }, 120_000);

  it('is filled with the keyboard alone, from the tabs to the grid, its header and out again', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await pagina.getByRole('tab', { name: 'Convenios' }).focus();
    await pagina.keyboard.press('ArrowRight');
    await pagina.getByRole('tab', { name: 'Avances', selected: true }).waitFor();
    await pagina.keyboard.press('ArrowLeft');
    await pagina.getByRole('tab', { name: 'Convenios', selected: true }).waitFor();
    await expect
      .poll(
        async () => {
          await pagina.keyboard.press('Tab');
          return pagina.evaluate<string>('document.activeElement.className');
        },
        { message: 'the tab key gets to the grid' },
      )
      .toMatch(/ag-(?:header-)?cell/);
    await pagina.keyboard.press('ArrowDown');
    await pagina.keyboard.type('CON-TECLAS');
    await pagina.keyboard.press('Enter');
    await expect
      .poll(async () => (await libro.celda(2, 'Folio')) + (await libro.celda(3, 'Folio')))
      .toContain('CON-TECLAS');
    await pagina.keyboard.press('Control+Home');
    await pagina.keyboard.press('ArrowUp');
    await pagina.getByText('La clave con la que se cita el convenio.').waitFor();
    await pagina.keyboard.press('Enter');
    await pagina.getByRole('menuitem', { name: 'Filtrar…' }).waitFor();
    await pagina.keyboard.press('Escape');
    await pagina.keyboard.press('ArrowDown');
    await pagina.keyboard.press('Escape');
    await pagina.keyboard.press('Shift+Tab');
    await expect
      .poll(() => enfocado(pagina), { message: 'nobody is held in the grid' })
      .toMatch(/^Convenios/);
    expect(panel().quejas()).toEqual([]);
  }, 90_000);
});
