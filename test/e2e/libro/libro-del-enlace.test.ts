import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ORGANO, PERIODO } from '../../../scripts/ejemplo/cargar-ejemplo.ts';
import { segunAxe } from '../../support/axe.ts';
import { barraDe } from '../../support/barra-de-libro.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';
import { comoLibro, type LibroAbierto } from '../../support/rejilla.ts';

const panel = panelDelArchivo();

const LIBRO = `${EN_PERIODO}/libro-del-enlace`;
const API = `/api/v1/organos/${ORGANO}/periodos/${PERIODO}`;
const PUBLICAR = { name: 'Publicar esta versión' };

async function abrir(pagina: Page): Promise<LibroAbierto> {
  await pagina.getByRole('link', { name: 'Llenar el libro aquí' }).click();
  await pagina.locator('.ag-row').first().waitFor();
  return comoLibro(pagina);
}

/** A thirteenth session, by the form beside the grid: with its column in the matrix, and all present. */
async function agregarSesion(pagina: Page): Promise<void> {
  const barra = await barraDe(pagina);
  await barra.getByRole('button', { name: 'Más' }).click();
  await barra.getByRole('button', { name: /^Agregar una sesión/ }).click();
  await barra.getByLabel(/^Número/).fill('13');
  await barra.getByLabel(/^Tipo/).selectOption('Ordinaria');
  await barra.getByLabel(/^Fecha/).fill('2021-12-20');
  await barra.getByLabel(/^Modalidad/).selectOption('A distancia');
  await barra.getByLabel(/^Estatus/).selectOption('Celebrada');
  await barra.getByRole('button', { name: 'Agregar', exact: true }).click();
  await barra.getByRole('button', { name: 'Todos presentes en 13ª ordinaria' }).click();
  await barra.getByText(/^Quedaron todos presentes en 13ª ordinaria/).waitFor();
}

async function publicar(pagina: Page): Promise<void> {
  await pagina.getByRole('dialog').getByRole('button', { name: 'Publicar', exact: true }).click();
}

/** What the service answers the page's own requests. */
const pedir = (pagina: Page, camino: string, inicio: object = {}): Promise<unknown> =>
  pagina.evaluate(`fetch(${JSON.stringify(API + camino)}, ${JSON.stringify(inicio)}).then((r) => r.text())`);

/** A table of a new version of the report, as CSV. */
async function tablaDe(pagina: Page, archivo: string): Promise<string> {
  const headers = { 'X-Trimestral': '1', 'Content-Type': 'application/json' };
  const inicio = { method: 'POST', headers, body: '{"borrador":true}' };
  const { numero } = JSON.parse(String(await pedir(pagina, '/consolidaciones', inicio))) as {
    numero: number;
  };
  const version = `/consolidaciones/${String(numero)}`;
  await expect
    .poll(async () => String(await pedir(pagina, version)), { timeout: 60_000 })
    .toContain('"estado":"lista"');
  return String(await pedir(pagina, `${version}/productos/tablas%2F${archivo}`));
}

