import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firmarAcuse } from '../../../../server/firma/firmar-acuse.ts';
import { escribirAcuse } from '../../../../server/outputs/acuse/escribir-acuse.ts';
import { HOJAS } from '../../../../shared/hojas/catalogo-de-hojas.ts';
import { acuse as esquema, type AcuseSinFirma } from '../../../../shared/api/esquemas/acuse.ts';
import { abrirChromium } from '../../../support/chromium.ts';
import { datosDeAcuse, llaveDePrueba } from '../../firma/acuse-de-prueba.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGINA_DE_VERIFICACION = 'https://trimestral.ejemplo.mx/verificar';
const { llave } = llaveDePrueba();

const paginaDe = (cambios: Partial<AcuseSinFirma> = {}, verificacion = PAGINA_DE_VERIFICACION): string =>
  escribirAcuse(esquema.parse(JSON.parse(firmarAcuse(datosDeAcuse(cambios), llave))), verificacion);

/** As full as an acuse gets: every tab, long names. */
const LLENO = paginaDe({
  filas: HOJAS.map(({ nombre }, i) => ({ hoja: nombre, filas: i * 1_000 })),
  organo: {
    nombre:
      'Comisión Temporal de Vinculación con Mexicanos Residentes en el Extranjero y Análisis de las Modalidades de su Voto',
    siglas: 'CVME',
  },
  periodo: { clave: '2020-03-01--2020-05-31', desde: '2020-03-01', hasta: '2020-05-31' },
  folio: 'CVME/2020-03-01--2020-05-31/000123',
});

let navegador: Browser;

beforeAll(async () => {
  navegador = await abrirChromium();
}, 300_000);

afterAll(async () => {
  await navegador.close();
});

async function abrir(html: string, ancho = 1100): Promise<Page> {
  const pagina = await navegador.newPage({ viewport: { width: ancho, height: 900 } });
  pagina.on('request', (r) => {
    throw new Error(`The page asked for ${r.url()}`);
  });
  await pagina.setContent(html);
  return pagina;
}

describe('the printable acuse', () => {
  it('says what the acuse says, with the hour of Mexico City', async () => {
    const pagina = await abrir(paginaDe());
    const texto = await pagina.innerText('main');
    for (const dicho of [
      'CVOE/2021-T4/000002',
      'Instituto Electoral de la Ciudad de México',
      'Dirección Ejecutiva de Participación Ciudadana y Capacitación (DEPCyC)',
      'Octubre a diciembre de 2021',
      'Rosa Ángela Peña Ñúñez',
      'Viernes 14 de enero de 2022, 10:32:05 horas (hora del centro de México, UTC−06:00)',
      'Dentro del plazo',
      'Lo recibido: 14 filas',
      'Advertencias explicadas: 3',
      'no es una e.firma',
      PAGINA_DE_VERIFICACION,
    ])
      expect(texto).toContain(dicho);
    // Groups to read aloud, and one word to copy
    expect(await pagina.textContent('.huella')).toBe(datosDeAcuse().sha256);
    expect(await pagina.locator('.huella span').count()).toBe(8);
    await pagina.close();
  });

  it('shows the summer hour of the years that had one, and that it came late', async () => {
    const pagina = await abrir(paginaDe({ cuando: '2022-07-01T04:59:59.000Z', aTiempo: false }));
    const texto = await pagina.innerText('main');
    expect(texto).toContain(
      'Jueves 30 de junio de 2022, 23:59:59 horas (hora del centro de México, UTC−05:00)',
    );
    expect(texto).toContain('Fuera de plazo');
    await pagina.close();
  });

  it('says what an envío without activities is', () => {
    const html = paginaDe({ sinActividades: true, filas: [{ hoja: 'Sin actividades', filas: 1 }] });
    expect(html).toContain('El área declara, con su motivo, las líneas sin actividades.');
    expect(html).toContain('Lo recibido: 1 fila<');
  });

  it.each([
    ['an ordinary one', paginaDe()],
    ['the fullest one', LLENO],
  ])('prints on one letter page: %s', async (_, html) => {
    const pagina = await abrir(html);
    const pdf = (await pagina.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox \[0 0 612 792\]/);
    await pagina.close();
  });

  it.each([1100, 375])('is clean to axe and needs no sideways scroll at %i pixels', async (ancho) => {
    const pagina = await abrir(LLENO, ancho);
    await pagina.evaluate(AXE);
    const violaciones = await pagina.evaluate<string[]>(
      `axe.run('html').then(({ violations }) => violations.map((v) => v.id + ' ' + v.nodes[0].html))`,
    );
    expect(violaciones).toEqual([]);
    expect(await pagina.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(ancho);
    await pagina.close();
  });

  it('takes whatever people typed as text, and no address that runs', async () => {
    const malo = `<img src=x onerror="document.title='!'"> & "comillas" '</style><script>1</script>`;
    const pagina = await abrir(
      paginaDe(
        { envia: malo, folio: malo, area: { nombre: malo, siglas: malo }, filas: [{ hoja: malo, filas: 1 }] },
        'javascript:alert(1)',
      ),
    );
    expect(await pagina.locator('script, img, a').count()).toBe(0);
    expect(await pagina.locator('dd').nth(3).textContent()).toBe(malo);
    await pagina.close();
  });

  it('is the same text for the same acuse', () => {
    expect(paginaDe()).toBe(paginaDe());
  });
});
