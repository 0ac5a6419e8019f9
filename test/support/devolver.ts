import type { Page } from 'playwright-core';

/** The enlace, at the board, comments on a cell of an envío of OCEMHR that says Vigente, and returns it. */
export async function devolver(enlace: Page, envio = 1): Promise<void> {
  const boton = (name: string) => enlace.getByRole('button', { name, exact: true });
  await enlace.getByRole('link', { name: `Envío ${String(envio)} de OCEMHR` }).click();
  await enlace
    .getByRole('gridcell', { name: /^Vigente/ })
    .first()
    .click();
  await enlace.keyboard.press('Enter');
  await enlace.getByLabel('Comentario a la celda').fill('Sigue en negociación: corríjalo.');
  await boton('Comentar').click();
  await enlace.getByText('Sigue en negociación: corríjalo.').first().waitFor();
  await boton('Devolver…').click();
  await enlace.getByLabel('Qué debe corregirse').fill('Atienda el comentario en Etapa.');
  await boton('Devolver al área').click();
  await enlace.getByText('Devuelto', { exact: true }).first().waitFor();
}
