import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part, read by saxes: none of the writer's own code. */
export interface Nodo {
  readonly nombre: string;
  readonly datos: Readonly<Record<string, string>>;
  readonly hijos: Nodo[];
  texto: string;
}

/** The parts of a package as trees, read apart from what wrote them. Throws where one is not well formed. */
export function partesDe(bytes: Uint8Array): Map<string, Nodo> {
  const arboles = new Map<string, Nodo>();
  for (const [nombre, parte] of Object.entries(unzipSync(bytes)))
    arboles.set(nombre, arbolDe(strFromU8(parte)));
  return arboles;
}

function arbolDe(xml: string): Nodo {
  const parser = new SaxesParser({ xmlns: false });
  const raiz: Nodo = { nombre: '', datos: {}, hijos: [], texto: '' };
  const pila = [raiz];
  parser.on('opentag', ({ name, attributes }) => {
    const nodo: Nodo = { nombre: name, datos: attributes, hijos: [], texto: '' };
    pila.at(-1)?.hijos.push(nodo);
    pila.push(nodo);
  });
  parser.on('closetag', () => {
    const cerrado = pila.pop();
    const padre = pila.at(-1);
    if (cerrado !== undefined && padre !== undefined) padre.texto += cerrado.texto;
  });
  parser.on('text', (texto) => {
    const nodo = pila.at(-1);
    if (nodo !== undefined) nodo.texto += texto;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return raiz.hijos[0] ?? raiz;
}

/** Every element of that name below a node, in the order of the text. */
export function todos(nodo: Nodo | undefined, nombre: string): Nodo[] {
  if (nodo === undefined) return [];
  return nodo.hijos.flatMap((hijo) => [...(hijo.nombre === nombre ? [hijo] : []), ...todos(hijo, nombre)]);
}

/** The part of a sheet, by its name. */
export function parteDeHoja(partes: ReadonlyMap<string, Nodo>, nombre: string): string {
  const hoja = todos(partes.get('xl/workbook.xml'), 'sheet').find(({ datos }) => datos['name'] === nombre);
  const relaciones = todos(partes.get('xl/_rels/workbook.xml.rels'), 'Relationship');
  const destino = relaciones.find(({ datos }) => datos['Id'] === hoja?.datos['r:id'])?.datos['Target'] ?? '';
  return destino.startsWith('/') ? destino.slice(1) : `xl/${destino}`;
}

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find(
  (ruta) => existsSync(ruta),
);

/** Whether LibreOffice stands on this machine: an independent reader of what we write. */
export const hayLibreOffice = SOFFICE !== undefined;

/** The rows of each tab as LibreOffice shows them (formatted text), by tab. */
export function filasSegunLibreOffice(bytes: Uint8Array): Map<string, string[][]> {
  const carpeta = mkdtempSync(join(tmpdir(), 'xlsx-'));
  try {
    writeFileSync(join(carpeta, 'libro.xlsx'), bytes);
    // Separator, quote, UTF-8, first row, formats, language, quote all, detect, as shown, formulas, spaces, all sheets
    const filtro = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
    const perfil = `-env:UserInstallation=file://${join(carpeta, 'perfil')}`;
    execFileSync(
      SOFFICE ?? 'soffice',
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
