import { expect, it } from 'vitest';
import { panelDelArchivo } from '../../support/panel.ts';
import { abrirLibro } from '../../support/rejilla.ts';

const panel = panelDelArchivo();

/** So many rows that their review takes a while. */
const MUCHAS = Array.from({ length: 2_000 }, (_, i) =>
  [
    `CONV-${String(i + 1)}`,
    'Convenio Específico',
    `Convenio número ${String(i + 1)}`,
    `Colegio ${String(i + 1)}`,
  ].join('\t'),
).join('\r\n');

it('What is typed while a review is under way is reviewed after it, and its cell is marked', async () => {
  const libro = await abrirLibro(panel(), 'ocemhr');
  const { pagina } = libro;
  const barra = pagina.frameLocator('iframe.barra-del-libro');
  await barra.getByText(/^\d+ por corregir/).waitFor();
  await libro.ir(2, 'Folio');
  await libro.pegar(MUCHAS);
  await barra.getByText(/^\d{3,} por corregir|^[\d,]{4,} por corregir/).waitFor();
  await libro.ir(2, 'Tipo de convenio');
  const mal = ['Trueque', 'Canje', 'Permuta', 'Fianza'];
  for (const texto of mal) {
    await libro.escribir(texto);
    // Longer than it waits for a burst to end, and less than a review takes
    await pagina.waitForTimeout(80);
  }
  for (const texto of mal)
    await barra.getByText(`«${texto}» no está en la lista de Tipo de convenio.`).waitFor();
  const marcadas = pagina.locator('.ag-cell', { has: pagina.locator('.signo-de-celda.g-error') });
  for (const texto of mal) await marcadas.filter({ hasText: texto }).waitFor();
  expect(panel().quejas()).toEqual([]);
}, 60_000);
