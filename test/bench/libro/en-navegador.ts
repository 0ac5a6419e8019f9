import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { cargarEjemplo, ORGANO, PERIODO } from '../../../scripts/ejemplo/cargar-ejemplo.ts';
import { arrancar } from '../../../server/arranque/arrancar.ts';
import { abrirChromium } from '../../support/chromium.ts';
import { entradaPara } from '../../support/entrada-al-panel.ts';
import { milis, mostrar } from '../renglon.ts';
import { percentil } from '../servicio/percentil.ts';
import { cifraDeMarcas, tiemposDeMarcas } from './marca-de-hallazgo.ts';

const AREA = 'ocemhr';
const FILAS = 5_000;
/** Of the libro in which findings mark their cells. */
const FILAS_REVISADAS = 2_000;
const COLUMNAS = 15;
/** How much slower than this machine the processor is made. */
const LENTITUD = 4;
const TECLAS = 160;
const META_DE_ABRIR = 1_000;
const META_DE_TECLA = 50;
const OBRERO = new URL('../../../dist/obrero.js', import.meta.url);

/** What stands in every row; the other columns tell one row from another. */
const VALORES = {
  'Tipo de convenio': 'Convenio Específico',
  Ámbito: 'Local',
  Sector: 'Público',
  'Área responsable operativa': 'UTSI',
  Gestión: 'Directa',
  Etapa: 'Vigente',
  'Fecha de suscripción': '2021-01-05',
  'Vigencia desde': '2021-01-05',
  'Vigencia hasta': 'Indefinida',
  'Acto protocolario': 'No',
};

/** Adds rows to the tab of convenios through the API, from the page itself: with its session. */
const llenar = (api: string, primera: number, hasta: number): string => `(async () => {
  const VALORES = ${JSON.stringify(VALORES)};
  const cabeza = { 'X-Trimestral': '1', 'Content-Type': 'application/json' };
  const { hojas } = await (await fetch('${api}/borrador', { headers: cabeza })).json();
  const { id, columnas } = hojas.find((h) => h.nombre === 'Convenios');
  const valor = (columna, n) => VALORES[columna] ?? columna + ' ' + n;
  const usadas = columnas.slice(0, ${String(COLUMNAS)});
  let despuesDe = ${primera === 0 ? 'null' : `'f${String(primera - 1)}'`};
  for (let desde = ${String(primera)}; desde < ${String(hasta)}; desde += 1000) {
    const filas = Array.from({ length: 1000 }, (_, i) => ({
      id: 'f' + (desde + i),
      celdas: Object.fromEntries(usadas.map((c) => [c.id, valor(c.encabezado, desde + i)])),
    }));
    const lote = { id: crypto.randomUUID(), que: 'pegar', cambios: [{ tipo: 'filas', hoja: id, despuesDe, filas }] };
    const r = await fetch('${api}/borrador/lotes', { method: 'POST', headers: cabeza, body: JSON.stringify({ lotes: [lote] }) });
    if (!r.ok) throw new Error(await r.text());
    despuesDe = filas.at(-1).id;
  }
})()`;

/** From the press on a tab until its cells are painted. */
const ABRIR = `(async () => {
  const pestana = (nombre) => [...document.querySelectorAll('.libro-pestanas [role=tab]')].find((t) => t.textContent.startsWith(nombre));
  const pintado = () => new Promise((listo) => requestAnimationFrame(() => setTimeout(listo, 0)));
  pestana('Avances').click();
  await new Promise((listo) => setTimeout(listo, 1500));
  const desde = performance.now();
  pestana('Convenios').click();
  while (!(document.querySelector('.ag-row[row-index="5"] .ag-cell:not(.numero-de-fila)')?.textContent ?? '').startsWith('Folio')) await pintado();
  await pintado();
  return performance.now() - desde;
})()`;

/** Milliseconds from each key until it is painted, in the cell's editor and where a cell is left. */
const DE_TECLA = `(() => {
  window.tiempos = [];
  document.addEventListener('keydown', (e) => {
    const desde = e.timeStamp;
    requestAnimationFrame(() => setTimeout(() => window.tiempos.push(performance.now() - desde), 0));
  }, true);
})()`;

