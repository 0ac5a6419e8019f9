import { describe, expect, it, onTestFinished } from 'vitest';
import { cargarEjemplo } from '../../../scripts/ejemplo/cargar-ejemplo.ts';
import { arrancar } from '../../../server/arranque/arrancar.ts';
import type { BorradorDeApi } from '../../../shared/api/esquemas/borradores.ts';
import { encenderServicio } from '../../faults/servicio-aparte.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';
import { abrirChromium } from '../../support/chromium.ts';
import { intermediario } from '../../support/intermediario.ts';
import { entradaPara } from '../../support/entrada-al-panel.ts';
import { EN_PERIODO } from '../../support/panel.ts';
import { comoLibro } from '../../support/rejilla.ts';

const OBRERO = new URL('../../../dist/obrero.js', import.meta.url);
const AREA = 'ocemhr';
const FILAS = 30;

/** The real quarter in a folder, and where whoever captures for the área enters. */
async function sembrado(): Promise<{ readonly datos: string; readonly camino: string }> {
  const datos = carpetaTemporal();
  const { servicio, parar } = await arrancar({
    entorno: { TRIMESTRAL_REGISTRO: 'silent' },
    puerto: 0,
    datos,
    obrero: OBRERO,
  });
  await cargarEjemplo(servicio);
  const camino = new URL(await entradaPara(servicio, { area: AREA })).pathname;
  await parar();
  return { datos, camino };
}

async function abrirPagina(entrada: string) {
  const navegador = await abrirChromium();
  onTestFinished(() => navegador.close());
  const contexto = await navegador.newContext({ locale: 'es-MX', viewport: { width: 1280, height: 1400 } });
  const pagina = await contexto.newPage();
  await pagina.goto(entrada);
  await pagina.getByRole('button', { name: 'Entrar' }).click();
  await pagina.waitForURL(({ pathname }) => !pathname.startsWith('/auth/'));
  return pagina;
}

describe('A libro that is filled while all goes wrong', () => {
  it('holds every row in its place after the network went and the service was killed', async () => {
    const { datos, camino } = await sembrado();
    const encender = () => encenderServicio({ entorno: { TRIMESTRAL_DATOS: datos } });
    let vivo = await encender();
    let hayRed = true;
    const { url } = await intermediario(
      () => vivo.url,
      () => (hayRed ? 'pasa' : 'no-llega'),
    );
    const pagina = await abrirPagina(url + camino);
    await pagina.goto(`${url}${EN_PERIODO}/areas/${AREA}/libro`);
    await pagina.locator('.ag-row').first().waitFor();
    const libro = comoLibro(pagina);
    await libro.ir(2, 'Folio');
    const alTeclear = new Map<number, () => Promise<void> | void>([
      [8, () => void (hayRed = false)],
      [16, () => void (hayRed = true)],
      [20, () => vivo.matar()],
      [26, async () => void (vivo = await encender())],
    ]);
    for (let n = 1; n <= FILAS; n += 1) {
      await alTeclear.get(n)?.();
      await libro.escribir(`FILA-${String(n)}`);
    }
    await expect.poll(libro.guardado, { timeout: 60_000 }).toBe('Guardado');
    const ruta = JSON.stringify(`/api/v1${EN_PERIODO}/areas/${AREA}/borrador`);
    const { hojas } = await pagina.evaluate<BorradorDeApi>(`fetch(${ruta}).then((r) => r.json())`);
    const convenios = hojas.find((h) => h.nombre === 'Convenios');
    const folio = convenios?.columnas.find((c) => c.encabezado === 'Folio')?.id ?? '';
    expect(convenios?.filas.slice(0, FILAS).map((f) => f.celdas[folio])).toEqual(
      Array.from({ length: FILAS }, (_, i) => `FILA-${String(i + 1)}`),
    );
  }, 240_000);
});
