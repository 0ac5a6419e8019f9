import { describe, expect, it } from 'vitest';
import { panelDelArchivo } from '../../support/panel.ts';
import { abrirLibro } from '../../support/rejilla.ts';

const panel = panelDelArchivo();

const DIEZ = Array.from(
  { length: 10 },
  (_, i) => `CONV-91${String(i)}\tConvenio Específico\t"El ""gran"" convenio\n${String(i)}"\tUAM`,
).join('\r\n');

describe('The libro in the browser', () => {
  it('is filled by typing, as a spreadsheet is, and kept', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(2, 'Folio');
    await pagina.keyboard.type('CONV-901');
    await pagina.keyboard.press('Tab');
    await pagina.keyboard.type('específico');
    await pagina.getByRole('option', { name: 'Convenio Específico' }).waitFor();
    await pagina.keyboard.press('Tab');
    await pagina.keyboard.type('Convenio');
    await pagina.keyboard.press('Alt+Enter');
    await pagina.keyboard.type('de dos renglones');
    await pagina.keyboard.press('Enter');
    expect(await libro.celda(2, 'Folio')).toBe('CONV-901');
    expect(await libro.celda(2, 'Tipo de convenio')).toBe('Convenio Específico');
    expect(await libro.celda(2, 'Instrumento')).toBe('Convenio\nde dos renglones');
    await pagina.keyboard.type('CONV-902');
    await pagina.keyboard.press('Enter');
    expect(await libro.celda(3, 'Folio'), 'Enter goes back to where the tab key began').toBe('CONV-902');
    await expect.poll(libro.guardado).toBe('Guardado');
    await pagina.reload();
    await pagina.locator('.ag-row').first().waitFor();
    await expect.poll(() => libro.celda(2, 'Tipo de convenio')).toBe('Convenio Específico');
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('says the day of a date while it is typed, and shows it the Mexican way', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(4, 'Folio');
    for (let i = 0; i < 11; i += 1) await pagina.keyboard.press('ArrowRight');
    await pagina.keyboard.type('3/4/2021');
    await pagina.getByText('Sábado 3 de abril de 2021').waitFor();
    await pagina.keyboard.press('Enter');
    expect(await libro.celda(4, 'Fecha de suscripción')).toBe('sábado 3 de abril de 2021');
    await pagina.keyboard.type('jueves 3 de abril de 2021');
    await pagina.getByText(/es sábado 3 de abril de 2021\. Revise/).waitFor();
    await pagina.keyboard.press('Enter');
    expect(await libro.celda(5, 'Fecha de suscripción'), 'a doubtful date stays as it was typed').toBe(
      'jueves 3 de abril de 2021',
    );
    await pagina.keyboard.press('ArrowUp');
    await pagina.keyboard.press('ArrowUp');
    expect(await libro.copiar(), 'what is copied no spreadsheet can misread').toBe('2021-04-03');
    for (const buscado of ['3/4/2021', '03/04/2021', 'SABADO 3 de abril', '2021-04-03']) {
      await pagina.keyboard.press('Control+f');
      await pagina.getByRole('searchbox').fill(buscado);
      await pagina.getByText('1 celda', { exact: true }).waitFor();
      await pagina.keyboard.press('Escape');
    }
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('takes ten rows from a spreadsheet, gives them back the same, and undoes them as one step', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(10, 'Folio');
    await libro.pegar(`${DIEZ}\r\n`);
    await expect.poll(() => libro.celda(19, 'Folio')).toBe('CONV-919');
    expect(await libro.celda(19, 'Instrumento')).toBe('El "gran" convenio\n9');
    expect(await libro.copiar()).toBe(DIEZ);
    await pagina.keyboard.press('Control+z');
    await expect.poll(() => libro.celda(10, 'Folio')).toBe('');
    await pagina.keyboard.press('Control+y');
    await expect.poll(() => libro.celda(10, 'Folio')).toBe('CONV-910');
    await pagina.keyboard.press('Control+z');
    await expect.poll(libro.guardado).toBe('Guardado');
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('keeps a formula that is pasted as the text that it is', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    await libro.ir(12, 'Folio');
    await libro.pegar('=SUMA(A1:A9)');
    await expect.poll(() => libro.celda(12, 'Folio')).toBe('=SUMA(A1:A9)');
    await libro.pagina.keyboard.press('Delete');
    await expect.poll(() => libro.celda(12, 'Folio')).toBe('');
  }, 60_000);

  it('fills down, inserts, moves and takes away rows, and finds a text in any tab', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(20, 'Folio');
    await libro.pegar('uno\ndos\ntres');
    await libro.ir(20, 'Folio');
    await pagina.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(() => libro.celda(21, 'Folio')).toBe('uno');
    await pagina.keyboard.press('Control+Alt+=');
    await expect.poll(() => libro.celda(22, 'Folio')).toBe('uno');
    await pagina.keyboard.press('Control+Alt+-');
    await expect.poll(() => libro.celda(21, 'Folio')).toBe('uno');
    await pagina.keyboard.press('Shift+ArrowDown');
    await pagina.keyboard.press('Control+d');
    await expect.poll(() => libro.celda(22, 'Folio')).toBe('uno');
    await pagina.keyboard.press('Control+Home');
    await pagina.keyboard.press('Control+f');
    await pagina.getByRole('searchbox').waitFor();
    await pagina.keyboard.type('DOS');
    await pagina.keyboard.press('Enter');
    await pagina.getByText(/^\d+ de \d+$/).waitFor();
    await pagina.keyboard.press('Escape');
    await expect.poll(() => pagina.evaluate<string>('document.activeElement.className')).toContain('ag-cell');
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('undoes after it is read anew what was done before, a cell that was open included, and does it again', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(24, 'Folio');
    await libro.escribir('PRIMERO');
    await pagina.keyboard.type('ABIERTA');
    await pagina.reload();
    await pagina.locator('.ag-row').first().waitFor();
    await expect.poll(() => libro.celda(25, 'Folio')).toBe('ABIERTA');
    for (const [que, fila, hay] of [
      ['Deshacer', 25, ''],
      ['Deshacer', 24, ''],
      ['Rehacer', 24, 'PRIMERO'],
    ] as const) {
      await pagina.getByRole('button', { name: que }).click();
      await expect.poll(() => libro.celda(fila, 'Folio')).toBe(hay);
    }
    await pagina.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(libro.guardado).toBe('Guardado');
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('keeps its history: any moment can be looked at and brought back', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(14, 'Folio');
    await libro.escribir('ANTES');
    await expect.poll(libro.guardado).toBe('Guardado');
    await libro.ir(14, 'Folio');
    await libro.escribir('DESPUÉS');
    await expect.poll(libro.guardado).toBe('Guardado');
    await pagina.getByRole('button', { name: 'Historia' }).click();
    await pagina.getByText('«ANTES» → «DESPUÉS»', { exact: false }).waitFor();
    await pagina
      .getByRole('button', { name: /^Ver cómo quedó/ })
      .nth(1)
      .click();
    await pagina.getByText(/^Así quedó el libro/).waitFor();
    await expect.poll(() => libro.celda(14, 'Folio')).toBe('ANTES');
    await pagina.getByRole('button', { name: 'Restaurar' }).click();
    await pagina.getByRole('dialog').getByRole('button', { name: 'Volver a este momento' }).click();
    await pagina.getByText(/^Así quedó el libro/).waitFor({ state: 'detached' });
    await expect.poll(() => libro.celda(14, 'Folio')).toBe('ANTES');
    expect(panel().quejas()).toEqual([]);
  }, 60_000);
});
