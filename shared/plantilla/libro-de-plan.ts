import type { HojaDef } from '../hojas/hoja-def.ts';
import type { Hoja, Libro } from '../libro/model.ts';
import { columnaDe, hojaDeLibro } from '../libro/siguiente/hoja-por-columnas.ts';
import { camposDe } from './campos-de-caratula.ts';
import { filasPrevias } from './filas-previas.ts';
import type { Plan } from './plan.ts';

/** Rows that a tab begins with: the fields of the Carátula, what goes on from the period before. */
function filasDe(plan: Plan, def: HojaDef): string[][] {
  if (def.nombre !== 'Carátula') return filasPrevias(plan, def);
  return camposDe(plan.tipo).map((campo) => [campo, plan.campos.get(campo) ?? '']);
}

function hojaVacia(plan: Plan, def: HojaDef): Hoja {
  return {
    nombre: def.nombre,
    filaEncabezado: 1,
    columnas: def.columnas.map(({ nombre }, i) => ({ encabezado: nombre, posicion: i + 1 })),
    filas: filasDe(plan, def).map((celdas, i) => ({ numero: i + 2, celdas })),
    filasOcultas: [],
  };
}

/** A tab with the columns of its definition that it lacks, to the right of its own. */
function completa(hoja: Hoja, def: HojaDef): Hoja {
  const faltan = def.columnas.filter(({ nombre }) => columnaDe(hoja, nombre) < 0);
  const ultima = hoja.columnas.at(-1)?.posicion ?? 0;
  const nuevas = faltan.map(({ nombre }, i) => ({ encabezado: nombre, posicion: ultima + 1 + i }));
  return { ...hoja, columnas: [...hoja.columnas, ...nuevas] };
}

/**
 * A libro to fill in as values, as the templates are of a plan.
 * @param contenido what was written in it before; null for an empty one
 */
export function libroDePlan(plan: Plan, contenido: Libro | null): Libro {
  const delPlan = plan.hojas.map((def) => {
    const escrita = contenido === null ? undefined : hojaDeLibro(contenido, def.nombre);
    return escrita === undefined ? hojaVacia(plan, def) : completa(escrita, def);
  });
  const demas = (contenido?.hojas ?? []).filter(({ nombre }) => {
    return hojaDeLibro({ nombre: '', hojas: delPlan }, nombre) === undefined;
  });
  return { nombre: plan.nombre, hojas: [...delPlan, ...demas] };
}
