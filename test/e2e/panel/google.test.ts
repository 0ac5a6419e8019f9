import { afterAll, describe, expect, it } from 'vitest';
import { consolidarEjemplo } from '../../support/aceptar-ejemplo.ts';
import { segunAxe } from '../../support/axe.ts';
import { entornoDe, libroCon } from '../../support/google.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';
import { abrirGoogle, type GoogleDePrueba } from '../../doubles/google/google-de-prueba.ts';

let google: GoogleDePrueba | null = null;
const panel = panelDelArchivo(async (carpeta) => {
  google = await abrirGoogle();
  return entornoDe(google, carpeta);
});
afterAll(() => google?.cerrar());

const doble = (): GoogleDePrueba => {
  if (google === null) throw new Error('Google is not open yet');
  return google;
};

const HOJAS = `${EN_PERIODO}/google`;
const fila = (area: string) => `tr:has(th a[href$="/areas/${area}"])`;

// One story: each chapter begins where the one before ended
describe('The enlace, with Google,', () => {
  it('makes the spreadsheets of all áreas, and sees how far it is', async () => {
    const pagina = await panel().entrar('enlace', `${EN_PERIODO}/tablero`);
    await pagina.getByRole('link', { name: 'Google', exact: true }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Hojas de cálculo de Google' }).waitFor();
    await pagina.getByText(doble().cuenta).waitFor();
    await pagina.getByRole('button', { name: 'Crear y compartir las hojas' }).click();
    await pagina.getByRole('dialog').getByText('Se crea una para cada una de las 5 áreas').waitFor();
    await pagina.getByRole('button', { name: 'Crear y compartir', exact: true }).click();
    await pagina.getByText('Faltan 5 áreas').waitFor();
    await expect.poll(() => pagina.getByText('Sin leer todavía').count(), { timeout: 60_000 }).toBe(5);
    expect(doble().estado.libros.size).toBe(5);
    expect(panel().quejas()).toEqual([]);
  }, 120_000);

  it('reads one now, and all', async () => {
    const pagina = await panel().entrar('enlace', HOJAS);
    const utvoe = pagina.locator(fila('utvoe'));
    await utvoe.getByRole('button', { name: 'Leer ahora' }).click();
    await pagina.getByText(/^UTVOE: /).waitFor();
    await pagina.getByRole('button', { name: 'Buscar cambios ahora' }).click();
    await expect.poll(() => pagina.getByText('Sin leer todavía').count(), { timeout: 60_000 }).toBe(0);
    expect(panel().quejas()).toEqual([]);
  }, 120_000);

  it('is told why one cannot be read, and links another', async () => {
    const { estado } = doble();
    const perdida = [...estado.libros.values()].find((l) => l.titulo.includes('Informáticos'));
    if (perdida === undefined) throw new Error('That área has a spreadsheet');
    estado.libros.delete(perdida.id);
    const pagina = await panel().entrar('enlace', HOJAS);
    const utsi = pagina.locator('tr').filter({ hasText: 'Informáticos' }).first();
    await utsi.getByRole('button', { name: 'Leer ahora' }).click();
    await utsi.getByRole('alert').getByText('La hoja de cálculo no existe').waitFor();
    const { id } = libroCon(doble(), 'La que llevaba el área', { Carátula: [['Campo', 'Valor']] });
    await utsi.getByRole('button', { name: 'Ligar otra' }).click();
    await pagina
      .getByLabel('Dirección de la hoja de cálculo')
      .fill(`https://docs.google.com/spreadsheets/d/${id}/edit`);
    await pagina.getByRole('button', { name: 'Ligar', exact: true }).click();
    await utsi.getByRole('link', { name: 'La que llevaba el área' }).waitFor();
    await utsi.getByRole('button', { name: 'Desligar' }).click();
    await pagina.getByRole('dialog').getByRole('button', { name: 'Desligar' }).click();
    await utsi.getByText('Sin hoja de cálculo').waitFor();
    expect(panel().quejas()).toEqual([]);
  }, 90_000);

  it('writes the tables of a version to a spreadsheet', async () => {
    await consolidarEjemplo(panel().servicio);
    const hoja = libroCon(doble(), 'Tablas del trimestre', { Vieja: [['vieja']] });
    const pagina = await panel().entrar('enlace', `${EN_PERIODO}/consolidaciones/1?ver=descargas`);
    await pagina.getByRole('button', { name: 'Tablas en una hoja de Google' }).click();
    await pagina.getByLabel('Dirección de la hoja de cálculo').fill(hoja.id);
    await pagina.getByRole('button', { name: 'Reemplazar y escribir' }).click();
    await pagina.getByText(/tiene las de la versión 1/).waitFor({ timeout: 60_000 });
    expect(hoja.hojas.map((h) => h.titulo)).toContain('Índice');
    expect(hoja.hojas.length).toBeGreaterThan(20);
    expect(panel().quejas()).toEqual([]);
  }, 120_000);

  it.each([1280, 360])(
    'has pages that anybody can use, %d pixels wide',
    async (ancho) => {
      const pagina = await panel().entrar('enlace', HOJAS, { ancho });
      await pagina.getByRole('button', { name: 'Leer ahora' }).first().waitFor();
      expect(await segunAxe(pagina)).toEqual([]);
      const desborda = await pagina.evaluate<boolean>(
        'document.documentElement.scrollWidth > innerWidth + 1',
      );
      expect(desborda).toBe(false);
      await pagina.getByRole('button', { name: 'Ligar otra' }).first().click();
      await pagina.getByRole('dialog').waitFor();
      expect(await segunAxe(pagina)).toEqual([]);
    },
    60_000,
  );
});

describe('Whoever fills in a libro', () => {
  it('finds the way to its spreadsheet', async () => {
    const pagina = await panel().entrar({ area: 'utvoe' }, `${EN_PERIODO}/areas/utvoe`);
    const liga = pagina.getByRole('link', { name: 'Abrir su hoja de cálculo' });
    expect(await liga.getAttribute('href')).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/1libro/);
    // What the enlace sees is not in its menu
    expect(await pagina.getByRole('link', { name: 'Google', exact: true }).count()).toBe(0);
    expect(panel().quejas()).toEqual([]);
  }, 60_000);
});
