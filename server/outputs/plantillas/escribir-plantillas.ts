import type { Carpeta } from '../../../shared/libro/carpeta.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import {
  PLAN_DE_CUALQUIER_AREA,
  planDeArea,
  planDelEnlace,
  planesDeAreas,
} from '../../../shared/plantilla/plan.ts';
import type { Plan } from '../../../shared/plantilla/plan.ts';
import { tituloDePlan } from '../../../shared/plantilla/titulo-de-plan.ts';
import { iso } from '../../../shared/spanish/fechas/civil-date.ts';
import type { Sheet } from '../xlsx/ooxml/model.ts';
import { writeWorkbook } from '../xlsx/ooxml/write-workbook.ts';
import { hojaDeCaptura } from './hoja-de-captura.ts';
import { hojaDeCaratula } from './hoja-de-caratula.ts';
import { hojaDeInstrucciones } from './hoja-de-instrucciones.ts';
import { Listas } from './listas.ts';

export interface OpcionesDePlantillas {
  /** The enlace's libro, opened; null for the two empty libros. */
  readonly enlace: Carpeta | null;
}

export interface Plantilla {
  /** `area-utsi.xlsx`: safe as a file name. */
  readonly nombre: string;
  readonly bytes: Uint8Array;
}

/** The date of a template whose period is not known: a template is older than what fills it. */
const SIN_FECHA = '2000-01-01T00:00:00Z';

/** The sheets of a template, whatever it is written as. */
export function hojasDePlan(plan: Plan): Sheet[] {
  const listas = new Listas();
  const capturas = plan.hojas.map((def) =>
    def.nombre === 'Carátula' ? hojaDeCaratula(plan, listas) : hojaDeCaptura(plan, def, listas),
  );
  const deListas = listas.hoja();
  return [hojaDeInstrucciones(plan), ...capturas, ...(deListas === null ? [] : [deListas])];
}

function libroDe(plan: Plan): Uint8Array {
  const periodo = plan.carpeta?.periodo ?? null;
  return writeWorkbook({
    title: tituloDePlan(plan),
    subject: plan.campos.get('Órgano') ?? '',
    creator: plan.campos.get('Institución') ?? '',
    stamp: periodo === null ? SIN_FECHA : `${iso(periodo.hasta)}T00:00:00Z`,
    sheets: hojasDePlan(plan),
  });
}

/**
 * Writes libros to fill in (contract §4, `plantillas`): without the enlace's libro an empty one for the
 * enlace and one for an área; with it, one for each área of its programme, holding its tabs, lines, lists
 * and sessions. `validar` reads each of them back without a finding.
 */
export function escribirPlantillas({ enlace }: OpcionesDePlantillas): Promise<Plantilla[]> {
  const planes = enlace === null ? [planDelEnlace(null), PLAN_DE_CUALQUIER_AREA] : planesDeAreas(enlace);
  return Promise.resolve(planes.map((plan) => ({ nombre: `${plan.nombre}.xlsx`, bytes: libroDe(plan) })));
}

/**
 * The libro to fill in of one área: by its siglas or name, with what the enlace's libro gives it.
 * @param previo what goes on from the period before; null where nothing does
 */
export function escribirPlantilla(
  enlace: Carpeta,
  area: { readonly nombre: string; readonly siglas: string },
  previo: Libro | null = null,
): Plantilla {
  const plan = planDeArea(enlace, area, previo);
  return { nombre: `${plan.nombre}.xlsx`, bytes: libroDe(plan) };
}
