import { describe, expect, it } from 'vitest';
import { panelDelArchivo } from '../../support/panel.ts';
import { abrirLibro } from '../../support/rejilla.ts';

const panel = panelDelArchivo();

const SERVICIO = '**/api/v1/**/borrador**';

describe('Nothing that is typed is lost', () => {
  it('when the connection goes: it stays in this browser over a reload, and is saved when it comes back', async () => {
    const libro = await abrirLibro(panel(), 'ocemhr');
    const { pagina } = libro;
    await libro.ir(2, 'Folio');
    await libro.escribir('GUARDADO');
    await expect.poll(libro.guardado).toBe('Guardado');
    await pagina.route(SERVICIO, (ruta) => ruta.abort());
    for (const texto of ['UNO', 'DOS', 'TRES']) await libro.escribir(texto);
    await expect.poll(libro.guardado).toBe('Sin conexión: 3 cambios por guardar en este equipo');
    await pagina.reload();
    await pagina.locator('.ag-row').first().waitFor();
    await expect.poll(() => libro.celda(5, 'Folio')).toBe('TRES');
    expect(await libro.celda(2, 'Folio')).toBe('GUARDADO');
    await expect.poll(libro.guardado).toBe('Sin conexión: 3 cambios por guardar en este equipo');
    await pagina.unroute(SERVICIO);
    // Unless the page has tried again by itself before
    await pagina
      .getByRole('button', { name: 'Intentar ahora' })
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    await expect.poll(libro.guardado, { timeout: 30_000 }).toBe('Guardado');
    const otra = await abrirLibro(panel(), 'ocemhr', 'enlace');
    await expect.poll(() => otra.celda(5, 'Folio')).toBe('TRES');
    expect(panel().quejas()).toEqual([]);
  }, 90_000);

  it('when two people fill one libro: each sees the other, and what both wrote in one cell is asked about', async () => {
    const ana = await abrirLibro(panel(), 'ocemhr');
    const beto = await abrirLibro(panel(), 'ocemhr', 'enlace');
    await ana.ir(12, 'Folio');
    await ana.escribir('DE-ANA');
    await expect.poll(() => beto.celda(12, 'Folio')).toBe('DE-ANA');
    await beto.pagina.getByText(/^Prueba ocemhr captura en Convenios, /).waitFor();

    await ana.pagina.route(SERVICIO, (ruta) =>
      ruta.request().method() === 'POST' ? ruta.abort() : ruta.continue(),
    );
    await ana.ir(12, 'Folio');
    await ana.escribir('ANA-OTRA-VEZ');
    await ana.escribir('SIN-PLEITO');
    await beto.ir(12, 'Folio');
    await beto.escribir('DE-BETO');
    const aviso = ana.pagina.getByRole('alert', { name: 'Cambios que chocan' });
    await aviso.waitFor({ timeout: 15_000 });
    const dicho = await aviso.innerText();
    expect(dicho).toContain('Prueba enlace');
    expect(dicho).toContain('ANA-OTRA-VEZ');
    expect(dicho).toContain('DE-BETO');
    expect(await ana.celda(12, 'Folio'), 'what is saved shows until it is decided').toBe('DE-BETO');
    expect(await ana.celda(13, 'Folio'), 'the rest goes on').toBe('SIN-PLEITO');
    await ana.pagina.unroute(SERVICIO);
    await ana.pagina.getByRole('button', { name: 'Poner lo mío' }).click();
    await expect.poll(() => beto.celda(12, 'Folio'), { timeout: 30_000 }).toBe('ANA-OTRA-VEZ');
    await expect.poll(() => beto.celda(13, 'Folio')).toBe('SIN-PLEITO');
    await aviso.waitFor({ state: 'detached' });
    expect(panel().quejas()).toEqual([]);
  }, 90_000);

  it('is read and not written by who may not, with the reason', async () => {
    const libro = await abrirLibro(panel(), 'utvoe', 'consulta');
    await libro.pagina.locator('.bloqueado').waitFor();
    await libro.ir(2, 'Folio');
    await libro.pagina.keyboard.type('x');
    expect(await libro.pagina.locator('.editor-de-celda textarea').count()).toBe(0);
    expect(await libro.celda(2, 'Folio')).toBe('CONV-001');
    expect(await libro.pagina.getByRole('button', { name: 'Deshacer' }).count()).toBe(0);
    expect(panel().quejas()).toEqual([]);
  }, 60_000);
});
