import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { programas } from './programas.ts';

/** The rows of each tab as LibreOffice shows them (formatted text), by tab. */
export function filasSegunLibreOffice(bytes: Uint8Array): Map<string, string[][]> {
  const carpeta = mkdtempSync(join(tmpdir(), 'xlsx-'));
  try {
    writeFileSync(join(carpeta, 'libro.xlsx'), bytes);
    // Separator, quote, UTF-8, first row, formats, language, quote all, detect, as shown, formulas, spaces, all sheets
    const filtro = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
    const perfil = `-env:UserInstallation=file://${join(carpeta, 'perfil')}`;
    execFileSync(
      programas().soffice,
      [perfil, '--headless', '--convert-to', filtro, '--outdir', carpeta, join(carpeta, 'libro.xlsx')],
      { stdio: 'ignore' },
    );
    const archivos = readdirSync(carpeta).filter((archivo) => archivo.endsWith('.csv'));
    return new Map(
      archivos.map((archivo) => {
        const filas: string[][] = parse(readFileSync(join(carpeta, archivo), 'utf8'), {
          relax_column_count: true,
          skip_empty_lines: false,
        });
        return [archivo.replace(/^libro-|\.csv$/g, ''), filas];
      }),
    );
  } finally {
    rmSync(carpeta, { recursive: true, force: true });
  }
}
