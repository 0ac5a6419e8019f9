import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escribirHtml } from '../../server/outputs/html/escribir-html.ts';
import type { Informe } from '../../shared/report/arbol.ts';
import {
  bloqueDePrueba,
  columnaDePrueba,
  filaDePrueba,
  informeConTabla,
  registrosDePrueba,
  seccionDePrueba,
  tablaDePrueba,
} from '../server/outputs/html/arbol-de-prueba.ts';
import { informeDeEjemplo } from '../server/outputs/html/informe-de-ejemplo.ts';
import { abrirChromium } from '../support/chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let navegador: Browser;
let carpeta: string;
const direcciones = new Map<string, string>();

async function guardar(nombre: string, informe: Informe): Promise<void> {
  const archivo = join(carpeta, `${nombre}.html`);
  writeFileSync(archivo, await escribirHtml(informe, { logotipo: null }));
  direcciones.set(nombre, pathToFileURL(archivo).href);
}

/** The quarter as a draft, with what it lacks: bullets, paragraphs, a cross-tab, a wide table, findings. */
function borrador(): Informe {
  const base = informeDeEjemplo();
  const origen = registrosDePrueba('SIVOPLE', [
    ['Tipo', 'Estatus'],
    ['Oficio', 'Concluido'],
    ['Circular', 'En trámite'],
    ['Oficio', 'En trámite'],
  ]);
  const conteo = tablaDePrueba({
    archivo: '7-1.csv',
    fuente: 'SIVOPLE',
    forma: 'Conteo',
    numero: '7.1',
    titulo: 'SIVOPLE por estatus',
    columnas: [
      columnaDePrueba('Estatus'),
      columnaDePrueba('Oficio', 'numero'),
      columnaDePrueba('Circular', 'numero'),
      columnaDePrueba('Total', 'numero'),
    ],
    filas: [
      filaDePrueba(['Concluido', '1', '0', '1'], {
        origen: origen.slice(0, 1),
        origenDeCelda: new Map([
          [1, origen.slice(0, 1)],
          [2, []],
        ]),
      }),
      filaDePrueba(['En trámite', '1', '1', '2'], {
        origen: origen.slice(1),
        marcadas: [0],
        origenDeCelda: new Map([
          [1, origen.slice(2)],
          [2, origen.slice(1, 2)],
        ]),
      }),
      filaDePrueba(['Total', '2', '1', '3'], { tipo: 'total', origen }),
    ],
  });
  const elementos = [0, 1].map((i) => ({
    partes: [{ texto: `Punto ${String(i)}`, negrita: i === 0 }],
    origen: origen.slice(i, i + 1),
    marcado: i === 1,
  }));
  const vinetas = tablaDePrueba({
    archivo: '7-2.csv',
    forma: 'Viñetas',
    filas: [filaDePrueba(['x'])],
    grupos: [{ titulo: 'Décima', elementos }],
  });
  const ancha = tablaDePrueba({
    archivo: '7-3.csv',
    columnas: Array.from({ length: 30 }, (_, i) =>
      columnaDePrueba(`Columna número ${String(i)}`, i === 29 ? 'liga' : 'texto'),
    ),
    filas: [
      filaDePrueba(
        Array.from({ length: 30 }, () => 'https://www.iecm.mx/'),
        { origen, marcadas: [3] },
      ),
    ],
    notas: ['J: ausencia justificada.'],
  });
  const bloques = [
    bloqueDePrueba({
      tabla: conteo,
      texto: [{ tipo: 'calculado', texto: 's/d', marcador: 'indicador:X', origen: [], sinDato: true }],
    }),
    bloqueDePrueba({ ordinal: 2, tabla: vinetas }),
    bloqueDePrueba({ ordinal: 3, tabla: { ...vinetas, archivo: '7-4.csv', forma: 'Párrafos' } }),
    bloqueDePrueba({ ordinal: 4, tabla: ancha }),
  ];
  return {
    ...base,
    estado: 'borrador',
    portada: { ...base.portada, color: '#ffd500' },
    secciones: [...base.secciones, seccionDePrueba({ linea: '7', titulo: 'Lo demás', bloques })],
    pendientes: [
      {
        lugar: { libro: 'area-uno', hoja: 'Seguimiento', fila: 7, columna: 'Fecha' },
        valor: 'ayer',
        datos: { regla: 'fecha-invalida', parecida: null, esPeriodo: false },
        justificacion: null,
      },
    ],
  };
}

/** Opens a page that fails the test at once when it asks the network or complains. */
async function abrir(
  nombre: string,
  opciones: Parameters<Browser['newPage']>[0] = {},
): Promise<{ pagina: Page; quejas: string[] }> {
  const pagina = await navegador.newPage(opciones);
  const quejas: string[] = [];
  const direccion = direcciones.get(nombre) ?? '';
  pagina.on('console', (m) => quejas.push(m.text()));
  pagina.on('pageerror', (e) => quejas.push(e.message));
  pagina.on('request', (r) => {
    if (r.url() !== direccion && !r.url().startsWith('data:')) quejas.push(`request: ${r.url()}`);
  });
  await pagina.goto(direccion);
  return { pagina, quejas };
}

