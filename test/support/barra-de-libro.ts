import { expect } from 'vitest';
import type { Frame, Page } from 'playwright-core';

/** A button by the whole of its name. */
export const boton = (en: Page | Frame, name: string | RegExp) =>
  en.getByRole('button', { name, exact: true });

/** The sidebar beside the grid. */
export async function barraDe(pagina: Page): Promise<Frame> {
  const marco = await pagina.waitForSelector('iframe.barra-del-libro');
  const hallado = await marco.contentFrame();
  if (hallado === null) throw new Error('no sidebar');
  await hallado.getByRole('heading', { name: 'Revisar el libro' }).waitFor();
  return hallado;
}

/** Says of every warning why it stands. */
export async function explicarTodo(barra: Frame): Promise<void> {
  const explicar = boton(barra, 'Explicar por qué es correcto');
  for (let quedan = await explicar.count(); quedan > 0; quedan = await explicar.count()) {
    await explicar.first().click();
    await barra.getByLabel('Por qué es correcto', { exact: true }).fill('Así consta en el expediente.');
    await boton(barra, 'Guardar la explicación').click();
    await expect.poll(() => explicar.count()).toBeLessThan(quedan);
  }
}

/** Sends; what only the libros of the others show is explained, and it is sent again. */
export async function enviar(barra: Frame): Promise<void> {
  await boton(barra, 'Enviar').click();
  await boton(barra, 'Enviar a la UTVOE').click();
  const recibido = barra.getByRole('heading', { name: /^Recibido: folio/ });
  const faltan = boton(barra, 'Ver lo que falta');
  await recibido.or(faltan).first().waitFor();
  if (await recibido.isVisible()) return;
  await faltan.click();
  await explicarTodo(barra);
  await boton(barra, 'Enviar').click();
  await boton(barra, 'Enviar a la UTVOE').click();
  await recibido.waitFor();
}

/** At the page of the área, whoever answers for it gives its visto bueno. */
export async function darVistoBueno(titular: Page): Promise<void> {
  await titular.getByRole('button', { name: 'Dar mi visto bueno' }).click();
  await titular.getByRole('dialog').getByRole('button', { name: 'Dar mi visto bueno' }).click();
  await titular.getByText('Dio su visto bueno').first().waitFor();
}
