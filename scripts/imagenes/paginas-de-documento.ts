import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ejecutar } from './ordenes.ts';

const BORDE = ['-bordercolor', '#b8b8b8', '-border', '1'];

/** Every page of a DOCX as a PNG with a thin border, in order. */
export function paginasDeDocumento(docx: string, trabajo: string, puntos: number): string[] {
  ejecutar('soffice', [
    '--headless',
    `-env:UserInstallation=file://${join(trabajo, 'perfil')}`,
    '--convert-to',
    'pdf',
    '--outdir',
    trabajo,
    docx,
  ]);
  ejecutar('pdftoppm', ['-r', String(puntos), '-png', join(trabajo, 'informe.pdf'), join(trabajo, 'pagina')]);
  const paginas = readdirSync(trabajo)
    .filter((a) => a.startsWith('pagina-'))
    .sort();
  return paginas.map((archivo) => {
    const ruta = join(trabajo, archivo);
    ejecutar('convert', [ruta, ...BORDE, ruta]);
    return ruta;
  });
}
