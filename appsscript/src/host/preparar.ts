import type { DefinicionDeLibro } from '../../../shared/addon/definicion-de-libro.ts';
import { hastaColumna } from '../../../shared/libro/celdas-combinadas.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { rangoDe, type Hallar } from './hojas.ts';
import { combinadasDe } from './leer-hoja.ts';
import { huella, reglaDe } from './regla.ts';
import { FORMATO_DE_FECHA, literal, type Valores } from './valores.ts';

type Libro = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type HojaDeDefinicion = DefinicionDeLibro['hojas'][number];

const FORMATOS = { fecha: FORMATO_DE_FECHA, texto: '@', automatico: '' };

/** Places of headers, 1-based; 0 for one that is not there. */
function lugaresDe(hoja: Hoja): (encabezado: string) => number {
  const [fila = []] = hoja.getRange(1, 1, 1, hoja.getLastColumn() || 1).getValues();
  const plegados = fila.map(plegar);
  return (encabezado) => plegados.indexOf(plegar(encabezado)) + 1;
}

/** Headers that are missing go after the last one, as columns of the área's own may stand anywhere. @returns their names */
function ponerEncabezados(hoja: Hoja, { columnas }: HojaDeDefinicion): string[] {
  const lugar = lugaresDe(hoja);
  const faltan = columnas.filter(({ encabezado }) => lugar(encabezado) === 0);
  if (faltan.length === 0) return [];
  const ultima = hoja.getLastColumn();
  const combinadas = ultima === 0 ? [] : combinadasDe(hoja.getRange(1, ultima));
  const ancho = hastaColumna(combinadas, { fila: 1, columna: ultima });
  rangoDe(hoja, [1, ancho + 1, 1, faltan.length])
    .setValues([faltan.map(({ encabezado }) => literal(encabezado))])
    .setNotes([faltan.map(({ nota }) => nota)])
    .setFontWeight('bold')
    .setFontColor('#ffffff')
    // As in the .xlsx to fill in
    .setBackgrounds([faltan.map(({ requerida }) => (requerida ? '#1f3864' : '#5b6f8f'))]);
  faltan.forEach((columna, i) => hoja.setColumnWidth(ancho + 1 + i, columna.ancho));
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
function ponerColumnas(hoja: Hoja, { columnas }: HojaDeDefinicion, hallar: Hallar): boolean {
  const lugarDe = lugaresDe(hoja);
  const libre = hoja.getLastRow() + 1;
  const alto = hoja.getMaxRows();
  if (libre > alto) return false;
  const muestra = hoja.getRange(libre, 1, 1, hoja.getLastColumn());
  const [formatos = []] = muestra.getNumberFormats();
  const [reglas = []] = muestra.getDataValidations();
  let faltaba = false;
  for (const columna of columnas) {
    const lugar = lugarDe(columna.encabezado);
    const formato = FORMATOS[columna.formato];
    if (formato !== '' && formatos[lugar - 1] !== formato) {
      hoja.getRange(libre, lugar, alto - libre + 1, 1).setNumberFormat(formato);
      faltaba = true;
    }
    const celdas = hoja.getRange(2, lugar, alto - 1, 1);
    const regla = reglaDe(columna, celdas.getA1Notation().replace(/:.*/, ''), (nombre, encabezado) => {
      const otra = hallar(nombre);
      const suyo = otra ? lugaresDe(otra)(encabezado) : 0;
      return otra && suyo > 0 ? otra.getRange(2, suyo, otra.getMaxRows() - 1, 1) : null;
    });
    if (regla && huella(regla) !== huella(reglas[lugar - 1])) {
      celdas.setDataValidation(regla);
      faltaba = true;
    }
  }
  return faltaba;
}

function ponerFilas(hoja: Hoja, { columnas, filas }: HojaDeDefinicion, valores: Valores): void {
  if (filas.length === 0) return;
  rangoDe(hoja, [2, 1, filas.length, columnas.length]).setValues(
    filas.map((fila) =>
      columnas.map(({ formato }, j) => valores.escribir(fila[j] ?? null, FORMATOS[formato])),
    ),
  );
}

/**
 * Makes the tabs and headers that are missing, and puts lists, formats, freeze and protection as the definition has them.
 * @returns what was done, a sentence each
 */
export function preparar(
  libro: Libro,
  hallar: Hallar,
  { locale, zona, hojas }: DefinicionDeLibro,
  valores: () => Valores,
): string[] {
  const hecho: string[] = [];
  const otro = libro.getSpreadsheetLocale();
  if (libro.getSpreadsheetTimeZone() !== zona) libro.setSpreadsheetTimeZone(zona);
  if (otro !== locale) {
    libro.setSpreadsheetLocale(locale);
    hecho.push(
      `El libro estaba en otro idioma (${otro}) y quedó en español de México. Revise sus fechas: antes, 03/04 pudo leerse como 4 de marzo.`,
    );
  }
  // Lists may be of another tab: every header stands before the first list
  const puestas = hojas.map((def) => {
    const vieja = hallar(def.nombre);
    const hoja = vieja ?? libro.insertSheet(def.nombre, libro.getSheets().length);
    const encabezados = ponerEncabezados(hoja, def).join(', ');
    if (vieja === undefined) hecho.push(`Se agregó la hoja «${def.nombre}».`);
    else if (encabezados !== '') hecho.push(`En «${def.nombre}» se agregó: ${encabezados}.`);
    return [hoja, def, vieja] as const;
  });
  for (const [hoja, def, vieja] of puestas) {
    const faltaba = [ponerColumnas(hoja, def, hallar), protegerEncabezados(hoja)];
    hoja.setFrozenRows(1);
    if (vieja === undefined) ponerFilas(hoja, def, valores());
    else if (faltaba.includes(true))
      hecho.push(`En «${def.nombre}» se pusieron listas, formatos o avisos que faltaban.`);
  }
  return hecho;
}
