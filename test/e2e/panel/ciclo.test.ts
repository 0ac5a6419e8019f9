import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { devolver } from '../../support/devolver.ts';
import { libroConDefectos } from '../../support/libro-con-defectos.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';

const panel = panelDelArchivo();
const AREA = { area: 'ocemhr' } as const;

const hallazgos = (pagina: Page, texto: string): Locator =>
  pagina.locator('section.clase .caja-de-hallazgo').filter({ hasText: texto });

const boton = (en: Page | Locator, name: string): Locator => en.getByRole('button', { name, exact: true });

/** The área mends, asks for and explains what was found. */
async function poner(area: Page): Promise<void> {
  await boton(area, 'Cambiar a «Vigente» en las 2 iguales').first().click();
  await expect.poll(() => hallazgos(area, 'Vijente').count()).toBe(0);
  await boton(hallazgos(area, 'Convenio de Hermandad').first(), 'Pedir al enlace').click();
  await area.getByLabel('Qué pide al enlace').fill('La Hermandad con Sucre se firmó en octubre.');
  await boton(area, 'Pedir').click();
  await expect.poll(() => hallazgos(area, 'Convenio de Hermandad').count()).toBe(0);
  await boton(hallazgos(area, 'Fila 4').first(), 'Explicar').click();
  await area.getByLabel('Por qué es correcto').fill('Son dos: uno por campus.');
  await boton(area, 'Guardar la explicación').click();
  await area.getByText(/^Todo en orden/).waitFor();
}

/** The área corrects over what it sent, beside the comment, and sends again. */
async function corregir(area: Page): Promise<void> {
  await area.reload();
  await area.getByText('Atienda el comentario en Etapa.').waitFor();
  await boton(area, 'Corregir aquí lo que ya envió').click();
  await area.getByText('Ahora dice «Vigente».').waitFor();
  await boton(area.locator('.comentario'), 'Corregir la celda').click();
  await area.getByLabel('Etapa, fila 3').fill('En proceso de negociación');
  await boton(area, 'Cambiar').click();
  await area.getByText('Ahora dice «En proceso de negociación».').waitFor();
  await area.getByText(/^Todo en orden/).waitFor();
  await boton(area, 'Enviar al enlace').click();
}

/** The enlace sees what changed, and accepts. */
async function aceptar(enlace: Page): Promise<void> {
  await enlace.goto(`${panel().url}${EN_PERIODO}/tablero`);
  await enlace.getByRole('link', { name: 'Envío 2 de OCEMHR' }).click();
  await enlace.getByRole('tab', { name: /^Cambios/ }).click();
  await enlace.locator('del', { hasText: 'Vigente' }).waitFor();
  await boton(enlace, 'Aceptar').click();
  await enlace.getByText(/Queda|quedará bloqueado/).waitFor();
  await boton(enlace, 'Aceptar el envío').click();
  await enlace.locator('.cabeza').getByText('Aceptado').waitFor();
}

describe('From the first file to the accepted envío', () => {
  it('goes the whole way in the panel, whoever has the turn', async () => {
    const area = await panel().entrar(AREA, `${EN_PERIODO}/areas/ocemhr`);
    await area.locator('input[type=file]').setInputFiles(libroConDefectos());
    await area.getByText(/^Quedan .* por corregir y .* por revisar/).waitFor();
    expect(await boton(area, 'Enviar al enlace').isDisabled(), 'something keeps it').toBe(true);
    await boton(area, 'Enviar al enlace').click({ force: true });
    await poner(area);
    await boton(area, 'Enviar al enlace').click();
    const acuse = area.getByRole('heading', { name: /^Recibido: folio CVOE\/2021-T4\// });
    await acuse.waitFor();
    expect(await area.evaluate<string>('document.activeElement.textContent')).toBe(await acuse.textContent());

    const enlace = await panel().entrar('enlace', `${EN_PERIODO}/tablero`);
    await enlace.getByText('1 petición de las áreas por atender').waitFor();
    await devolver(enlace);
    await corregir(area);
    await area.getByRole('heading', { name: /^Recibido: folio/ }).waitFor();
    await aceptar(enlace);

    await area.reload();
    await area.getByText('quedó bloqueado').waitFor();
    await expect.poll(() => area.locator('input[type=file]').count()).toBe(0);
    expect(panel().quejas()).toEqual([]);
  }, 120_000);

  it('attends a petición: the value enters its list, and the área is answered', async () => {
    const enlace = await panel().entrar('enlace', `${EN_PERIODO}/tablero`);
    await enlace.getByRole('link', { name: 'Responder' }).click();
    await boton(enlace, 'Agregar «Convenio de Hermandad» a una lista').click();
    await enlace.getByLabel('Respuesta al área').fill('Agregado a la lista.');
    await boton(enlace, 'Atender').click();
    await enlace.getByText('Se atendió la petición.').waitFor();
    await enlace.getByRole('link', { name: 'Tablero' }).click();
    await enlace.getByRole('row', { name: /^OCEMHR/ }).waitFor();
    await expect.poll(() => enlace.getByRole('link', { name: 'Responder' }).count()).toBe(0);
    const area = await panel().entrar(AREA, `${EN_PERIODO}/areas/ocemhr`);
    await area.getByText('Agregado a la lista.').waitFor();
  }, 60_000);

  it('reopens an accepted libro for a reason, which its área reads', async () => {
    const enlace = await panel().entrar('enlace', `${EN_PERIODO}/tablero`);
    await enlace.getByRole('link', { name: /Envío \d de SE$/ }).click();
    await boton(enlace, 'Reabrir…').click();
    await expect.poll(() => boton(enlace, 'Reabrir el libro').isDisabled()).toBe(true);
    await enlace.getByLabel('Por qué se reabre').fill('Falta el convenio de noviembre.');
    await boton(enlace, 'Reabrir el libro').click();
    await enlace.locator('.cabeza').getByText('Devuelto').waitFor();
    const area = await panel().entrar({ area: 'se' }, `${EN_PERIODO}/areas/se`);
    await area.getByText('Falta el convenio de noviembre.').waitFor();
    await area.getByRole('button', { name: 'Corregir aquí lo que ya envió' }).waitFor();
  }, 60_000);
});
