import { patchDocument } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { indiceDe, partesDe } from '../server/outputs/docx/leer-docx.ts';

/**
 * Pages of the contents as `docx/layout` works them out, which lays pages out by rules taken from Word's own PDFs: a
 * second opinion beside LibreOffice's. ✓ is not in its tables of widths, so it is let guess that one.
 */
export async function paginasSegunWord(docx: Uint8Array): Promise<readonly number[]> {
  const pageNumbers = estimatePageNumbersWith({ guess: true });
  const salida = await patchDocument({ outputType: 'uint8array', data: docx, patches: {}, pageNumbers });
  return indiceDe(partesDe(salida)['word/document.xml'] ?? '').map((entrada) => entrada.pagina);
}
