import { resolve } from 'node:path';
import { abrirChromium } from '../../test/support/chromium.ts';
import { reducir } from './ordenes.ts';

/** The report as a page, with the records of one number open beside it. */
export async function fotografiarInforme(html: string, captura: string, destino: string): Promise<void> {
  const navegador = await abrirChromium();
  try {
    const pagina = await navegador.newPage({ viewport: { width: 1280, height: 680 }, locale: 'es-MX' });
    await pagina.goto(`file://${resolve(html)}`);
    const fila = pagina.getByText('Sesión del Consejo General').nth(1);
    await fila.scrollIntoViewIfNeeded();
    await fila.click();
    await pagina.waitForTimeout(400);
    await pagina.screenshot({ path: captura });
    reducir(captura, destino);
  } finally {
    await navegador.close();
  }
}
