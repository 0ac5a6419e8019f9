import { aHtml } from './html.ts';
import { aTsv, deTsv, type Bloque } from './tsv.ts';

interface ConPortapapeles {
  /** Where the keys are heard. */
  readonly lugar: HTMLElement;
  /** Whether a cell of the grid has the focus: elsewhere the browser does it. */
  readonly enCelda: (evento: ClipboardEvent) => boolean;
  readonly copiar: () => Bloque;
  /** After a cut: what was copied goes. */
  readonly vaciar: () => void;
  readonly pegar: (bloque: Bloque) => void;
}

/** Copies and pastes blocks as Excel and Sheets do, as text with tabs and as a table. It asks the browser for no leave. */
export function conPortapapeles({ lugar, enCelda, copiar, vaciar, pegar }: ConPortapapeles): void {
  const poner = (evento: ClipboardEvent): boolean => {
    if (!enCelda(evento) || evento.clipboardData === null) return false;
    const bloque = copiar();
    evento.clipboardData.setData('text/plain', aTsv(bloque));
    evento.clipboardData.setData('text/html', aHtml(bloque));
    evento.preventDefault();
    return true;
  };
  lugar.addEventListener('copy', poner);
  lugar.addEventListener('cut', (evento) => {
    if (poner(evento)) vaciar();
  });
  lugar.addEventListener('paste', (evento) => {
    const texto = enCelda(evento) ? (evento.clipboardData?.getData('text/plain') ?? '') : '';
    if (texto === '') return;
    evento.preventDefault();
    pegar(deTsv(texto));
  });
}
