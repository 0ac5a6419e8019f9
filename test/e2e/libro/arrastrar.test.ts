import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { segunAxe } from '../../support/axe.ts';
import { panelDelArchivo } from '../../support/panel.ts';
import { abrirLibro, type LibroAbierto } from '../../support/rejilla.ts';

const panel = panelDelArchivo();

interface Lugar {
  readonly x: number;
  readonly y: number;
}

async function caja({ lugar }: LibroAbierto, fila: number, encabezado: string) {
  const celda = await (await lugar(fila, encabezado)).boundingBox();
  if (celda === null) throw new Error(`${encabezado} ${String(fila)} is out of sight`);
  return celda;
}

async function centro(libro: LibroAbierto, fila: number, encabezado: string): Promise<Lugar> {
  const { x, y, width, height } = await caja(libro, fila, encabezado);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where a cell is taken to fill others with it. */
async function tirador(libro: LibroAbierto, fila: number, encabezado: string): Promise<Lugar> {
  const { x, y, width, height } = await caja(libro, fila, encabezado);
  return { x: x + width - 5, y: y + height - 5 };
}

async function arrastrar({ mouse }: Page, desde: Lugar, ...por: readonly Lugar[]): Promise<void> {
  await mouse.move(desde.x, desde.y);
  await mouse.down();
  for (const { x, y } of por) await mouse.move(x, y, { steps: 4 });
}

const folios = (libro: LibroAbierto, desde: number, hasta: number): Promise<string[]> =>
  Promise.all(Array.from({ length: hasta - desde + 1 }, (_, i) => libro.celda(desde + i, 'Folio')));

/** The part of the tab that shows scrolls: how far it is. */
const desplazado = (pagina: Page): Promise<{ x: number; y: number }> =>
  pagina.evaluate(
    `(({ scrollLeft: x, scrollTop: y }) => ({ x, y }))(document.querySelector('.ag-grid-viewport'))`,
  );

describe('The corner of what is chosen, with the mouse,', () => {
  it('is dragged down to copy a block over the cells that it passes, as one step', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(2, 'Folio');
    await libro.pegar('A\tConvenio Específico\nB\tConvenio Marco');
    await expect.poll(() => libro.celda(3, 'Folio')).toBe('B');
    await arrastrar(pagina, await tirador(libro, 3, 'Tipo de convenio'), await centro(libro, 7, 'Folio'));
    expect(await pagina.locator('.por-rellenar').count()).toBe(12);
    expect(await segunAxe(pagina)).toEqual([]);
    expect(await folios(libro, 2, 7), 'nothing is written before it is let go').toEqual([
      'A',
      'B',
      '',
      '',
      '',
      '',
    ]);
    await pagina.mouse.up();
    await expect.poll(() => folios(libro, 2, 8)).toEqual(['A', 'B', 'A', 'B', 'A', 'B', '']);
    expect(await libro.celda(7, 'Tipo de convenio')).toBe('Convenio Marco');
    expect(await pagina.locator('.por-rellenar').count()).toBe(0);
    expect((await libro.copiar()).split('\r\n'), 'what was filled is chosen').toHaveLength(6);
    await pagina.keyboard.press('Control+z');
    await expect.poll(() => folios(libro, 2, 4)).toEqual(['A', 'B', '']);
    await expect.poll(libro.guardado).toBe('Guardado');
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('is dragged to the right, and from one cell alone', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(12, 'Folio');
    await libro.escribir('MISMO');
    await libro.ir(12, 'Folio');
    await arrastrar(pagina, await tirador(libro, 12, 'Folio'), await centro(libro, 12, 'Instrumento'));
    await pagina.mouse.up();
    await expect.poll(() => libro.celda(12, 'Instrumento')).toBe('MISMO');
    expect(await libro.celda(12, 'Tipo de convenio')).toBe('MISMO');
    expect(await libro.celda(13, 'Folio')).toBe('');
    await pagina.keyboard.press('Control+z');
    await expect.poll(() => libro.celda(12, 'Instrumento')).toBe('');
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('is pressed twice to fill down as far as the column beside it goes', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(20, 'Folio');
    await libro.pegar('1\n2\n3\n4');
    await libro.ir(20, 'Tipo de convenio');
    await libro.escribir('Convenio Específico');
    await libro.ir(20, 'Tipo de convenio');
    const { x, y } = await tirador(libro, 20, 'Tipo de convenio');
    await pagina.mouse.dblclick(x, y);
    await expect.poll(() => libro.celda(23, 'Tipo de convenio')).toBe('Convenio Específico');
    expect(await libro.celda(24, 'Tipo de convenio')).toBe('');
    expect(await pagina.locator('.editor-de-celda textarea, .editor-de-celda input').count()).toBe(0);
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('keeps first what is being written', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(26, 'Folio');
    await libro.pegar('x\ny');
    await libro.ir(26, 'Folio');
    await pagina.keyboard.press('Shift+ArrowDown');
    await pagina.keyboard.type('nuevo');
    await arrastrar(pagina, await tirador(libro, 27, 'Folio'), await centro(libro, 29, 'Folio'));
    await pagina.mouse.up();
    await expect.poll(() => folios(libro, 26, 29)).toEqual(['nuevo', 'y', 'nuevo', 'y']);
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('is not there where nothing may be written', async () => {
    const libro = await abrirLibro(panel(), 'utvoe', 'consulta');
    const { pagina } = libro;
    await libro.ir(2, 'Folio');
    await arrastrar(pagina, await tirador(libro, 2, 'Folio'), await centro(libro, 4, 'Folio'));
    expect(await pagina.locator('.por-rellenar').count()).toBe(0);
    expect(await pagina.locator('.en-bloque').count(), 'it is a cell like the rest of it').toBe(3);
    await pagina.mouse.up();
  }, 60_000);
});

describe('A press with Shift', () => {
  it('stretches what is chosen from where one stands', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(30, 'Folio');
    await libro.pegar('a\tb\nc\td');
    await libro.ir(30, 'Folio');
    const { x, y } = await centro(libro, 31, 'Tipo de convenio');
    await pagina.keyboard.down('Shift');
    await pagina.mouse.click(x, y);
    await pagina.keyboard.up('Shift');
    await pagina.waitForTimeout(100);
    expect(await libro.copiar()).toBe('a\tb\r\nc\td');
  }, 60_000);
});

describe('A drag past the edge of what shows', () => {
  it('goes on choosing downwards and to the right, over the sidebar too, and back', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await arrastrar(pagina, await centro(libro, 2, 'Folio'), await centro(libro, 6, 'Folio'), {
      x: 1200,
      y: 400,
    });
    await expect.poll(async () => (await desplazado(pagina)).x).toBeGreaterThan(600);
    await pagina.mouse.move(500, 858, { steps: 3 });
    await expect.poll(async () => (await desplazado(pagina)).y).toBeGreaterThan(300);
    await pagina.mouse.up();
    const { x, y } = await desplazado(pagina);
    await pagina.waitForTimeout(200);
    expect(await desplazado(pagina), 'it stops when it is let go').toEqual({ x, y });
    const filas = (await libro.copiar()).split('\r\n');
    expect(filas.length).toBeGreaterThan(20);
    expect(filas[0]?.split('\t').length).toBeGreaterThan(2);

    await arrastrar(pagina, await centro(libro, filas.length - 2, 'Folio'), { x: 300, y: 100 });
    await expect.poll(async () => (await desplazado(pagina)).y).toBe(0);
    await pagina.mouse.up();
    expect((await libro.copiar()).split('\r\n')).toHaveLength(filas.length - 3);
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('goes on filling, down to rows that were out of sight', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(4, 'Instrumento');
    await libro.escribir('HASTA ABAJO');
    await libro.ir(4, 'Instrumento');
    await arrastrar(pagina, await tirador(libro, 4, 'Instrumento'), await centro(libro, 8, 'Instrumento'), {
      x: 500,
      y: 858,
    });
    await expect.poll(async () => (await desplazado(pagina)).y).toBeGreaterThan(300);
    expect(await pagina.locator('.por-rellenar').count()).toBeGreaterThan(10);
    await pagina.mouse.up();
    const llenas = (await libro.copiar()).split('\r\n');
    expect(llenas.length).toBeGreaterThan(25);
    expect(new Set(llenas)).toEqual(new Set(['HASTA ABAJO']));
    await pagina.keyboard.press('Control+z');
    await expect
      .poll(async () => new Set((await libro.copiar()).split('\r\n')))
      .toEqual(new Set(['HASTA ABAJO', '']));
    expect(panel().quejas()).toEqual([]);
  }, 60_000);
});
