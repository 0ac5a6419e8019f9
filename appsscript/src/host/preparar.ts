import type { DefinicionDeLibro } from '../../../shared/addon/definicion-de-libro.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { crecer, rangoDe, type HojasDeLibro } from './hojas.ts';
import { huella, reglaDe } from './regla.ts';
import { FORMATO_DE_FECHA, literal, type Valores } from './valores.ts';

type Libro = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type HojaDeDefinicion = DefinicionDeLibro['hojas'][number];

const FORMATOS = { fecha: FORMATO_DE_FECHA, texto: '@', automatico: '' };
/** Of required headers and of the others, as in the .xlsx to fill in. */
const FONDOS = ['#5b6f8f', '#1f3864'];

const encabezadosDe = (hoja: Hoja): string[] =>
  (hoja.getRange(1, 1, 1, Math.max(1, hoja.getLastColumn())).getValues()[0] ?? []).map(plegar);

const lugarDe = (encabezados: readonly string[], nombre: string): number =>
  encabezados.indexOf(plegar(nombre)) + 1;

/** Headers that are missing go after the last one, as columns of the área's own may stand anywhere. @returns their names */
function ponerEncabezados(hoja: Hoja, { columnas }: HojaDeDefinicion): string[] {
  const hay = encabezadosDe(hoja);
  const faltan = columnas.filter(({ encabezado }) => lugarDe(hay, encabezado) === 0);
  if (faltan.length === 0) return [];
  const columna = hoja.getLastColumn() + 1;
  const bloque = { fila: 1, columna, filas: 1, columnas: faltan.length };
  crecer(hoja, bloque);
  rangoDe(hoja, bloque)
    .setValues([faltan.map(({ encabezado }) => literal(encabezado))])
    .setNotes([faltan.map(({ nota }) => nota)])
    .setFontWeight('bold')
    .setFontColor('#ffffff')
    .setBackgrounds([faltan.map(({ requerida }) => FONDOS[Number(requerida)] ?? null)]);
  faltan.forEach(({ ancho }, i) => hoja.setColumnWidth(columna + i, ancho));
  return faltan.map(({ encabezado }) => encabezado);
}

function protegerEncabezados(hoja: Hoja): boolean {
  const descripcion = `Encabezados de ${hoja.getName()}: de ellos depende que el libro se lea`;
  const puestas = hoja.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  if (puestas.some((una) => una.getDescription() === descripcion)) return false;
  hoja.getRange(1, 1, 1, hoja.getMaxColumns()).protect().setDescription(descripcion).setWarningOnly(true);
  return true;
}

/**
 * Formats go below what is filled in: they would make another thing of what is there. Checks go to all rows. What the first
 * free row has already is not put again.
 */
function ponerColumnas(hoja: Hoja, { columnas }: HojaDeDefinicion, hojas: HojasDeLibro): boolean {
  const encabezados = encabezadosDe(hoja);
  const alto = hoja.getMaxRows();
  const libre = Math.max(2, hoja.getLastRow() + 1);
  if (libre > alto) return false;
  const muestra = hoja.getRange(libre, 1, 1, encabezados.length);
  const [formatos, reglas] = [muestra.getNumberFormats()[0], muestra.getDataValidations()[0]];
  let faltaba = false;
  for (const columna of columnas) {
    const lugar = lugarDe(encabezados, columna.encabezado);
    const formato = FORMATOS[columna.formato];
    if (formato !== '' && formatos?.[lugar - 1] !== formato) {
      hoja.getRange(libre, lugar, alto - libre + 1, 1).setNumberFormat(formato);
      faltaba = true;
    }
    const celdas = hoja.getRange(2, lugar, alto - 1, 1);
    const regla = reglaDe(columna, celdas.getA1Notation().replace(/:.*/, ''), (nombre, encabezado) => {
      const otra = hojas.hallar(nombre);
      const suyo = otra ? lugarDe(encabezadosDe(otra), encabezado) : 0;
      return otra && suyo > 0 ? otra.getRange(2, suyo, otra.getMaxRows() - 1, 1) : null;
    });
    if (regla === null || huella(regla) === huella(reglas?.[lugar - 1])) continue;
    celdas.setDataValidation(regla);
    faltaba = true;
  }
  return faltaba;
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

function ponerIdioma(libro: Libro, { locale, zona }: DefinicionDeLibro): string[] {
  const otro = libro.getSpreadsheetLocale();
  if (libro.getSpreadsheetTimeZone() !== zona) libro.setSpreadsheetTimeZone(zona);
  if (otro === locale) return [];
  libro.setSpreadsheetLocale(locale);
  return [
    `El libro estaba en otro idioma (${otro}) y quedó en español de México. Revise sus fechas: antes, 03/04 pudo leerse como 4 de marzo.`,
  ];
}

/**
 * Makes the tabs and headers that are missing, and puts lists, formats, freeze and protection as the definition has them.
 * @returns what was done, a sentence each
 */
export function preparar(
  libro: Libro,
  hojas: HojasDeLibro,
  definicion: DefinicionDeLibro,
  valores: () => Valores,
): string[] {
  const hecho = ponerIdioma(libro, definicion);
  const nuevas = new Set<HojaDeDefinicion>();
  // Lists may be of another tab: every header stands before the first list
  const pares = definicion.hojas.map((def) => {
    let hoja = hojas.hallar(def.nombre);
    if (hoja === undefined) {
      hoja = libro.insertSheet(def.nombre, libro.getSheets().length);
      nuevas.add(def);
      hecho.push(`Se agregó la hoja «${def.nombre}».`);
    }
    const puestos = ponerEncabezados(hoja, def);
    if (puestos.length > 0 && !nuevas.has(def))
      hecho.push(`En «${def.nombre}» se agregó: ${puestos.join(', ')}.`);
    return [hoja, def] as const;
  });
  hojas.olvidar();
  for (const [hoja, def] of pares) {
    const faltaba = [ponerColumnas(hoja, def, hojas), protegerEncabezados(hoja)];
    hoja.setFrozenRows(1);
    if (nuevas.has(def)) ponerFilas(hoja, def, valores());
    else if (faltaba.includes(true)) {
      hecho.push(`En «${def.nombre}» se pusieron listas, formatos o avisos que faltaban.`);
    }
  }
  return hecho;
}
