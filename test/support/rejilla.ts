import type { Locator, Page } from 'playwright-core';
import type { DelPanel } from './entrada-al-panel.ts';
import { EN_PERIODO, type PanelDePrueba } from './panel.ts';

/** Whatever the page says through its own functions is taken as text: tests are compiled without the DOM's types. */
const evaluar = (pagina: Page, guion: string): Promise<string> => pagina.evaluate<string>(guion);

/** A libro open in a window, as who fills it sees it. */
export interface LibroAbierto {
  readonly pagina: Page;
  /** What a cell shows, its findings aside, by the row that people see; '' where it is out of sight. */
  readonly celda: (fila: number, encabezado: string) => Promise<string>;
  /** A cell as it is drawn. */
  readonly lugar: (fila: number, encabezado: string) => Promise<Locator>;
  /** Stands at a cell. */
  readonly ir: (fila: number, encabezado: string) => Promise<void>;
  /** Types into the cell where one stands, and goes on below. */
  readonly escribir: (texto: string) => Promise<void>;
  readonly pegar: (texto: string) => Promise<void>;
  /** What a copy puts on the clipboard. */
  readonly copiar: () => Promise<string>;
  /** How it says that it is saved. */
  readonly guardado: () => Promise<string>;
}

const columna = (encabezado: string): string =>
  `[...document.querySelectorAll('.ag-header-cell')].find((h) => h.querySelector('.nombre-de-columna')?.textContent === ${JSON.stringify(encabezado)})?.getAttribute('col-id')`;

const celda = (fila: number, encabezado: string): string =>
  `document.querySelector('.ag-row[row-index="${String(fila - 2)}"] .ag-cell[col-id="' + ${columna(encabezado)} + '"]')`;

const portapapeles = (tipo: string, texto: string): string => `(() => {
  const datos = new DataTransfer();
  if (${JSON.stringify(texto)} !== '') datos.setData('text/plain', ${JSON.stringify(texto)});
  document.activeElement.dispatchEvent(new ClipboardEvent('${tipo}', { clipboardData: datos, bubbles: true, cancelable: true }));
  return datos.getData('text/plain');
})()`;

/** A libro's page as tests read and use it. */
export function comoLibro(pagina: Page): LibroAbierto {
  const lugar = async (fila: number, encabezado: string): Promise<Locator> => {
    const id = await evaluar(pagina, columna(encabezado));
    return pagina.locator(`.ag-row[row-index="${String(fila - 2)}"] .ag-cell[col-id="${id}"]`);
  };
  return {
    pagina,
    celda: (fila, encabezado) =>
      evaluar(
        pagina,
        `((c) => (c?.querySelector('.texto-marcado') ?? c)?.textContent ?? '')(${celda(fila, encabezado)})`,
      ),
    lugar,
    ir: async (fila, encabezado) => {
      await (await lugar(fila, encabezado)).click();
    },
    escribir: async (texto) => {
      await pagina.keyboard.type(texto);
      await pagina.keyboard.press('Enter');
    },
    pegar: async (texto) => {
      await evaluar(pagina, portapapeles('paste', texto));
    },
    copiar: () => evaluar(pagina, portapapeles('copy', '')),
    guardado: () => pagina.locator('.estado-de-guardado [role=status]').innerText(),
  };
}

/** Opens the libro of an área in a window of its own. */
export async function abrirLibro(
  panel: PanelDePrueba,
  area: string,
  quien: DelPanel = { area },
): Promise<LibroAbierto> {
  const pagina = await panel.entrar(quien, `${EN_PERIODO}/areas/${area}/libro`);
  await pagina.locator('.ag-row').first().waitFor();
  return comoLibro(pagina);
}
