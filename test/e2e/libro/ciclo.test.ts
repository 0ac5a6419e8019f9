import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ORGANO, PERIODO } from '../../../scripts/ejemplo/cargar-ejemplo.ts';
import { barraDe, boton, darVistoBueno, enviar, explicarTodo } from '../../support/barra-de-libro.ts';
import { EN_PERIODO, panelDelArchivo } from '../../support/panel.ts';
import { devolver } from '../../support/devolver.ts';
import { abrirLibro, comoLibro, type LibroAbierto } from '../../support/rejilla.ts';
import { partesDe, textoDe } from '../../server/outputs/docx/leer-docx.ts';

const panel = panelDelArchivo();

const AREA = 'ocemhr';
const CAMINO = `${EN_PERIODO}/areas/${AREA}`;
const RESPONSABLE = 'Oficina del consejero electoral Mauricio Huesca Rodríguez';
const COLUMNAS = [
  'Folio',
  'Tipo de convenio',
  'Instrumento',
  'Contraparte',
  'Siglas',
  'Ámbito',
  'Sector',
  'Objeto',
  'Área responsable operativa',
  'Gestión',
  'Etapa',
];

/** Where pictures are left, where somebody wants them (`npm run docs:imagenes`). */
const IMAGENES = process.env['TRIMESTRAL_IMAGENES'];

async function fotografiar({ pagina }: LibroAbierto, nombre: string): Promise<void> {
  if (IMAGENES !== undefined) await pagina.screenshot({ path: join(IMAGENES, `${nombre}.png`) });
}

const convenio = (n: number): string[] => [
  `CONV-8${String(n).padStart(2, '0')}`,
  'Convenio Específico',
  `Convenio de difusión número ${String(n)}`,
  `Colegio de la Demarcación ${String(n)}`,
  ...[
    '',
    'Local',
    'Académico',
    'Difundir la cultura cívica.',
    RESPONSABLE,
    'Directa',
    'En proceso de negociación',
  ],
];

/** Types a convenio, cell by cell; its Etapa is spelt wrong. */
async function teclear(libro: LibroAbierto): Promise<void> {
  await libro.ir(2, 'Folio');
  for (const [i, texto] of convenio(1).entries()) {
    await libro.pagina.keyboard.type(COLUMNAS[i] === 'Etapa' ? 'Vijente' : texto);
    await libro.pagina.keyboard.press('Tab');
  }
}

/** Ten rows as Sheets and Excel put them on the clipboard; one names a weekday that is not that date's. */
const DIEZ = Array.from({ length: 10 }, (_, i) =>
  [...convenio(i + 2), ...(i === 9 ? ['', 'sábado 15 de noviembre de 2021'] : [])].join('\t'),
).join('\r\n');

async function conVistoBueno(): Promise<void> {
  const titular = await panel().entrar({ area: AREA, funcion: 'visto-bueno' }, CAMINO);
  await darVistoBueno(titular);
  await titular.close();
}

/** Reads the comment beside the grid, goes to its cell and types over it. */
async function corregir(libro: LibroAbierto): Promise<Frame> {
  await libro.pagina.reload();
  const barra = await barraDe(libro.pagina);
  const comentarios = barra.getByRole('region', { name: 'Comentarios de la UTVOE' });
  await comentarios.getByText('Sigue en negociación: corríjalo.').waitFor();
  await comentarios.getByRole('button', { name: 'Ir a Convenios, fila 2, Etapa' }).click();
  await expect.poll(() => libro.pagina.locator('.ag-cell-focus').innerText()).toBe('Vigente');
  await fotografiar(libro, 'libro-comentario');
  await libro.escribir('En proceso de negociación');
  await expect.poll(() => libro.celda(2, 'Etapa')).toBe('En proceso de negociación');
  return barra;
}

async function aceptar(enlace: Page): Promise<void> {
  await enlace.goto(`${panel().url}${EN_PERIODO}/tablero`);
  await enlace.getByRole('link', { name: 'Envío 2 de OCEMHR' }).click();
  await boton(enlace, 'Aceptar').click();
  await boton(enlace, 'Aceptar el envío').click();
  await enlace.locator('.cabeza').getByText('Aceptado').waitFor();
}

/** In the enlace's own libro: whoever was missing at the tenth session had justified it. */
async function llenarAsistencia(enlace: Page): Promise<void> {
  await enlace.goto(`${panel().url}${EN_PERIODO}/libro-del-enlace/llenar`);
  await enlace.locator('.ag-row').first().waitFor();
  const libro = comoLibro(enlace);
  await enlace.getByRole('tab', { name: 'Asistencia' }).click();
  await libro.ir(4, '10ª ordinaria');
  await libro.escribir('J');
  await expect.poll(libro.guardado).toBe('Guardado');
  await boton(enlace, 'Publicar esta versión').click();
  await enlace.getByRole('dialog').getByRole('button', { name: 'Publicar', exact: true }).click();
  await enlace.getByRole('heading', { name: 'Quedó publicada la versión 2' }).waitFor();
}

/** The enlace's version of the report: its DOCX as text. */
async function informeDe(enlace: Page): Promise<string> {
  const pedir = async (camino: string, inicio: object): Promise<unknown> =>
    enlace.evaluate(
      `fetch(${JSON.stringify(`/api/v1/organos/${ORGANO}/periodos/${PERIODO}/consolidaciones${camino}`)}, ${JSON.stringify(inicio)}).then((r) => r.json())`,
    );
  const headers = { 'X-Trimestral': '1', 'Content-Type': 'application/json' };
  const { numero } = (await pedir('', { method: 'POST', headers, body: '{"borrador":true}' })) as {
    numero: number;
  };
  await expect
    .poll(async () => ((await pedir(`/${String(numero)}`, {})) as { estado: string }).estado, {
      timeout: 60_000,
    })
    .toBe('lista');
  const bytes = await enlace.evaluate<number[]>(
    `fetch(${JSON.stringify(`/api/v1/organos/${ORGANO}/periodos/${PERIODO}/consolidaciones/${String(numero)}/productos/informe.docx`)}).then(async (r) => [...new Uint8Array(await r.arrayBuffer())])`,
  );
  return textoDe(partesDe(Uint8Array.from(bytes))['word/document.xml'] ?? '');
}

describe('A quarter in the browser alone', () => {
  it('goes from an empty row to the printed report', async () => {
    await panel().servicio.almacen.db.updateTable('organos').set({ visto_bueno: 1 }).execute();
    const libro = await abrirLibro(panel(), AREA);
    const barra = await barraDe(libro.pagina);
    await teclear(libro);
    await libro.ir(3, 'Folio');
    await libro.pegar(DIEZ);
    await boton(barra, 'Cambiar a «Vigente»').waitFor();
    await fotografiar(libro, 'libro-llenar');
    await boton(barra, 'Cambiar a «Vigente»').click();
    await expect.poll(() => libro.celda(2, 'Etapa')).toBe('Vigente');
    await explicarTodo(barra);
    await enviar(barra);
    await conVistoBueno();

    const enlace = await panel().entrar('enlace', `${EN_PERIODO}/tablero`);
    await devolver(enlace);
    await enviar(await corregir(libro));
    await conVistoBueno();
    await aceptar(enlace);
    await llenarAsistencia(enlace);

    const informe = await informeDe(enlace);
    const impresos = [...informe.matchAll(/Convenio de difusión número (\d\d?)(?=Difundir)/g)].map(([, n]) =>
      Number(n),
    );
    expect(informe).toContain('Integrante: Bernardo Valle MonroyJ');
    expect(impresos).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(panel().quejas()).toEqual([]);
  }, 240_000);
});
