import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { libroConDefectos } from '../../support/libro-con-defectos.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';

const panel = panelDelArchivo();
const AREA = { area: 'ocemhr' } as const;
const CAMINO = `${EN_PERIODO}/areas/ocemhr`;

/** How many envíos of the área the service keeps. */
async function recibidos(): Promise<number> {
  const { db } = panel().servicio.almacen;
  const filas = await db
    .selectFrom('envios as e')
    .innerJoin('areas as a', 'a.id', 'e.area')
    .select('e.id')
    .where('a.clave', '=', AREA.area)
    .execute();
  return filas.length;
}

async function sinDefectos(pagina: Page): Promise<void> {
  await pagina.locator('input[type=file]').setInputFiles(libroConDefectos());
  await pagina.getByRole('button', { name: 'Cambiar a «Vigente» en las 2 iguales' }).first().click();
  await pagina.getByRole('button', { name: 'Pedir al enlace' }).first().click();
  await pagina.getByRole('button', { name: 'Pedir', exact: true }).click();
  await pagina.getByRole('button', { name: 'Quitar la fila 4' }).click();
  await pagina.getByText(/^Todo en orden/).waitFor();
}

describe('An área whose network fails', () => {
  it('sends once, though the first answer was lost and the page was read again', async () => {
    const pagina = await panel().entrar(AREA, CAMINO);
    await sinDefectos(pagina);
    let perdidas = 0;
    await pagina.route('**/areas/ocemhr/envios', async (ruta) => {
      // It reaches the service, whose answer never comes back
      if (ruta.request().method() === 'POST' && perdidas === 0) {
        perdidas += 1;
        await ruta.fetch();
        await ruta.abort();
      } else await ruta.continue();
    });
    await pagina.getByRole('button', { name: 'Enviar al enlace' }).click();
    await pagina.getByText('No hay conexión con el servicio').waitFor();
    expect(await recibidos()).toBe(1);
    await pagina.reload();
    await pagina.getByText(/^Todo en orden/).waitFor();
    await pagina.getByRole('button', { name: 'Enviar al enlace' }).click();
    await pagina.getByText('El enlace ya tenía este mismo envío').waitFor();
    expect(perdidas).toBe(1);
    expect(await recibidos()).toBe(1);
  }, 60_000);

  it('tries again with one button where the service was not reached at all', async () => {
    const pagina = await panel().entrar(AREA, CAMINO);
    await pagina.getByRole('button', { name: 'No hubo actividades…' }).click();
    await pagina.getByLabel('Motivo').fill('No hubo sesiones.');
    await pagina.context().setOffline(true);
    await pagina.getByRole('button', { name: /^Declarar/ }).click();
    await pagina.getByText('No hay conexión con el servicio').waitFor();
    await pagina.context().setOffline(false);
    await pagina.getByRole('button', { name: 'Volver a intentar' }).click();
    await pagina.getByRole('heading', { name: /^Recibido: folio/ }).waitFor();
    expect(await recibidos()).toBe(2);
  }, 60_000);
});

describe('What a person has written and not sent', () => {
  it('is there after a reload: the libro at hand, what was mended in it, and half a sentence', async () => {
    const pagina = await panel().entrar(AREA, CAMINO);
    await pagina.locator('input[type=file]').setInputFiles(libroConDefectos());
    await pagina.getByRole('button', { name: 'Cambiar a «Vigente»', exact: true }).first().click();
    await pagina.getByText('Fila 3, Etapa').waitFor({ state: 'detached' });
    await pagina.getByRole('button', { name: 'Explicar' }).first().click();
    await pagina.getByLabel('Por qué es correcto').fill('Son dos convenios por');
    await pagina.reload();
    await pagina.getByText('Fila 4, Etapa').waitFor();
    expect(await pagina.getByText('Fila 3, Etapa').count(), 'what was mended stays mended').toBe(0);
    await pagina.getByRole('button', { name: 'Explicar' }).first().click();
    await expect
      .poll(() => pagina.getByLabel('Por qué es correcto').inputValue())
      .toBe('Son dos convenios por');
  }, 60_000);

  it('is nobody else’s who uses the same browser afterwards', async () => {
    const pagina = await panel().entrar(AREA, CAMINO);
    await pagina.locator('input[type=file]').setInputFiles(libroConDefectos());
    await pagina.getByText('Su libro, antes de enviar').waitFor();
    const otra = await panel().entrar('enlace', CAMINO, { delMismoNavegador: pagina });
    await otra.locator('input[type=file]').waitFor();
    await expect.poll(() => otra.getByText('Su libro, antes de enviar').count()).toBe(0);
  }, 60_000);

  it('is taken back with one press after a correction', async () => {
    const pagina = await panel().entrar(AREA, CAMINO);
    await pagina.locator('input[type=file]').setInputFiles(libroConDefectos());
    await pagina.getByRole('button', { name: 'Quitar la fila 4' }).click();
    await pagina.getByRole('button', { name: 'Quitar la fila 4' }).waitFor({ state: 'detached' });
    await pagina.getByRole('button', { name: 'Deshacer' }).click();
    await pagina.getByRole('button', { name: 'Quitar la fila 4' }).waitFor();
    expect(panel().quejas()).toEqual([]);
  }, 60_000);
});
