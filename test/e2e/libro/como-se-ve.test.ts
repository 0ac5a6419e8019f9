import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { barraDe, boton, darVistoBueno, enviar, explicarTodo } from '../../support/barra-de-libro.ts';
import { devolver } from '../../support/devolver.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';
import { abrirLibro, type LibroAbierto } from '../../support/rejilla.ts';

const panel = panelDelArchivo();

const AREA = 'ocemhr';

/** A convenio as a spreadsheet copies it, one weekday of which is not that date's. */
const convenio = (folio: string, etapa: string): string =>
  [
    folio,
    'Convenio Específico',
    `Convenio ${folio}`,
    `Colegio ${folio}`,
    ...['', 'Local', 'Académico', 'Difundir la cultura cívica.'],
    'Oficina del consejero electoral Mauricio Huesca Rodríguez',
    ...['Directa', etapa, '', 'sábado 15 de noviembre de 2021'],
  ].join('\t');

/** Opens the libro, with a convenio in its first row whose Etapa is spelt wrong. */
async function conDefecto(folio: string): Promise<{ libro: LibroAbierto; barra: Frame }> {
  const libro = await abrirLibro(panel(), AREA);
  const barra = await barraDe(libro.pagina);
  await libro.ir(2, 'Folio');
  await libro.pegar(convenio(folio, 'Vijente'));
  await boton(barra, 'Cambiar a «Vigente»').waitFor();
  return { libro, barra };
}

/** How something differs from its like where no colour tells, and what it is painted on. */
const LINEAS = `(e) => {
  const s = getComputedStyle(e);
  const lineas = ['outlineStyle', 'outlineWidth', 'borderBottomStyle', 'borderBottomWidth'].map((p) => s[p]);
  return lineas.join(' ') + ' | ' + (e.querySelector('.signo-de-celda')?.textContent ?? '');
}`;

const lineasDe = (pagina: Page, selector: string): Promise<string> =>
  pagina.evaluate(`(${LINEAS})(document.querySelector(${JSON.stringify(selector)}))`);

