import { describe, expect, it } from 'vitest';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';

const panel = panelDelArchivo();
const TABLERO = `${EN_PERIODO}/tablero`;

describe('Two of the enlace at the same envío', () => {
  it('are told that the other was first; what they wrote stays, and reading again shows how it stands', async () => {
    const una = await panel().entrar('enlace', TABLERO);
    const otra = await panel().entrar('enlace', TABLERO);
    for (const pagina of [una, otra]) {
      await pagina.getByRole('link', { name: 'Envío 1 de UTVOE' }).click();
      await pagina.getByRole('button', { name: 'Devolver…' }).waitFor();
    }
    await una.getByRole('button', { name: 'Aceptar' }).click();
    await una.getByRole('button', { name: 'Aceptar el envío' }).click();
    await una.locator('.cabeza').getByText('Aceptado').waitFor();

    await otra.getByRole('button', { name: 'Devolver…' }).click();
    await otra.getByLabel('Qué debe corregirse').fill('Faltan los avances de diciembre.');
    await otra.getByRole('button', { name: 'Devolver al área' }).click();
    await otra.getByRole('alert').waitFor();
    await expect
      .poll(() => otra.getByRole('alert').innerText())
      .toContain('Lo que usted escribió sigue aquí.');
    await otra.getByRole('button', { name: 'Volver a leer' }).click();
    await otra.locator('.cabeza').getByText('Aceptado').waitFor();
    await expect
      .poll(() => otra.getByLabel('Qué debe corregirse').inputValue())
      .toBe('Faltan los avances de diciembre.');
    await otra.getByRole('button', { name: 'Cancelar' }).click();
    await otra.getByRole('button', { name: 'Reabrir…' }).waitFor();
    await expect.poll(() => otra.getByRole('button', { name: 'Devolver…' }).count()).toBe(0);
  }, 60_000);

  it('see on the board, without reading it again, what the other decided', async () => {
    const quien = await panel().entrar('consulta', TABLERO);
    const fila = quien.getByRole('row', { name: /^DEPCyC/ });
    await fila.getByText('Por revisar').first().waitFor();
    const enlace = await panel().entrar('enlace', TABLERO);
    await enlace.getByRole('link', { name: 'Envío 1 de DEPCyC' }).click();
    await enlace.getByRole('button', { name: 'Devolver…' }).click();
    await enlace.getByLabel('Qué debe corregirse').fill('Falta la línea 3.D.');
    await enlace.getByRole('button', { name: 'Devolver al área' }).click();
    await enlace.locator('.cabeza').getByText('Devuelto').waitFor();
    await fila.getByText('Devuelto').waitFor({ timeout: 25_000 });
    expect(panel().quejas()).toEqual([]);
  }, 60_000);
});