/** What axe finds, a line each. As text: the tests are typed for Node, not for a page. */
async function violaciones(pagina: Page, de = 'html'): Promise<string[]> {
  await pagina.evaluate(AXE);
  return pagina.evaluate<string[]>(`axe.run('${de}', { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary].join(' ')))`);
}

interface Caja {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const cajasDe = (pagina: Page, selector: string): Promise<Caja[]> =>
  pagina.evaluate<Caja[]>(
    `[...document.querySelectorAll('${selector}')].map((n) => n.getBoundingClientRect().toJSON())`,
  );

beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'informe-html-'));
  navegador = await abrirChromium();
  await guardar('informe', informeDeEjemplo());
  await guardar('borrador', borrador());
}, 300_000);

afterAll(async () => {
  await navegador.close();
  rmSync(carpeta, { recursive: true, force: true });
});

// The draft holds all that the report holds, and more.
describe.each([
  ['informe', 1280, 'light'],
  ['borrador', 1280, 'light'],
  ['borrador', 1280, 'dark'],
  ['borrador', 360, 'light'],
  ['borrador', 360, 'dark'],
] as const)('%s, %i pixels wide, %s', (nombre, width, colorScheme) => {
  it('gives axe nothing to say, asks nothing of the network, and fits', async () => {
    const { pagina, quejas } = await abrir(nombre, { viewport: { width, height: 800 }, colorScheme });
    expect(await violaciones(pagina)).toEqual([]);
    expect(await pagina.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await pagina.locator('.marco tbody button.o').first().click();
    expect(await violaciones(pagina, '#procedencia')).toEqual([]);
    expect(quejas).toEqual([]);
    await pagina.close();
  }, 60_000);
});

describe('the panel of records', () => {
  it('opens with Enter on a computed number, closes with Escape and gives the focus back', async () => {
    const { pagina } = await abrir('informe');
    const numero = pagina.locator('.calculado[data-o]').first();
    await numero.focus();
    await pagina.keyboard.press('Enter');
    const panel = pagina.locator('#procedencia');
    expect(await panel.isVisible()).toBe(true);
    expect(await panel.locator('article').count()).toBe(3);
    expect(await panel.locator('article h3').first().innerText()).toMatch(
      /Libro\s+enlace-utvoe\s+Hoja\s+Sesiones\s+Fila\s+2/,
    );
    expect(await panel.locator('dl').first().innerText()).toContain('Jueves 21 de octubre de 2021');
    await pagina.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(
      await pagina.evaluate('document.activeElement === document.querySelector(".calculado[data-o]")'),
    ).toBe(true);
    await pagina.close();
  });

  it('opens with a click anywhere on a row', async () => {
    const { pagina } = await abrir('informe');
    await pagina.locator('[id="tabla-1.B-1"] tbody tr').nth(1).locator('td').last().click();
    const panel = pagina.locator('#procedencia');
    expect(await panel.locator('h2').innerText()).toBe('Renglón 2');
    expect(await panel.locator('article h3').innerText()).toMatch(/Hoja\s+Seguimiento/);
    await panel.getByRole('button', { name: 'Cerrar' }).click();
    expect(await panel.isVisible()).toBe(false);
    await pagina.close();
  });

  it('shows a crossing its own records, and says when there is none', async () => {
    const { pagina } = await abrir('borrador');
    const celdas = pagina.locator('#tabla-7-1 tbody tr').first().locator('td');
    await celdas.nth(0).locator('button').click();
    const panel = pagina.locator('#procedencia');
    expect(await panel.locator('h2').innerText()).toBe('1 · Oficio · Concluido');
    expect(await panel.locator('article').count()).toBe(1);
    await pagina.keyboard.press('Escape');
    await celdas.nth(1).locator('button').click();
    expect(await panel.locator('.cuantos').innerText()).toMatch(/Ningún renglón/);
    await pagina.close();
  });
});

describe('the keyboard', () => {
  it('takes a table as one stop, and walks it with the arrows', async () => {
    const { pagina } = await abrir('informe');
    const foco = (): Promise<string> =>
      pagina.evaluate('document.activeElement.closest("tr").innerText.split("\\t")[0]');
    const tabla = pagina.locator('#tabla-I-2');
    await tabla.locator('tbody button').first().focus();
    await pagina.keyboard.press('ArrowDown');
    await pagina.keyboard.press('ArrowDown');
    expect(await foco()).toBe('Integrante: Bernardo Valle Monroy');
    await pagina.keyboard.press('ArrowRight');
    expect(await pagina.evaluate('document.activeElement.closest("td").cellIndex')).toBe(2);
    await pagina.keyboard.press('Control+End');
    expect(await foco()).toMatch(/^Unidad Técnica Especializada de Fiscalización/);
    await pagina.keyboard.press('Tab');
    expect(await pagina.evaluate('document.activeElement.closest("#tabla-I-2")')).toBeNull();
    await pagina.keyboard.press('Shift+Tab');
    expect(await foco()).toMatch(/^Unidad Técnica Especializada de Fiscalización/);
    await pagina.close();
  });

  it('skips the contents with the first stop', async () => {
    const { pagina } = await abrir('informe');
    await pagina.keyboard.press('Tab');
    await pagina.keyboard.press('Enter');
    expect(await pagina.evaluate('document.activeElement.id')).toBe('contenido');
    await pagina.close();
  });
});

describe('the page', () => {
  it('shows where the reader is, and changes its theme', async () => {
    const { pagina, quejas } = await abrir('informe', { colorScheme: 'light' });
    await pagina.locator('nav a[href="#linea-3.D"]').click();
    await pagina.locator('nav a[href="#linea-3.D"][aria-current]').waitFor();
    const fondo = (): Promise<string> => pagina.evaluate('getComputedStyle(document.body).backgroundColor');
    const claro = await fondo();
    await pagina.getByRole('button', { name: 'Tema oscuro' }).click();
    expect(await fondo()).not.toBe(claro);
    await pagina.reload();
    expect(await fondo()).not.toBe(claro);
    expect(quejas).toEqual([]);
    await pagina.close();
  });

  it('folds its contents away on a phone', async () => {
    const { pagina } = await abrir('informe', { viewport: { width: 360, height: 740 } });
    expect(await pagina.evaluate('document.getElementById("indice").open')).toBe(false);
    await pagina.locator('#indice summary').click();
    await pagina.locator('nav a[href="#linea-2"]').click();
    expect(await pagina.evaluate('document.getElementById("indice").open')).toBe(false);
    await pagina.close();
  });

  it('prints on letter pages, without the contents at the side', async () => {
    const { pagina } = await abrir('borrador', { colorScheme: 'dark' });
    const pdf = await pagina.pdf({ preferCSSPageSize: true });
    const paginas = pdf.toString('latin1').match(/\/MediaBox \[0 0 612 792\]/g)?.length ?? 0;
    expect(paginas).toBeGreaterThan(10);
    await pagina.emulateMedia({ media: 'print' });
    expect(await pagina.locator('nav').isVisible()).toBe(false);
    expect(await pagina.evaluate('getComputedStyle(document.body).color')).toBe('rgb(31, 35, 40)');
    await pagina.close();
  });

  it('draws no label over another, however long', async () => {
    const larga =
      'Atención a consultas ciudadanas recibidas desde el extranjero por correo electrónico institucional ';
    const filas = [larga, larga.repeat(4), 'x'.repeat(90)].map((c, i) => [
      '1',
      'Consultas',
      'Canal',
      c,
      `${String(i + 1)},109,797.84`,
    ]);
    const registros = registrosDePrueba('Indicadores', [
      ['Línea', 'Indicador', 'Desglose', 'Categoría', 'Valor'],
      ...filas,
    ]);
    const columnas = [columnaDePrueba('Categoría'), columnaDePrueba('Valor', 'numero')];
    const tabla = tablaDePrueba({
      fuente: 'Indicadores',
      columnas,
      filas: registros.map((r) => filaDePrueba(['c', 'v'], { origen: [r] })),
    });
    await guardar('larga', informeConTabla(tabla));
    const { pagina } = await abrir('larga');
    const cajas = await cajasDe(pagina, 'svg text');
    const [dibujo = { left: 0, right: 0, top: 0, bottom: 0 }] = await cajasDe(pagina, 'svg');
    expect(cajas.length).toBeGreaterThan(6);
    for (const [i, a] of cajas.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(dibujo.left - 1);
      expect(a.right).toBeLessThanOrEqual(dibujo.right + 1);
      for (const b of cajas.slice(i + 1)) {
        const seTocan =
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
        expect(seTocan).toBe(false);
      }
    }
    await pagina.close();
  });

  it('opens a table of ten thousand rows, and walks it', async () => {
    const filas = Array.from({ length: 10_000 }, (_, i) => ['1', '2021-10-21', `Concepto ${String(i)}`]);
    const registros = registrosDePrueba('Seguimiento', [['Línea', 'Fecha', 'Concepto'], ...filas]);
    const columnas = [
      columnaDePrueba('No.', 'orden'),
      columnaDePrueba('Fecha', 'fecha'),
      columnaDePrueba('Concepto'),
    ];
    const tabla = tablaDePrueba({
      columnas,
      filas: registros.map((r, i) => filaDePrueba([String(i + 1), '2021', 'Concepto'], { origen: [r] })),
    });
    await guardar('grande', informeConTabla(tabla));
    const { pagina } = await abrir('grande');
    await pagina.locator('tbody tr').first().locator('button').focus();
    await pagina.keyboard.press('Control+End');
    await pagina.keyboard.press('Enter');
    expect(await pagina.locator('#procedencia article').innerText()).toContain('Concepto 9999');
    await pagina.close();
  });
});
