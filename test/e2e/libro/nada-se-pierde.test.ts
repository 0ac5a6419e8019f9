import { describe, expect, it } from 'vitest';
import { panelDelArchivo } from '../../support/panel.ts';
import { abrirLibro, comoLibro, type LibroAbierto } from '../../support/rejilla.ts';

const panel = panelDelArchivo();

const avisoDe = ({ pagina }: LibroAbierto) => pagina.getByRole('alert', { name: 'Cambios que chocan' });

/** Two people in one libro. */
async function anaYBeto() {
  return {
    ana: await abrirLibro(panel(), 'ocemhr'),
    beto: await abrirLibro(panel(), 'ocemhr', 'enlace'),
  };
}

describe('A block that is pasted', () => {
  it('comes in whole, however many rows below the last it needs', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    await libro.ir(12, 'Folio');
    const filas = Array.from({ length: 120 }, (_, i) => `PEG-${String(i)}\tOtro\tDe ${String(i)}`);
    await libro.pegar(filas.join('\r\n'));
    await expect.poll(() => libro.celda(12, 'Folio')).toBe('PEG-0');
    await expect.poll(libro.guardado).toBe('Guardado');
    const otra = await abrirLibro(panel(), 'ocemhr', 'enlace');
    await otra.ir(12, 'Folio');
    await otra.pagina.keyboard.press('Control+ArrowDown');
    await expect.poll(() => otra.celda(131, 'Folio')).toBe('PEG-119');
    expect(panel().quejas()).toEqual([]);
  }, 90_000);
});

describe('A sheet that is as large as they come', () => {
  it('is pasted, and pasted over, and all of it is saved; a text that no cell takes is not lost', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const bloque = (texto: string): string =>
      Array.from({ length: 5_000 }, (_, i) => `${texto} ${String(i)}\t`.repeat(14) + texto).join('\n');
    await libro.ir(12, 'Folio');
    await libro.pegar(bloque('Uno'));
    await expect.poll(libro.guardado, { timeout: 30_000 }).toBe('Guardado');
    await libro.ir(12, 'Folio');
    await libro.pegar(bloque('Dos'));
    await expect.poll(libro.guardado, { timeout: 60_000 }).toBe('Guardado');
    await libro.ir(13, 'Folio');
    await libro.pagina.keyboard.press('F2');
    await libro.pagina.keyboard.insertText('x'.repeat(40_000));
    await libro.pagina.keyboard.press('Enter');
    await avisoDe(libro)
      .getByText(/en una celda caben 32,767/)
      .waitFor();
    await libro.escribir('Sigue');
    await expect.poll(libro.guardado).toBe('Guardado');
    const otra = await abrirLibro(panel(), 'ocemhr', 'enlace');
    await otra.ir(12, 'Folio');
    expect(await otra.celda(14, 'Folio')).toBe('Sigue');
    await otra.pagina.keyboard.press('Control+ArrowDown');
    await expect.poll(() => otra.celda(5_011, 'Folio')).toBe('Dos 4999');
    expect(panel().quejas()).toEqual([]);
  }, 180_000);
});

describe('An answer that is lost on its way', () => {
  it('holds up nothing: what the service did is heard of, and what is typed next is saved', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    let perdidas = 0;
    await pagina.route('**/api/v1/**/borrador/lotes', async (ruta) => {
      if (ruta.request().method() !== 'POST' || perdidas > 0) return ruta.continue();
      perdidas += 1;
      await ruta.fetch();
      return ruta.abort('connectionreset');
    });
    await libro.ir(9, 'Folio');
    await libro.escribir('Sin respuesta');
    await expect.poll(libro.guardado).toMatch(/^Sin conexión/);
    await expect.poll(libro.guardado, { timeout: 10_000 }).toBe('Guardado');
    await libro.escribir('Y la siguiente');
    await expect.poll(libro.guardado).toBe('Guardado');
    const otra = await abrirLibro(panel(), 'ocemhr', 'enlace');
    await expect.poll(() => otra.celda(9, 'Folio')).toBe('Sin respuesta');
    await expect.poll(() => otra.celda(10, 'Folio')).toBe('Y la siguiente');
    expect(
      panel()
        .quejas()
        .filter((q) => !q.includes('ERR_CONNECTION_RESET')),
    ).toEqual([]);
  }, 60_000);
});

