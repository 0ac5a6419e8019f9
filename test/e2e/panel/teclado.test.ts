import { describe, expect, it } from 'vitest';
import { libroConDefectos } from '../../support/libro-con-defectos.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';
import { enfocado, tabularA } from '../../support/teclado.ts';

const panel = panelDelArchivo();

describe('With the keyboard alone', () => {
  it('the enlace finds an envío, goes through its cells, comments one and returns it', async () => {
    const pagina = await panel().entrar('enlace', `${EN_PERIODO}/tablero`);
    await pagina.getByRole('link', { name: 'Envío 1 de UTVOE' }).waitFor();
    await tabularA(pagina, /^Saltar al contenido/);
    await pagina.keyboard.press('Enter');
    await tabularA(pagina, /^Buscar un área/);
    await pagina.keyboard.type('utvoe');
    await pagina.getByText('Se ven 1 de').waitFor();
    await tabularA(pagina, /^Envío 1 de UTVOE/);
    await pagina.keyboard.press('Enter');
    await pagina.getByRole('grid').waitFor();
    await expect
      .poll(() => enfocado(pagina), { message: 'a page that opens says what it is' })
      .toBe('UTVOE, envío 1');

    await tabularA(pagina, /^Convenios/);
    await pagina.keyboard.press('ArrowRight');
    await pagina.getByRole('grid', { name: 'Avances' }).waitFor();
    await pagina.keyboard.press('ArrowLeft');
    await pagina.getByRole('grid', { name: 'Convenios' }).waitFor();
    await tabularA(pagina, /^2$/);
    await pagina.keyboard.press('ArrowDown');
    await pagina.keyboard.press('ArrowRight');
    await expect.poll(() => enfocado(pagina)).toBe('CONV-002');
    await pagina.keyboard.press('Control+End');
    expect(
      await pagina.evaluate<boolean>('document.activeElement.parentElement.nextElementSibling === null'),
    ).toBe(true);
    await pagina.keyboard.press('Control+Home');
    await expect.poll(() => enfocado(pagina)).toBe('2');
    await pagina.keyboard.press('End');
    await pagina.keyboard.press('Home');
    await pagina.keyboard.press('ArrowRight');
    await pagina.keyboard.press('Enter');
    await pagina.getByLabel('Comentario a la celda').waitFor();
    await pagina.keyboard.type('Revise el folio.');
    await pagina.keyboard.press('Escape');
    await expect.poll(() => enfocado(pagina), { message: 'Escape goes back to the cell' }).toBe('CONV-001');
    await pagina.keyboard.press('Enter');
    await expect.poll(() => pagina.getByLabel('Comentario a la celda').inputValue()).toBe('Revise el folio.');
    await tabularA(pagina, /^Comentar$/);
    await pagina.keyboard.press('Enter');
    await pagina.getByText('Quedó el comentario.').waitFor();
    await expect.poll(() => enfocado(pagina)).toMatch(/^CONV-001/);

    await tabularA(pagina, /^Devolver…/, 'Shift+Tab');
    await pagina.keyboard.press('Enter');
    await pagina.getByRole('dialog').waitFor();
    await pagina.keyboard.press('Escape');
    await pagina.getByRole('dialog').waitFor({ state: 'detached' });
    await expect
      .poll(() => enfocado(pagina), { message: 'a dialog gives the focus back' })
      .toMatch(/^Devolver…/);
    await pagina.keyboard.press('Enter');
    await tabularA(pagina, /^Devolver al área/);
    await pagina.keyboard.press('Enter');
    await pagina.locator('.cabeza').getByText('Devuelto').waitFor();
    expect(panel().quejas()).toEqual([]);
  }, 90_000);

  it('a form that opens has the keyboard before the next key comes', async () => {
    const pagina = await panel().entrar({ area: 'ocemhr' }, `${EN_PERIODO}/areas/ocemhr`);
    await pagina.locator('input[type=file]').setInputFiles(libroConDefectos());
    await pagina.getByRole('button', { name: 'Explicar' }).first().waitFor();
    // A message stands in for the next key: it is the browser's next task, before a frame is painted
    const enfocada = await pagina.evaluate<string>(`(async () => {
      const botones = [...document.querySelectorAll('button')];
      botones.find((b) => b.textContent === 'Explicar').click();
      await new Promise((listo) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = listo;
        port2.postMessage(null);
      });
      return document.activeElement.tagName;
    })()`);
    expect(enfocada).toBe('TEXTAREA');
  }, 60_000);

  it('an área mends, explains and sends', async () => {
    const pagina = await panel().entrar({ area: 'ocemhr' }, `${EN_PERIODO}/areas/ocemhr`);
    await pagina.locator('input[type=file]').setInputFiles(libroConDefectos());
    await pagina.getByText(/^Quedan/).waitFor();
    await tabularA(pagina, /^Cambiar a «Vigente» en las 2 iguales/);
    await pagina.keyboard.press('Enter');
    await pagina.getByText('Vijente').first().waitFor({ state: 'detached' });
    await expect
      .poll(() => enfocado(pagina), { message: 'the focus is not lost with what was mended' })
      .toBe('Su libro, antes de enviar');
    await tabularA(pagina, /^Pedir al enlace/);
    await pagina.keyboard.press('Enter');
    await tabularA(pagina, /^Pedir$/);
    await pagina.keyboard.press('Enter');
    await pagina.getByText(/^Queda 1 hallazgo por revisar/).waitFor();
    await tabularA(pagina, /^Explicar/);
    await pagina.keyboard.press('Enter');
    await pagina.keyboard.type('Son dos convenios.');
    await tabularA(pagina, /^Guardar la explicación/);
    await pagina.keyboard.press('Enter');
    await pagina.getByText(/^Todo en orden/).waitFor();
    await tabularA(pagina, /^Enviar al enlace/);
    await pagina.keyboard.press('Enter');
    await pagina.getByRole('heading', { name: /^Recibido: folio/ }).waitFor();
    await expect.poll(() => enfocado(pagina)).toMatch(/^Recibido: folio/);
    expect(panel().quejas()).toEqual([]);
  }, 90_000);
});
