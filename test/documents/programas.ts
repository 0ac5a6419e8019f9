import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { buscarPrograma, instalarConApt } from '../support/programas-de-la-maquina.ts';

const ejecutar = promisify(execFile);

/** What these tests need of the machine, and Debian's packages for it; the fonts have Arial's widths. */
const PAQUETES = ['libreoffice-writer', 'libreoffice-calc', 'poppler-utils', 'fonts-liberation'];
const LUGARES = [
  '/usr/bin',
  '/usr/local/bin',
  '/usr/lib/libreoffice/program',
  '/opt/libreoffice/program',
  '/snap/bin',
];
const LUGARES_DE_MAC = ['/Applications/LibreOffice.app/Contents/MacOS', '/opt/homebrew/bin'];

const buscar = (...nombres: string[]) => buscarPrograma(nombres, [...LUGARES, ...LUGARES_DE_MAC]) ?? null;

export interface Programas {
  readonly soffice: string;
  readonly pdftotext: string;
  readonly pdftohtml: string;
}

function hallados(): Programas | null {
  const soffice = buscar('soffice', 'libreoffice');
  const pdftotext = buscar('pdftotext');
  const pdftohtml = buscar('pdftohtml');
  return soffice === null || pdftotext === null || pdftohtml === null
    ? null
    : { soffice, pdftotext, pdftohtml };
}

/** The programs, installed first where they are missing; throws an error that says what to do. */
export function programas(): Programas {
  const antes = hallados();
  if (antes !== null) return antes;
  instalarConApt(PAQUETES);
  const despues = hallados();
  if (despues !== null) return despues;
  throw new Error(
    `LibreOffice or poppler-utils is missing, and could not be installed (only root on Debian can): apt-get install ${PAQUETES.join(' ')}`,
  );
}

/** Converts documents to PDF, beside them. The profile is the folder's own: runs do not meet. */
export async function aPdf(
  { soffice }: Programas,
  carpeta: string,
  documentos: readonly string[],
): Promise<void> {
  const perfil = `-env:UserInstallation=file://${carpeta}/perfil`;
  await ejecutar(soffice, [perfil, '--headless', '--convert-to', 'pdf', '--outdir', carpeta, ...documentos], {
    timeout: 280_000,
    maxBuffer: 1 << 26,
  });
}

/** Text of each page, cell by cell (in the order in which it is drawn). */
export async function textoPorPagina({ pdftotext }: Programas, pdf: string): Promise<readonly string[]> {
  const { stdout } = await ejecutar(pdftotext, ['-raw', '-enc', 'UTF-8', pdf, '-'], { maxBuffer: 1 << 26 });
  return stdout.split('\f').slice(0, -1);
}

export interface TituloDePdf {
  readonly texto: string;
  readonly pagina: number;
}

const ENTIDADES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
};

/** The PDF's outline: every heading with its page, as the word processor itself placed it. */
export async function titulosDe({ pdftohtml }: Programas, pdf: string): Promise<readonly TituloDePdf[]> {
  const { stdout } = await ejecutar(pdftohtml, ['-xml', '-i', '-stdout', '-enc', 'UTF-8', pdf], {
    maxBuffer: 1 << 26,
  });
  const esquema = stdout.slice(stdout.indexOf('<outline>'));
  return [...esquema.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g)].map(([, pagina, texto]) => ({
    pagina: Number(pagina),
    texto: (texto ?? '').replace(/&(?:amp|lt|gt|quot|#34|#39);/g, (e) => ENTIDADES[e] ?? e),
  }));
}