describe('A browser that keeps nothing', () => {
  it('lets people write and saves it, and says that what is not saved yet stands in the page alone', async () => {
    const { pagina } = await abrirLibro(panel(), 'utvoe');
    await pagina.addInitScript(
      `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };`,
    );
    await pagina.reload();
    await pagina.locator('.ag-row').first().waitFor();
    const libro = comoLibro(pagina);
    await pagina.route('**/api/v1/**/lotes', (ruta) => ruta.abort());
    await libro.ir(2, 'Folio');
    await libro.escribir('Sin lugar');
    await expect
      .poll(libro.guardado)
      .toBe('Sin conexión: 1 cambio por guardar. Este navegador no conserva nada: no cierre la página');
    await pagina.unroute('**/api/v1/**/lotes');
    await pagina.getByRole('button', { name: 'Intentar ahora' }).click();
    await expect.poll(libro.guardado).toBe('Guardado');
    expect(panel().quejas()).toEqual([]);
  }, 90_000);
});

describe('A libro that nobody looks at', () => {
  const verse = ({ pagina }: LibroAbierto, como: 'hidden' | 'visible'): Promise<unknown> =>
    pagina.evaluate(`
      Object.defineProperty(document, 'visibilityState', { get: () => '${como}', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    `);

  it('holds no connection, and is up to date as soon as it is looked at again', async () => {
    const { ana, beto } = await anaYBeto();
    await ana.ir(8, 'Folio');
    const gente = beto.pagina.getByText(/^Prueba ocemhr captura en /);
    await gente.waitFor();
    await verse(ana, 'hidden');
    await gente.waitFor({ state: 'detached', timeout: 20_000 });
    await beto.ir(8, 'Folio');
    await beto.escribir('Mientras nadie mira');
    await expect.poll(beto.guardado).toBe('Guardado');
    expect(await ana.celda(8, 'Folio')).not.toBe('Mientras nadie mira');
    await verse(ana, 'visible');
    await expect.poll(() => ana.celda(8, 'Folio')).toBe('Mientras nadie mira');
    expect(panel().quejas()).toEqual([]);
  }, 90_000);
});

describe('A cell that somebody is writing in', () => {
  it('is asked about where a colleague wrote in it meanwhile', async () => {
    const { ana, beto } = await anaYBeto();
    await ana.ir(2, 'Folio');
    await ana.pagina.keyboard.type('De Ana');
    await beto.ir(2, 'Folio');
    await beto.escribir('De Beto');
    await expect.poll(() => ana.celda(2, 'Folio')).toBe('De Beto');
    await ana.pagina.keyboard.press('Enter');
    await avisoDe(ana).waitFor({ timeout: 5_000 });
    const dicho = await avisoDe(ana).innerText();
    for (const parte of ['De Ana', 'Prueba enlace puso', 'De Beto']) expect(dicho).toContain(parte);
    expect(await beto.celda(2, 'Folio')).toBe('De Beto');
    await ana.pagina.getByRole('button', { name: 'Poner lo mío' }).click();
    await expect.poll(() => beto.celda(2, 'Folio')).toBe('De Ana');
    await avisoDe(ana).waitFor({ state: 'detached' });
    expect(panel().quejas()).toEqual([]);
  }, 90_000);

  it('is told of, with what was written, where a colleague took its row away', async () => {
    const { ana, beto } = await anaYBeto();
    await ana.ir(3, 'Folio');
    await ana.pagina.keyboard.type('Se queda sin fila');
    await beto.ir(3, 'Folio');
    await beto.pagina.keyboard.press('Control+Alt+-');
    await expect.poll(beto.guardado).toBe('Guardado');
    await beto.ir(4, 'Folio');
    await beto.escribir('Después');
    await expect.poll(() => ana.celda(4, 'Folio')).toBe('Después');
    await ana.pagina.keyboard.press('Enter');
    await avisoDe(ana).waitFor({ timeout: 5_000 });
    const dicho = await avisoDe(ana).innerText();
    expect(dicho).toContain('Se queda sin fila');
    expect(dicho).toContain('Prueba enlace eliminó esa fila mientras usted escribía.');
    expect(await ana.pagina.getByRole('button', { name: 'Poner lo mío' }).count()).toBe(0);
    await ana.pagina.getByRole('button', { name: 'Quitar este aviso' }).click();
    await avisoDe(ana).waitFor({ state: 'detached' });
    expect(panel().quejas()).toEqual([]);
  }, 90_000);

  it('keeps what stands in it when the page is read anew, or left for another', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    await libro.ir(5, 'Folio');
    await libro.pagina.keyboard.type('A medias');
    await libro.pagina.reload();
    await libro.pagina.locator('.ag-row').first().waitFor();
    await expect.poll(() => libro.celda(5, 'Folio')).toBe('A medias');
    await libro.ir(6, 'Folio');
    await libro.pagina.keyboard.type('Y esto');
    await libro.pagina.evaluate('history.back()');
    const otra = await abrirLibro(panel(), 'ocemhr', 'enlace');
    await expect.poll(() => otra.celda(5, 'Folio')).toBe('A medias');
    await expect.poll(() => otra.celda(6, 'Folio')).toBe('Y esto');
  }, 90_000);
});
