import type { ColumnaDeDefinicion, DefinicionDeLibro } from '../../../shared/addon/definicion-de-libro.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { crecer, rangoDe, type Bloque, type HojasDeLibro } from './hojas.ts';
import { huella, reglaDe } from './regla.ts';
import { FORMATO_DE_FECHA, literal, type Valores } from './valores.ts';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type HojaDeDefinicion = DefinicionDeLibro['hojas'][number];

const FORMATOS = { fecha: FORMATO_DE_FECHA, texto: '@', automatico: '' } as const;
/** Of required headers and of the others, as in the .xlsx to fill in. */
const FONDOS = ['#5b6f8f', '#1f3864'];

const fila1 = (columna: number, columnas: number): Bloque => ({ fila: 1, columna, filas: 1, columnas });

const encabezadosDe = (hoja: Hoja): string[] => {
  const ancho = hoja.getLastColumn();
  return ancho === 0 ? [] : (hoja.getRange(1, 1, 1, ancho).getValues()[0] ?? []).map(String);
};

const lugarDe = (encabezados: readonly string[], nombre: string): number =>
  encabezados.findIndex((uno) => plegar(uno) === plegar(nombre)) + 1;

/** Headers that are missing go after the last one, as columns of the área's own may stand anywhere. */
function ponerEncabezados(hoja: Hoja, faltan: readonly ColumnaDeDefinicion[], despuesDe: number): void {
  if (faltan.length === 0) return;
  const bloque = fila1(despuesDe + 1, faltan.length);
  crecer(hoja, bloque);
  rangoDe(hoja, bloque)
    .setValues([faltan.map(({ encabezado }) => literal(encabezado))])
    .setFontWeight('bold')
    .setFontColor('#ffffff')
    .setBackgrounds([faltan.map(({ requerida }) => FONDOS[Number(requerida)] ?? null)]);
  faltan.forEach(({ ancho }, i) => hoja.setColumnWidth(despuesDe + 1 + i, ancho));
}

/** A note that somebody wrote in a header stays. @returns whether one was missing */
function ponerNotas(
  hoja: Hoja,
  encabezados: readonly string[],
  columnas: readonly ColumnaDeDefinicion[],
): boolean {
  const rango = rangoDe(hoja, fila1(1, encabezados.length));
  const notas = rango.getNotes();
  const deArriba = notas[0] ?? [];
  let faltaba = false;
  for (const { nota, encabezado } of columnas) {
    const i = lugarDe(encabezados, encabezado) - 1;
    if (nota === '' || deArriba[i] !== '') continue;
    deArriba[i] = nota;
    faltaba = true;
  }
  if (faltaba) rango.setNotes(notas);
  return faltaba;
}

function protegerEncabezados(hoja: Hoja, nombre: string): boolean {
  const descripcion = `Encabezados de ${nombre}: de ellos depende que el libro se lea`;
  const puestas = hoja.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  if (puestas.some((una) => una.getDescription() === descripcion)) return false;
  rangoDe(hoja, fila1(1, hoja.getMaxColumns())).protect().setDescription(descripcion).setWarningOnly(true);
  return true;
}

/**
 * Formats go below what is filled in: they would make another thing of what is there. Checks go to all rows. What the first
 * free row has already is not put again.
 */
function ponerColumnas(
  hoja: Hoja,
  encabezados: readonly string[],
  { columnas }: HojaDeDefinicion,
  hojas: HojasDeLibro,
): boolean {
  const alto = hoja.getMaxRows();
  const libre = Math.max(2, hoja.getLastRow() + 1);
  if (libre > alto) return false;
  const muestra = hoja.getRange(libre, 1, 1, encabezados.length);
  const [formatos, reglas] = [muestra.getNumberFormats()[0] ?? [], muestra.getDataValidations()[0] ?? []];
  let faltaba = false;
  for (const columna of columnas) {
    const lugar = lugarDe(encabezados, columna.encabezado);
    const formato = FORMATOS[columna.formato];
    if (formato !== '' && formatos[lugar - 1] !== formato) {
      hoja.getRange(libre, lugar, alto - libre + 1, 1).setNumberFormat(formato);
      faltaba = true;
    }
    const regla = reglaDe(columna, lugar, (nombre, encabezado) => celdasDe(hojas, nombre, encabezado));
    if (regla === null || huella(regla) === huella(reglas[lugar - 1] ?? null)) continue;
    hoja.getRange(2, lugar, alto - 1, 1).setDataValidation(regla);
    faltaba = true;
  }
  return faltaba;
}