describe('The libro of the enlace in the browser', () => {
  it('has its attendance filled in, is published, and the report holds it', async () => {
    const pagina = await panel().entrar('enlace', LIBRO);
    const libro = await abrir(pagina);
    await pagina.getByRole('tab', { name: 'Asistencia' }).click();
    await agregarSesion(pagina);
    await expect.poll(() => libro.celda(2, '13ª ordinaria')).toBe('✓');
    await libro.ir(3, '13ª ordinaria');
    await libro.escribir('J');
    await pagina.keyboard.press('Delete');
    await libro.ir(5, '13ª ordinaria');
    await pagina.keyboard.press('Space');
    await pagina.keyboard.press('Space');
    await expect.poll(() => libro.celda(5, '13ª ordinaria')).toBe('✓');
    await expect.poll(() => libro.celda(4, '13ª ordinaria')).toBe('');
    await expect.poll(libro.guardado).toBe('Guardado');
    await pagina.getByRole('button', PUBLICAR).click();
    await pagina.getByText(/^Asistencia: \d+ filas cambiadas$/).waitFor();
    await pagina.getByText('Sesiones: 1 fila nueva').waitFor();
    expect(await segunAxe(pagina)).toEqual([]);
    await publicar(pagina);
    await pagina.getByRole('heading', { name: 'Quedó publicada la versión 2' }).waitFor();
    await pagina.getByRole('button', { name: 'Cerrar' }).click();

    const filas = (await tablaDe(pagina, 'I-2.csv')).split(/\r?\n/);
    expect(filas.slice(0, 5)).toEqual([
      expect.stringMatching(/,Décima tercera sesión ordinaria$/),
      'Presidencia: Erika Estrada Ruíz,✓,✓,✓,✓',
      'Integrante: Ernesto Ramos Mega,✓,✓,✓,J',
      'Integrante: Bernardo Valle Monroy,,✓,✓,',
      'Secretaría técnica: Cecilia Aida Hernández Cruz,✓,✓,✓,✓',
    ]);
    expect(panel().quejas()).toEqual([]);
  }, 120_000);

  it('is not published over what a colleague put in force: that is brought in first', async () => {
    const pagina = await panel().entrar('enlace', LIBRO);
    const libro = await abrir(pagina);
    await pagina.getByRole('tab', { name: 'Asistencia' }).click();
    await libro.ir(6, '10ª ordinaria');
    await libro.escribir('J');
    await expect.poll(libro.guardado).toBe('Guardado');
    const headers = { 'X-Trimestral': '1', 'Content-Type': 'application/json' };
    const valor = {
      catalogo: 'Tipo de convenio',
      valor: 'Convenio de otra persona',
      siglas: '',
      variantes: [],
    };
    await pedir(pagina, '/catalogos', { method: 'POST', headers, body: JSON.stringify(valor) });
    await pagina.getByRole('button', PUBLICAR).click();
    await pagina.getByText('Asistencia: 1 fila cambiada').waitFor();
    await publicar(pagina);
    await pagina.getByText('Alguien puso en vigor otra versión del libro').waitFor();
    await pagina.getByRole('button', { name: 'Traer lo de la versión vigente' }).click();
    await pagina.getByText('Catálogos: 1 fila quitada').waitFor({ state: 'detached' });
    await publicar(pagina);
    await pagina.getByRole('heading', { name: /^Quedó publicada la versión/ }).waitFor();
    const vigente = String(await pedir(pagina, '/libro-del-enlace'));
    expect(vigente).toContain('Convenio de otra persona');
    expect(vigente).toMatch(/"Partido Revolucionario Institucional","J"/);
    // The only complaint is of the refusal itself
    expect(
      panel()
        .quejas()
        .filter((queja) => !queja.includes('412')),
    ).toEqual([]);
  }, 120_000);

  it('offers at once a value that its own Catálogos have just been given', async () => {
    const pagina = await panel().entrar('enlace', LIBRO);
    const libro = await abrir(pagina);
    await pagina.getByRole('tab', { name: 'Catálogos' }).click();
    await libro.ir(2, 'Valor');
    await pagina.keyboard.press('Control+End');
    await pagina.keyboard.press('ArrowDown');
    await pagina.keyboard.press('Home');
    await libro.pegar('Tipo de convenio\tConvenio recién pensado\tCRP');
    await pagina.getByRole('tab', { name: 'Convenios' }).click();
    await libro.ir(2, 'Tipo de convenio');
    await pagina.keyboard.type('CRP');
    await pagina.getByRole('option', { name: 'Convenio recién pensado' }).waitFor();
    await pagina.keyboard.press('Enter');
    await expect.poll(() => libro.celda(2, 'Tipo de convenio')).toBe('Convenio recién pensado');
    await expect.poll(libro.guardado).toBe('Guardado');
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('is looked at by who only reads, who publishes nothing', async () => {
    const pagina = await panel().entrar('consulta', `${LIBRO}/llenar`);
    await pagina.locator('.ag-row').first().waitFor();
    await pagina.getByText(/escribir en el libro del enlace/).waitFor();
    expect(await pagina.getByRole('button', PUBLICAR).count()).toBe(0);
  }, 60_000);
});
