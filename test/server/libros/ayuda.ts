import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { onTestFinished } from 'vitest';
import type { Hoja, Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';

/** Committed files, one a trait: see their README. */
export const muestra = (ruta: string): string => join(import.meta.dirname, '../../fixtures/libros', ruta);

/** A folder of the test's own with these files, gone when it ends. */
export const carpetaTemporal = (archivos: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const carpeta = mkdtempSync(join(tmpdir(), 'trimestral-libros-'));
  onTestFinished(() => {
    rmSync(carpeta, { recursive: true, force: true });
  });
  for (const [ruta, contenido] of Object.entries(archivos)) {
    mkdirSync(dirname(join(carpeta, ruta)), { recursive: true });
    writeFileSync(join(carpeta, ruta), contenido);
  }
  return carpeta;
};

export const problemaDe = async (trabajo: () => unknown): Promise<Problem> => {
  try {
    await trabajo();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('No hubo problema');
};

/** Rows with their numbers, headers first, as a person would copy them. */
export const vista = (hoja: Hoja | undefined): (readonly [number, ...string[]])[] =>
  hoja === undefined
    ? []
    : [
        [hoja.filaEncabezado, ...hoja.columnas.map(({ encabezado }) => encabezado)],
        ...hoja.filas.map(({ numero, celdas }) => [numero, ...celdas] as const),
      ];

export const hojaDe = (libro: Libro, nombre: string): Hoja | undefined =>
  libro.hojas.find((hoja) => hoja.nombre === nombre);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The smallest .xlsx that holds these rows of cells (XML of `sheetData`), to be spoilt by a test. */
export const partesDeXlsx = (
  sheetData: string,
  otras: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="Puntos" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
  ...otras,
});

export const zip = (partes: Readonly<Record<string, string | Uint8Array>>): Buffer => {
  const datos: Zippable = {};
  for (const [nombre, parte] of Object.entries(partes))
    datos[nombre] = typeof parte === 'string' ? strToU8(parte) : parte;
  return Buffer.from(zipSync(datos, { level: 9 }));
};

export const xlsx = (sheetData: string, otras: Readonly<Record<string, string>> = {}): Buffer =>
  zip(partesDeXlsx(sheetData, otras));

/** A row of text cells with no references of their own. */
export const filaXml = (...celdas: string[]): string =>
  `<row>${celdas.map((celda) => `<c t="inlineStr"><is><t>${celda}</t></is></c>`).join('')}</row>`;