const estiloDe = (pagina: Page, selector: string, propiedad: string): Promise<string> =>
  pagina.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${propiedad}`);

const colorDe = (pagina: Page, color: string): Promise<string> =>
  pagina.evaluate(
    `((e) => { e.style.color = ${JSON.stringify(color)}; document.body.append(e); const dado = getComputedStyle(e).color; e.remove(); return dado; })(document.createElement('i'))`,
  );

describe('Where the system imposes its colours', () => {
  it('a cell at hand, one that is chosen, one in error and one with a warning differ in their lines', async () => {
    const { libro } = await conDefecto('CONV-901');
    const { pagina } = libro;
    await pagina.setViewportSize({ width: 3200, height: 900 });
    await pagina.emulateMedia({ forcedColors: 'active' });
    await pagina.locator('.ag-cell.g-advertencia').first().waitFor();
    await libro.ir(4, 'Folio');
    await pagina.keyboard.press('Shift+ArrowDown');
    await pagina.locator('.ag-cell.en-bloque:not(.ag-cell-focus)').waitFor();
    const celdas = {
      comun: '.ag-row[row-index="6"] .ag-cell:not(.numero-de-fila)',
      enMano: '.ag-cell.ag-cell-focus',
      elegida: '.ag-cell.en-bloque:not(.ag-cell-focus)',
      conError: '.ag-cell.g-error',
      conAdvertencia: '.ag-cell.g-advertencia',
    };
    const lineas = await Promise.all(Object.values(celdas).map((c) => lineasDe(pagina, c)));
    expect(new Set(lineas).size, lineas.join('\n')).toBe(lineas.length);
    // Their lines alone, signs aside
    expect(new Set(lineas.map((l) => l.split('|')[0])).size, lineas.join('\n')).toBe(lineas.length);
    expect(await estiloDe(pagina, celdas.elegida, 'backgroundColor')).toBe(
      await colorDe(pagina, 'Highlight'),
    );
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('the tab that shows and what cannot be used are told by their lines, in the grid and beside it', async () => {
    const { pagina } = await abrirLibro(panel(), AREA);
    const barra = await barraDe(pagina);
    await pagina.emulateMedia({ forcedColors: 'active' });
    const fondo = await colorDe(pagina, 'Canvas');
    const borde = (en: Page | Frame, selector: string): Promise<string> =>
      en.evaluate(`getComputedStyle(document.querySelector('${selector}')).borderBottomColor`);
    expect(await borde(pagina, '[role=tab][aria-selected=true]')).not.toBe(fondo);
    expect(await borde(pagina, '[role=tab][aria-selected=false]')).toBe(fondo);
    expect(await borde(barra, '.navegacion [aria-current]')).not.toBe(fondo);
    expect(await borde(barra, '.navegacion button:not([aria-current])')).toBe(fondo);
    expect(await estiloDe(pagina, '.libro-mandos button:disabled', 'borderTopStyle')).toBe('dashed');
    expect(await estiloDe(pagina, '.libro-mandos button:enabled', 'borderTopStyle')).toBe('solid');
  }, 60_000);
});

it('A column whose rows are filtered says so in its header, until the filter is gone', async () => {
  const { libro } = await conDefecto('CONV-903');
  const { pagina } = libro;
  await libro.ir(3, 'Folio');
  await libro.escribir('OTRO-1');
  await pagina.emulateMedia({ forcedColors: 'active' });
  const filtrada = pagina.locator('.ag-header-cell.con-filtro');
  expect(await filtrada.count()).toBe(0);
  await boton(pagina, 'Menú de la columna Folio').click();
  await pagina.getByRole('menuitem', { name: 'Filtrar…' }).click();
  const dialogo = pagina.getByRole('dialog', { name: 'Filtrar Folio' });
  await dialogo.getByLabel('Contiene').fill('CONV');
  await dialogo.getByRole('button', { name: 'Filtrar', exact: true }).click();
  await filtrada.filter({ hasText: 'Folio' }).waitFor();
  expect(await filtrada.count()).toBe(1);
  expect(await filtrada.getAttribute('aria-description')).toBe('Con filtro');
  const borde = (cual: string): Promise<string> =>
    estiloDe(pagina, `${cual} .menu-de-columna`, 'borderTopStyle');
  expect(await borde('.con-filtro')).toBe('solid');
  expect(await borde('.ag-header-cell:not(.con-filtro)')).toBe('none');
  await boton(pagina, 'Quitar filtros').click();
  await filtrada.waitFor({ state: 'detached' });
  // The tests after this one send what the libro holds
  await boton(pagina, 'Deshacer').click();
  await expect.poll(() => libro.celda(3, 'Folio')).toBe('');
  await expect.poll(libro.guardado).toBe('Guardado');
}, 60_000);

const sobra = (en: Page | Frame): Promise<number> =>
  en.evaluate('document.documentElement.scrollWidth - innerWidth');

/** Nothing stands out at the right, of the page nor of the sidebar. */
async function cabe(que: string, ...en: readonly (Page | Frame)[]): Promise<void> {
  for (const cada of en) expect(await sobra(cada), que).toBeLessThanOrEqual(0);
}

const VENTANAS = [
  { ventana: 'on a phone 360 px wide', width: 360, height: 740, folio: 'CONV-911', envio: 1 },
  { ventana: 'at 200 % of 1280 × 800', width: 640, height: 400, folio: 'CONV-912', envio: 2 },
];

describe('The libro is read, mended and given its visto bueno by clicks', () => {
  beforeAll(async () => {
    await panel().servicio.almacen.db.updateTable('organos').set({ visto_bueno: 1 }).execute();
  });

  it.each(VENTANAS)(
    '$ventana',
    async ({ folio, envio, width, height }) => {
      const tamano = { width, height };
      const { libro, barra } = await conDefecto(folio);
      const { pagina } = libro;
      await pagina.setViewportSize(tamano);
      await cabe('the grid', pagina, barra);

      await libro.ir(2, 'Folio');
      await pagina.locator('.libro-lugar').getByText(folio).waitFor();
      await libro.ir(2, 'Tipo de convenio');
      await pagina.keyboard.press('F2');
      const lista = pagina.getByRole('listbox');
      const fin = async (): Promise<number> => {
        const { y, height: alto } = (await lista.boundingBox()) ?? { y: 0, height: Infinity };
        return y + alto;
      };
      await expect.poll(fin, { message: 'the list is seen whole' }).toBeLessThanOrEqual(height);
      await pagina.keyboard.press('Escape');
      await pagina.getByRole('tab', { name: 'Carátula' }).click();
      await pagina.getByRole('grid', { name: 'Carátula' }).waitFor();
      await cabe('another tab', pagina);

      await boton(pagina, 'Revisión y envío ↓').click();
      await expect.poll(() => pagina.evaluate('scrollY')).toBeGreaterThan(0);
      await boton(barra, 'Ir a Convenios, fila 2, Etapa').first().click();
      const aqui = pagina.locator('.ag-cell-focus');
      await expect.poll(() => aqui.innerText()).toContain('Vijente');
      // The page may take a while to scroll there
      const seVe = async (): Promise<boolean> => {
        const { y = -1 } = (await aqui.boundingBox()) ?? {};
        return y >= 0 && y < height - 30;
      };
      await expect.poll(seVe, { message: 'the cell is in sight' }).toBe(true);
      expect(await aqui.locator('.signo-de-celda').boundingBox(), 'and its sign').not.toBeNull();

      await boton(barra, 'Cambiar a «Vigente»').click();
      await expect.poll(() => libro.celda(2, 'Etapa')).toBe('Vigente');
      await explicarTodo(barra);
      await cabe('what was mended', pagina, barra);
      await enviar(barra);
      await cabe('the acuse', pagina, barra);

      const titular = await panel().entrar(
        { area: AREA, funcion: 'visto-bueno' },
        `${EN_PERIODO}/areas/${AREA}`,
        { ancho: width },
      );
      await titular.setViewportSize(tamano);
      await titular.getByRole('button', { name: 'Dar mi visto bueno' }).waitFor();
      await cabe('what the titular reads', titular);
      await darVistoBueno(titular);
      await cabe('what the titular gave', titular);
      // Open again for who comes next
      await devolver(await panel().entrar('enlace', `${EN_PERIODO}/tablero`), envio);
      expect(panel().quejas()).toEqual([]);
    },
    120_000,
  );

  it.each(VENTANAS)(
    'the libro of the enlace, with findings in many tabs, fits $ventana',
    async ({ ventana, width, height }) => {
      const pagina = await panel().entrar('enlace', `${EN_PERIODO}/libro-del-enlace/llenar`);
      await pagina.setViewportSize({ width, height });
      await pagina.locator('.libro-pestanas .cuenta').first().waitFor();
      await cabe(ventana, pagina);
    },
    60_000,
  );
});

/** What moves by itself on a page: of every element and of what styles put before and after it. */
const LO_QUE_SE_MUEVE = `[...document.querySelectorAll('*')].flatMap((e) =>
  [null, '::before', '::after'].flatMap((parte) => {
    const s = getComputedStyle(e, parte);
    const tarda = s.transitionDuration.split(', ').some((t) => parseFloat(t) > 0);
    const mueve = s.animationName !== 'none' || tarda || s.scrollBehavior === 'smooth';
    return mueve ? [e.tagName + '.' + e.getAttribute('class') + (parte ?? '')] : [];
  }))`;

describe('Who wants less motion', () => {
  it('sees nothing move, in the grid, its menus and dialogs, nor beside it', async () => {
    const { libro, barra } = await conDefecto('CONV-921');
    const { pagina } = libro;
    const seMueve = async (): Promise<string[]> => [
      ...(await pagina.evaluate<string[]>(LO_QUE_SE_MUEVE)),
      ...(await barra.evaluate<string[]>(LO_QUE_SE_MUEVE)),
    ];
    await pagina.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await seMueve(), 'others see motion').not.toEqual([]);
    await pagina.emulateMedia({ reducedMotion: 'reduce' });
    expect(await seMueve()).toEqual([]);
    await pagina.getByRole('button', { name: 'Filas ▾' }).click();
    await pagina.getByRole('menu', { name: 'Filas' }).waitFor();
    expect(await seMueve()).toEqual([]);
    await pagina.keyboard.press('Escape');
    await boton(pagina, 'Historia').click();
    await pagina.getByRole('dialog').waitFor();
    expect(await seMueve()).toEqual([]);
    await pagina.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click();
    await libro.ir(2, 'Tipo de convenio');
    await pagina.keyboard.press('F2');
    await pagina.getByRole('listbox').waitFor();
    expect(await seMueve()).toEqual([]);
    expect(await pagina.evaluate('document.getAnimations().length')).toBe(0);
  }, 60_000);
});