/** Of eight keys the last one leaves the cell. */
const saleCon = (i: number): boolean => i % 8 === 7;

async function teclas(pagina: Page): Promise<readonly number[]> {
  await pagina.locator('.ag-row[row-index="3"] .ag-cell:not(.numero-de-fila)').first().click();
  await pagina.evaluate(DE_TECLA);
  for (let i = 0; i < TECLAS; i += 1) {
    await pagina.keyboard.press(saleCon(i) ? 'Enter' : 'a');
    await pagina.waitForTimeout(120);
  }
  return pagina.evaluate<number[]>('window.tiempos');
}

async function medir(pagina: Page, sesion: CDPSession): Promise<void> {
  await sesion.send('Emulation.setCPUThrottlingRate', { rate: LENTITUD });
  const abrir = await pagina.evaluate<number>(ABRIR);
  const vara = `procesador ${String(LENTITUD)} veces más lento`;
  mostrar({
    que: `Abrir una hoja de ${String(FILAS)} filas por ${String(COLUMNAS)} columnas en el navegador`,
    cifra: milis(abrir),
    vara,
    razon: abrir / META_DE_ABRIR,
    meta: milis(META_DE_ABRIR),
    alcanzada: abrir < META_DE_ABRIR,
  });
  await sesion.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  mostrarTeclas(await teclas(pagina), 'este procesador, sin frenar', META_DE_TECLA);
  await sesion.send('Emulation.setCPUThrottlingRate', { rate: LENTITUD });
  mostrarTeclas(await teclas(pagina), vara, null);
}

/** @param meta milliseconds of the 95th percentile; null where nothing is aimed at */
function mostrarTeclas(tiempos: readonly number[], vara: string, meta: number | null): void {
  const alSalir = tiempos.filter((_, i) => saleCon(i));
  const alEscribir = tiempos.filter((_, i) => !saleCon(i));
  for (const [que, de] of [
    ['De la tecla a la pantalla en esa hoja, mediana y percentil 95', alEscribir],
    ['De Entrar a la celda guardada y la siguiente enfocada', alSalir],
  ] as const) {
    const [mediana, p95] = [percentil(de, 50), percentil(de, 95)];
    const cifra = `${milis(mediana)}, ${milis(p95)}`;
    const razon = p95 / META_DE_TECLA;
    mostrar(
      meta === null
        ? { que, cifra, vara, razon }
        : { que, cifra, vara, razon, meta: milis(meta), alcanzada: p95 < meta },
    );
  }
}

/** The grid in a real browser: how long a big tab takes to open, and a key to be seen. */
export async function cifrasDelNavegador(raiz: string): Promise<void> {
  const datos = join(raiz, 'navegador');
  mkdirSync(datos, { recursive: true });
  const marcha = await arrancar({
    entorno: { TRIMESTRAL_REGISTRO: 'silent' },
    puerto: 0,
    datos,
    obrero: OBRERO,
  });
  const navegador = await abrirChromium();
  try {
    await cargarEjemplo(marcha.servicio);
    const pagina = await navegador.newPage({ locale: 'es-MX', viewport: { width: 1280, height: 860 } });
    await pagina.goto(await entradaPara(marcha.servicio, { area: AREA }));
    await pagina.getByRole('button', { name: 'Entrar' }).click();
    await pagina.waitForURL(({ pathname }) => !pathname.startsWith('/auth/'));
    const area = `/organos/${ORGANO}/periodos/${PERIODO}/areas/${AREA}`;
    const abrir = async (): Promise<void> => {
      await pagina.goto(`${marcha.url}${area}/libro`);
      await pagina.locator('.ag-row[row-index="5"]').first().waitFor();
      await pagina.waitForTimeout(6_000);
    };
    await pagina.evaluate(llenar(`/api/v1${area}`, 0, FILAS_REVISADAS));
    await abrir();
    cifraDeMarcas(await tiemposDeMarcas(pagina), FILAS_REVISADAS);
    await pagina.evaluate(llenar(`/api/v1${area}`, FILAS_REVISADAS, FILAS));
    await abrir();
    await medir(pagina, await pagina.context().newCDPSession(pagina));
  } finally {
    await navegador.close();
    await marcha.parar();
  }
}
