import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the keyboard, by its name. */
export const enfocado = (pagina: Page): Promise<string> =>
  pagina.evaluate<string>(
    `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent ?? '').trim()`,
  );

/** Goes with the tab key to what bears a name, and sees that its focus shows. @throws where it is not reached */
export async function tabularA(pagina: Page, nombre: RegExp, tecla = 'Tab'): Promise<void> {
  for (let paso = 0; paso < 80; paso += 1) {
    await pagina.keyboard.press(tecla);
    if (!nombre.test(await enfocado(pagina))) continue;
    const contorno = await pagina.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
    expect(contorno, `${String(nombre)} shows that it has the focus`).not.toBe('none');
    return;
  }
  throw new Error(`The tab key does not get to ${String(nombre)}; it was last at ${await enfocado(pagina)}`);
}
