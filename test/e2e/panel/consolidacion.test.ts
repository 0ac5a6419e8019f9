import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aceptarEjemplo } from '../../support/aceptar-ejemplo.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';
import { partesDe, tablasDe, textoDe } from '../../server/outputs/docx/leer-docx.ts';

const ESPERADO = 'sheets-templates/ejemplos/2021-t4/esperado/tablas';
const LISTA = `${EN_PERIODO}/consolidaciones`;
const version = (numero: number, ver = ''): string =>
  `${LISTA}/${String(numero)}${ver === '' ? '' : `?ver=${ver}`}`;

const panel = panelDelArchivo();

/** Waits for a version that was asked for to be made. */
async function hecha(pagina: Page, numero: number): Promise<void> {
  await pagina.waitForURL(`**${version(numero)}`);
  await pagina.getByRole('tab', { name: 'Informe' }).waitFor({ timeout: 60_000 });
  await pagina.getByRole('heading', { level: 2, name: /informe trimestral de actividades/ }).waitFor();
}

const sinBlancos = (filas: readonly (readonly string[])[]): string[][] =>
  filas.map((fila) => fila.map((celda) => celda.replace(/\s+/g, '')));

/** The table of a file, in the preview. */
const tablaDe = (pagina: Page, archivo: string): Locator => pagina.locator(`[data-archivo="${archivo}"]`);

const origenes = (pagina: Page): Locator => pagina.getByRole('dialog');

const foco = (pagina: Page): Promise<string> => pagina.evaluate('document.activeElement.textContent');

async function pulsarHasta(pagina: Page, tecla: string, texto: RegExp): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if (texto.test(await foco(pagina))) return;
    await pagina.keyboard.press(tecla);
  }
  throw new Error(`${tecla} leads nowhere to ${String(texto)}`);
}

