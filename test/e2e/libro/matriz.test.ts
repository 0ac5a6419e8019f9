import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { segunAxe } from '../../support/axe.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';
import { comoLibro, type LibroAbierto } from '../../support/rejilla.ts';

const panel = panelDelArchivo();

/** The libro of the enlace, with the sidebar beside it. */
async function abrir(): Promise<LibroAbierto & { readonly barra: Frame }> {
  const pagina = await panel().entrar('enlace', `${EN_PERIODO}/libro-del-enlace/llenar`);
  await pagina.locator('.ag-row').first().waitFor();
  const barra = await (await pagina.waitForSelector('iframe.barra-del-libro')).contentFrame();
  if (barra === null) throw new Error('no sidebar');
  await barra.getByRole('heading', { name: 'Revisar el libro' }).waitFor();
  return { ...comoLibro(pagina), barra };
}

/** Shows a tab, and stands at its first blank row. */
async function alFinal(pagina: Page, hoja: string): Promise<void> {
  await pagina.getByRole('tab', { name: hoja }).click();
  await pagina.locator('.ag-row[row-index="0"] .ag-cell').nth(1).click();
  await pagina.keyboard.press('Control+End');
  await pagina.keyboard.press('Home');
  await pagina.keyboard.press('ArrowDown');
}

async function verAsistencia(barra: Frame): Promise<void> {
  await barra.getByRole('button', { name: 'Más' }).click();
  await barra.getByRole('button', { name: /^Asistencia/ }).click();
}

const encabezados = (pagina: Page): Promise<string[]> => pagina.locator('.nombre-de-columna').allInnerTexts();

/** Of the first rows, what each says in a column. */
const columna = ({ celda }: LibroAbierto, nombre: string, filas: number): Promise<string[]> =>
  Promise.all(Array.from({ length: filas }, (_, i) => celda(i + 2, nombre)));

describe('The matrix of attendance, from the sidebar beside the grid,', () => {
  it('is prepared: a column for each session and a row for each member, and what was marked stays', async () => {
    const libro = await abrir();
    const { pagina, barra } = libro;
    await pagina.getByRole('tab', { name: 'Asistencia' }).click();
    await expect.poll(() => libro.celda(2, 'Integrante')).toBe('Erika Estrada Ruíz');
    const antes = await columna(libro, '10ª ordinaria', 20);
    await alFinal(pagina, 'Integrantes');
    await libro.pegar('12\tÁrea invitada\tDirección de Pruebas\tAna Nueva Vez');
    await alFinal(pagina, 'Sesiones');
    await libro.pegar('13\tOrdinaria\t20/12/2021\tA distancia\tCelebrada');
    await verAsistencia(barra);
    await barra.getByText('1 integrante sin fila en la matriz: Ana Nueva Vez.').waitFor();
    await barra.getByText('Sin columna en la matriz').waitFor();
    await barra.getByRole('button', { name: 'Preparar la matriz' }).click();
    await barra.getByText('La matriz quedó preparada.').waitFor();
    expect(await barra.getByRole('button', { name: 'Preparar la matriz' }).count()).toBe(0);
    expect(await segunAxe(pagina)).toEqual([]);

    await pagina.getByRole('tab', { name: 'Asistencia' }).click();
    await expect
      .poll(() => encabezados(pagina))
      .toEqual(['Integrante', '10ª ordinaria', '11ª ordinaria', '12ª ordinaria', '13ª ordinaria']);
    const integrantes = await columna(libro, 'Integrante', 24);
    expect(integrantes.indexOf('Ana Nueva Vez')).toBe(integrantes.filter((n) => n !== '').length - 1);
    expect(await columna(libro, '10ª ordinaria', 20)).toEqual(antes);
    expect(new Set(await columna(libro, '13ª ordinaria', 24))).toEqual(new Set(['']));
    await libro.ir(2, '13ª ordinaria');
    await pagina.keyboard.press('Space');
    await expect.poll(() => libro.celda(2, '13ª ordinaria')).toBe('✓');
    await verAsistencia(barra);
    await barra.getByText('1 presente, 22 ausentes').waitFor();
    await expect.poll(libro.guardado).toBe('Guardado');
    expect(panel().quejas()).toEqual([]);
  }, 90_000);

  it('takes a member and a session by a form, each with its place in the matrix, each undone as one step', async () => {
    const libro = await abrir();
    const { pagina, barra } = libro;
    await verAsistencia(barra);
    await barra.getByRole('button', { name: 'Agregar un integrante' }).click();
    await barra.getByLabel(/^Calidad/).selectOption('Integrante');
    await barra.getByLabel(/^Nombre/).fill('Beatriz Otra Persona');
    await barra.getByRole('button', { name: 'Agregar', exact: true }).click();
    await barra.getByText('Se agregó el integrante, con su fila en la matriz.').waitFor();
    await barra.getByRole('button', { name: 'Agregar una sesión' }).click();
    await barra.getByLabel(/^Número/).fill('4');
    await barra.getByLabel(/^Tipo/).selectOption('Extraordinaria');
    await barra.getByLabel(/^Fecha/).fill('2021-12-21');
    await barra.getByLabel(/^Modalidad/).selectOption('A distancia');
    await barra.getByLabel(/^Estatus/).selectOption('Celebrada');
    await barra.getByRole('button', { name: 'Agregar', exact: true }).click();
    await barra.getByText('Se agregó la sesión, con su columna en la matriz.').waitFor();
    expect(await segunAxe(pagina)).toEqual([]);

    await pagina.getByRole('tab', { name: 'Asistencia' }).click();
    await expect.poll(() => encabezados(pagina)).toContain('4ª extraordinaria');
    expect(await columna(libro, 'Integrante', 24)).toContain('Beatriz Otra Persona');
    await pagina.getByRole('tab', { name: 'Integrantes' }).click();
    await expect.poll(() => columna(libro, 'Nombre', 24)).toContain('Beatriz Otra Persona');
    await pagina.getByRole('tab', { name: 'Sesiones' }).click();
    await expect.poll(() => columna(libro, 'Fecha', 6)).toContain('martes 21 de diciembre de 2021');

    await pagina.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(() => columna(libro, 'Fecha', 6)).not.toContain('martes 21 de diciembre de 2021');
    await pagina.getByRole('tab', { name: 'Asistencia' }).click();
    await expect.poll(() => encabezados(pagina)).not.toContain('4ª extraordinaria');
    expect(await columna(libro, 'Integrante', 24), 'one step, and no more').toContain('Beatriz Otra Persona');
    await pagina.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(() => columna(libro, 'Integrante', 24)).not.toContain('Beatriz Otra Persona');
    await expect.poll(libro.guardado).toBe('Guardado');
    expect(panel().quejas()).toEqual([]);
  }, 90_000);
});
