import { HOJAS } from '../../../shared/hojas/catalogo-de-hojas.ts';
import type { ColumnaDef, HojaDef } from '../../../shared/hojas/hoja-def.ts';
import type { Hoja, Libro } from '../../../shared/libro/model.ts';
import { notaDe } from '../../../shared/plantilla/nota-de-columna.ts';
import type { Plan } from '../../../shared/plantilla/plan.ts';
import { tituloDePlan } from '../../../shared/plantilla/titulo-de-plan.ts';
import { iso } from '../../../shared/spanish/fechas/civil-date.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { enOrdenDelContrato, hojaComoSeLeyo } from '../anotar/libro-de-textos.ts';
import { tipador } from '../libro/escribir-libro.ts';
import { NombresDeHoja } from '../xlsx/nombres-de-hoja.ts';
import type { Cell, Column, Sheet, Validation } from '../xlsx/ooxml/model.ts';
import { cellRef, rangeRef } from '../xlsx/ooxml/refs.ts';
import { writeWorkbook } from '../xlsx/ooxml/write-workbook.ts';
import { ASPECTO, columnaDeCaptura } from './aspecto.ts';
import { validacionDe } from './comprobaciones.ts';
import { hojaDeInstrucciones } from './hoja-de-instrucciones.ts';
import { Listas } from './listas.ts';
import { ULTIMA_FILA } from './rangos.ts';

/** A column of the contract, where it stands in a tab. */
interface Situada {
  readonly posicion: number;
  readonly def: ColumnaDef;
}

function situadas({ columnas }: Hoja, def: HojaDef): Situada[] {
  return columnas.flatMap(({ encabezado, posicion }) => {
    const deColumna = def.columnas.find(({ nombre }) => plegar(nombre) === plegar(encabezado));
    return deColumna === undefined ? [] : [{ posicion, def: deColumna }];
  });
}

function conAspecto(celda: Cell, columnas: readonly Situada[]): Cell {
  const hallada = columnas.find(({ posicion }) => posicion === celda.column);
  if (hallada === undefined) return { ...celda, style: ASPECTO.propia };
  return { ...celda, style: hallada.def.requerida ? ASPECTO.requerida : ASPECTO.opcional };
}

const anchoDe = (columna: Column, i: number, columnas: readonly Situada[]): Column => {
  const hallada = columnas.find(({ posicion }) => posicion === i + 1);
  return hallada === undefined ? columna : columnaDeCaptura(hallada.def);
};

function comprobaciones(
  plan: Plan,
  def: HojaDef,
  columnas: readonly Situada[],
  listas: Listas,
): Validation[] {
  return columnas.flatMap(({ posicion, def: columna }) => {
    const validacion = validacionDe(plan, def, columna, cellRef(2, posicion), listas);
    return validacion === null ? [] : [{ ref: rangeRef(2, posicion, ULTIMA_FILA, posicion), ...validacion }];
  });
}

/** A tab as it is, with the look, the checks and the notes of its template. */
function hojaLlena(plan: Plan, hoja: Hoja, nombre: string, listas: Listas): Sheet {
  const base = hojaComoSeLeyo(hoja, nombre, [], tipador(hoja));
  const def = HOJAS.find((h) => plegar(h.nombre) === plegar(hoja.nombre));
  if (def === undefined) return base;
  const columnas = situadas(hoja, def);
  const [titulos, ...filas] = base.rows;
  if (titulos === undefined) return base;
  return {
    ...base,
    rows: [{ ...titulos, height: 36, cells: titulos.cells.map((c) => conAspecto(c, columnas)) }, ...filas],
    columns: base.columns.map((columna, i) => anchoDe(columna, i, columnas)),
    tabColor: def.columnas.some(({ requerida }) => requerida) ? '1F3864' : '5B6F8F',
    notes: columnas.flatMap(({ posicion, def: columna }) => {
      const text = notaDe(columna, def);
      return text === '' ? [] : [{ row: 1, column: posicion, text }];
    }),
    validations: def.nombre === 'Carátula' ? [] : comprobaciones(plan, def, columnas, listas),
  };
}

/**
 * A libro that is being filled in, as the workbook that it could have been begun in: with the drop-downs, the date checks and the
 * notes of the template. Read again it has the same content, every row in its place.
 */
export function escribirLibroLleno(plan: Plan, libro: Libro): Uint8Array {
  const listas = new Listas();
  const nombres = new NombresDeHoja();
  const hojas = enOrdenDelContrato(libro.hojas).map((hoja) =>
    hojaLlena(plan, hoja, nombres.tomar(hoja.nombre), listas),
  );
  const deListas = listas.hoja();
  const periodo = plan.carpeta?.periodo ?? null;
  return writeWorkbook({
    title: tituloDePlan(plan),
    subject: plan.campos.get('Órgano') ?? '',
    creator: plan.campos.get('Institución') ?? '',
    stamp: periodo === null ? '2000-01-01T00:00:00Z' : `${iso(periodo.hasta)}T00:00:00Z`,
    sheets: [hojaDeInstrucciones(plan), ...hojas, ...(deListas === null ? [] : [deListas])],
  });
}