// One story: each chapter begins where the one before ended
describe('The enlace, with the real quarter,', () => {
  it('is told plainly what is missing, and consolidates a borrador with the keyboard alone', async () => {
    const pagina = await panel().entrar('enlace', LISTA);
    await pagina.getByText('Faltan por aceptar 3 áreas de 5').waitFor();
    const faltan = await pagina.locator('.faltan').innerText();
    expect(faltan).toContain('OCEMHR: sin enviar');
    expect(faltan).toContain('UTVOE: por revisar');
    await pulsarHasta(pagina, 'Tab', /^Consolidar un borrador$/);
    await pagina.keyboard.press('Enter');
    await hecha(pagina, 1);
    await pagina.getByText('Versión 1: lista.').waitFor();
    await expect.poll(() => pagina.locator('.cabeza').innerText()).toContain('Borrador');
    expect(panel().quejas()).toEqual([]);
  }, 90_000);

  it('follows rows and numbers to where they come from with the keyboard alone', async () => {
    const pagina = await panel().entrar('enlace', version(1));
    const tabla = tablaDe(pagina, '2.D-1.csv');
    await tabla.locator('.o').first().focus();
    await pagina.keyboard.press('ArrowDown');
    await pagina.keyboard.press('Enter');
    await origenes(pagina).getByText('Sale de un renglón de los libros').waitFor();
    await origenes(pagina)
      .getByRole('heading', { level: 3, name: /^Convenios, fila \d+$/ })
      .waitFor();
    await pagina.keyboard.press('Escape');
    await origenes(pagina).waitFor({ state: 'detached' });
    // The focus is back on the row, and the table is one stop: the next key leaves it
    await expect.poll(() => pagina.evaluate('document.activeElement.closest("tr")?.dataset.f')).toBe('3');
    await pagina.keyboard.press('Tab');
    expect(
      await pagina.evaluate('document.activeElement.closest("[data-archivo]")?.dataset.archivo'),
    ).not.toBe('2.D-1.csv');
    const numero = pagina.locator('.calculado').first();
    await numero.focus();
    await pagina.keyboard.press('Enter');
    await origenes(pagina).getByText('Jueves 21 de octubre de 2021').waitFor();
    expect(await origenes(pagina).getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Sesiones, fila 2',
      'Sesiones, fila 3',
      'Sesiones, fila 4',
    ]);
  }, 60_000);

  it('goes from a cell to its own record, and on to the envío that brought it', async () => {
    const pagina = await panel().entrar('enlace', version(1));
    await tablaDe(pagina, '3.D-1.csv').locator('tbody tr').first().locator('td').last().click();
    await origenes(pagina).getByText('Sale de un renglón').waitFor();
    const hoja = await origenes(pagina).getByRole('heading', { level: 3 }).innerText();
    expect(hoja).toMatch(/^Indicadores, fila \d+$/);
    await origenes(pagina)
      .getByRole('link', { name: /^ver el envío CVOE\/2021-T4\/\d{6}$/ })
      .click();
    await pagina.waitForURL(/\/envios\/[0-9a-f-]{36}\?hoja=Indicadores&fila=\d+$/);
    await pagina.getByRole('heading', { level: 1 }).waitFor();
  }, 60_000);

  it('shows of a crossing the record of that crossing alone', async () => {
    const pagina = await panel().entrar('consulta', version(1));
    const cruces = tablaDe(pagina, 'I-2.csv').locator('tbody tr').first().locator('td');
    await cruces.last().click();
    await origenes(pagina)
      .getByRole('heading', { level: 2, name: /✓ · Décima segunda sesión ordinaria/ })
      .waitFor();
    await origenes(pagina)
      .getByRole('heading', { level: 3, name: /^Asistencia, fila \d+$/ })
      .waitFor();
    await expect.poll(() => origenes(pagina).getByRole('heading', { level: 3 }).count()).toBe(1);
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('consolidates the proyecto once every área is accepted, and sees what changed', async () => {
    await aceptarEjemplo(panel().servicio);
    const pagina = await panel().entrar('enlace', LISTA);
    await pagina.getByText('Los 5 libros de las áreas están aceptados').waitFor();
    await pagina.getByRole('button', { name: 'Consolidar el proyecto' }).click();
    await hecha(pagina, 2);
    await pagina.getByRole('tab', { name: 'Qué cambió' }).click();
    await pagina.getByRole('heading', { name: '1 libro distinto' }).waitFor();
    await expect.poll(() => pagina.locator('.cambios').innerText()).toMatch(/Agregado\s+Libro area-ocemhr/);
    await pagina
      .getByRole('row', { name: /2\.4 Acompañamiento a áreas en la negociación.* Cambiada/ })
      .waitFor();
    // Another version to compare with stays in the address
    await pagina.getByLabel('Qué cambió desde la versión').selectOption('1');
    await pagina.waitForURL(`**${version(2, 'cambios&desde=1')}`);
    await pagina.reload();
    await pagina.getByRole('heading', { name: '1 libro distinto' }).waitFor();
  }, 90_000);

  it('shows in the preview the very cells of the tables', async () => {
    const pagina = await panel().entrar('consulta', version(2));
    await tablaDe(pagina, 'I-1.csv').waitFor();
    for (const archivo of readdirSync(ESPERADO).filter((a) => a !== 'indice.csv')) {
      const esperada: string[][] = parse(readFileSync(join(ESPERADO, archivo)), { bom: true });
      const vista = await pagina.evaluate<string[][]>(
        `[...document.querySelector('[data-archivo="${archivo}"] table').rows].map((f) => [...f.cells].map((c) => c.textContent))`,
      );
      expect(sinBlancos(vista), archivo).toEqual(sinBlancos(esperada));
    }
  }, 60_000);

  it('downloads the DOCX of the report, whose tables are the expected ones', async () => {
    const pagina = await panel().entrar('enlace', version(2, 'descargas'));
    const [descarga] = await Promise.all([
      pagina.waitForEvent('download'),
      pagina.getByRole('link', { name: 'Informe en Word' }).click(),
    ]);
    expect(descarga.suggestedFilename()).toBe('informe.docx');
    const documento = partesDe(readFileSync(await descarga.path()))['word/document.xml'] ?? '';
    const tablas = tablasDe(documento).map(sinBlancos);
    for (const archivo of readdirSync(ESPERADO).filter((a) => a !== 'indice.csv')) {
      const esperada: string[][] = parse(readFileSync(join(ESPERADO, archivo)), { bom: true });
      expect(tablas, archivo).toContainEqual(sinBlancos(esperada));
    }
    expect(textoDe(documento).includes('CUARTO INFORME TRIMESTRAL DE ACTIVIDADES')).toBe(true);
    const [todo] = await Promise.all([
      pagina.waitForEvent('download'),
      pagina.getByRole('link', { name: 'Todo en un .zip' }).click(),
    ]);
    expect(Object.keys(partesDe(readFileSync(await todo.path())))).toEqual(
      expect.arrayContaining(['informe.docx', 'informe.html', 'consolidado.xlsx', 'tablas/indice.csv']),
    );
  }, 60_000);

  it('approves with the acuerdo; what was typed outlives a reload, and the signed file stays at home', async () => {
    const firmado = Buffer.from('the signed report, which nobody uploads');
    const huella = createHash('sha256').update(firmado).digest('hex');
    const pagina = await panel().entrar('enlace', version(2));
    const subidas: string[] = [];
    pagina.on('request', (r) => subidas.push(r.postData() ?? ''));
    await pagina.getByRole('button', { name: 'Asentar el acuerdo' }).click();
    await pagina.getByLabel('Acuerdo', { exact: true }).fill('CVOE/004/22');
    await pagina.getByRole('combobox', { name: 'Sesión' }).fill('Primera sesión ordinaria');
    await pagina.reload();
    await pagina.getByRole('button', { name: 'Asentar el acuerdo' }).click();
    await expect.poll(() => pagina.getByLabel('Acuerdo', { exact: true }).inputValue()).toBe('CVOE/004/22');
    await pagina.getByLabel('Fecha de la aprobación').fill('2022-01-24');
    await pagina
      .getByLabel('Archivo firmado (opcional)')
      .setInputFiles({ name: 'informe-firmado.pdf', mimeType: 'application/pdf', buffer: firmado });
    await pagina.getByText(huella).waitFor();
    await pagina.getByRole('button', { name: 'Asentar la aprobación' }).click();
    await hecha(pagina, 3);
    const aprobacion = await pagina.locator('section', { hasText: 'Aprobación' }).first().innerText();
    expect(aprobacion).toContain('CVOE/004/22');
    expect(aprobacion).toContain('24 de enero de 2022');
    expect(aprobacion).toContain(huella);
    expect(subidas.join('\n')).not.toContain('which nobody uploads');
    await expect.poll(() => pagina.locator('.portada').innerText()).toContain('CVOE/004/22');
  }, 90_000);

  it('records another signed file afterwards', async () => {
    const otro = Buffer.from('signed once more');
    const huella = createHash('sha256').update(otro).digest('hex');
    const pagina = await panel().entrar('enlace', version(3));
    await pagina
      .getByLabel('Archivo firmado (opcional)')
      .setInputFiles({ name: 'otro.pdf', mimeType: 'application/pdf', buffer: otro });
    await pagina.getByRole('button', { name: 'Cambiar la huella asentada' }).click();
    await pagina.getByText('Se asentó la huella del archivo firmado.').waitFor();
    await pagina.reload();
    await pagina.getByText(huella).waitFor();
  }, 60_000);

  it('closes the period, and everything in it is frozen', async () => {
    const pagina = await panel().entrar('enlace', '/organos/cvoe/periodos');
    await pagina.getByRole('button', { name: 'Cerrar el periodo' }).click();
    await origenes(pagina).getByText('No se puede deshacer.').waitFor();
    await origenes(pagina).getByRole('button', { name: 'Cerrar el periodo' }).click();
    await pagina.getByText('Se cerró octubre a diciembre de 2021.').waitFor();
    await pagina
      .locator('section', { hasText: 'octubre a diciembre de 2021' })
      .getByText('Cerrado')
      .waitFor();
    await expect.poll(() => pagina.getByRole('button', { name: /Cerrar|corte|revisión/ }).count()).toBe(0);
    for (const [camino, cosa] of [
      [LISTA, /Consolidar/],
      [version(3), /huella/],
      [version(2), /Asentar el acuerdo/],
      [`${EN_PERIODO}/catalogos?ver=listas`, /Agregar/],
      [`${EN_PERIODO}/libro-del-enlace?ver=versiones`, /Volver a esta|Subir/],
    ] as const) {
      await pagina.goto(panel().url + camino);
      await pagina.waitForLoadState('networkidle');
      expect(await pagina.getByRole('button', { name: cosa }).count(), camino).toBe(0);
    }
    // Nor does the service take it from whoever asks without the panel
    const cabeceras = { 'X-Trimestral': '1', 'Content-Type': 'application/json' };
    const respuesta = await pagina.evaluate<number[]>(
      `Promise.all([['consolidaciones', { borrador: true }], ['catalogos', { catalogo: 'Área', valor: 'Otra' }]].map(
        ([que, cuerpo]) => fetch('/api/v1${EN_PERIODO}/' + que, {
          method: 'POST', headers: ${JSON.stringify(cabeceras)}, body: JSON.stringify(cuerpo),
        }).then((r) => r.status)))`,
    );
    expect(respuesta).toEqual([409, 409]);
    expect(panel().quejas()).toEqual([]);
  }, 60_000);

  it('opens the next period from the one before, with what is left to update', async () => {
    const pagina = await panel().entrar('enlace', '/organos/cvoe/periodos');
    await expect.poll(() => pagina.getByLabel('Desde').inputValue()).toBe('2022-01-01');
    await expect.poll(() => pagina.getByLabel('Hasta').inputValue()).toBe('2022-03-31');
    await pagina.getByLabel('Corte para enviar').fill('2022-04-08');
    await pagina.getByRole('button', { name: 'Abrir el periodo' }).first().click();
    await pagina.waitForURL('**/periodos/2022-t1/libro-del-enlace');
    await pagina.getByRole('tab', { name: /Por actualizar/ }).waitFor();
    const filas = await pagina.getByRole('tabpanel').getByRole('row').allInnerTexts();
    expect(filas.length).toBeGreaterThan(3);
    expect(filas.join('\n')).toMatch(/2021/);
    await pagina.getByRole('link', { name: 'Periodos', exact: true }).click();
    await pagina.getByRole('heading', { level: 2, name: 'enero a marzo de 2022' }).waitFor();
    expect(panel().quejas()).toEqual([]);
  }, 60_000);
});