/** The cells below a header of another tab, to choose from. */
function celdasDe(
  hojas: HojasDeLibro,
  nombre: string,
  encabezado: string,
): GoogleAppsScript.Spreadsheet.Range | null {
  const hoja = hojas.hallar(nombre);
  const lugar = hoja === undefined ? 0 : lugarDe(encabezadosDe(hoja), encabezado);
  if (hoja === undefined || lugar === 0) return null;
  return hoja.getRange(2, lugar, Math.max(1, hoja.getMaxRows() - 1), 1);
}

function ponerFilas(hoja: Hoja, { columnas, filas }: HojaDeDefinicion, valores: Valores): void {
  if (filas.length === 0) return;
  const bloque = { fila: 2, columna: 1, filas: filas.length, columnas: columnas.length };
  crecer(hoja, bloque);
  rangoDe(hoja, bloque).setValues(
    filas.map((fila) =>
      columnas.map(({ formato }, j) => valores.escribir(fila[j] ?? null, FORMATOS[formato])),
    ),
  );
}

function ponerIdioma(
  libro: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { locale, zona }: DefinicionDeLibro,
  hecho: string[],
): void {
  const otro = libro.getSpreadsheetLocale();
  if (otro !== locale) {
    libro.setSpreadsheetLocale(locale);
    hecho.push(
      `El libro estaba en otro idioma (${otro}) y quedó en español de México. Revise sus fechas: antes, 03/04 pudo leerse como 4 de marzo.`,
    );
  }
  if (libro.getSpreadsheetTimeZone() !== zona) {
    libro.setSpreadsheetTimeZone(zona);
    hecho.push('El libro quedó con la hora de la Ciudad de México.');
  }
}

/** @returns those that were missing */
function ponerHojas(
  libro: GoogleAppsScript.Spreadsheet.Spreadsheet,
  hojas: HojasDeLibro,
  definicion: DefinicionDeLibro,
  hecho: string[],
): Set<HojaDeDefinicion> {
  const nuevas = new Set<HojaDeDefinicion>();
  for (const def of definicion.hojas) {
    if (hojas.hallar(def.nombre) !== undefined) continue;
    libro.insertSheet(def.nombre, libro.getSheets().length);
    hojas.olvidar();
    nuevas.add(def);
    hecho.push(`Se agregó la hoja «${def.nombre}».`);
  }
  return nuevas;
}

const enLista = (columnas: readonly ColumnaDeDefinicion[]): string =>
  columnas.map(({ encabezado }) => `«${encabezado}»`).join(', ');

/**
 * Makes the tabs and headers that are missing, and puts lists, formats, notes, freeze and protection as the definition has
 * them. @returns what was done, a sentence each
 */
export function preparar(
  libro: GoogleAppsScript.Spreadsheet.Spreadsheet,
  hojas: HojasDeLibro,
  definicion: DefinicionDeLibro,
  valores: () => Valores,
): string[] {
  const hecho: string[] = [];
  ponerIdioma(libro, definicion, hecho);
  const nuevas = ponerHojas(libro, hojas, definicion, hecho);
  // Lists may be of another tab: every header stands before the first list
  for (const def of definicion.hojas) {
    const hoja = hojas.hallar(def.nombre);
    if (hoja === undefined) continue;
    const hay = encabezadosDe(hoja);
    const faltan = def.columnas.filter(({ encabezado }) => lugarDe(hay, encabezado) === 0);
    ponerEncabezados(hoja, faltan, hay.length);
    if (faltan.length > 0 && !nuevas.has(def)) hecho.push(`En «${def.nombre}» se agregó ${enLista(faltan)}.`);
  }
  for (const def of definicion.hojas) {
    const hoja = hojas.hallar(def.nombre);
    if (hoja === undefined) continue;
    const encabezados = encabezadosDe(hoja);
    const faltaba = [
      ponerNotas(hoja, encabezados, def.columnas),
      ponerColumnas(hoja, encabezados, def, hojas),
      protegerEncabezados(hoja, def.nombre),
    ];
    hoja.setFrozenRows(1);
    if (nuevas.has(def)) ponerFilas(hoja, def, valores());
    else if (faltaba.includes(true)) {
      hecho.push(`En «${def.nombre}» se pusieron las listas, formatos, notas o avisos que faltaban.`);
    }
  }
  return hecho;
}
