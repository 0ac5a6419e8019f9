import type { Borrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import { libroDeBorrador } from '../../../../../shared/borrador/libro-de-borrador.ts';
import { NOMBRE_DEL_ENLACE } from '../../../../../shared/envio/nombre-de-libro.ts';
import { abrirCarpeta } from '../../../../../shared/libro/abrir-carpeta.ts';
import { planDelEnlace, type Plan } from '../../../../../shared/plantilla/plan.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';

/** Tabs of the enlace's libro from which its own lists follow. */
const DE_LISTAS = ['caratula', 'catalogos'];

/**
 * What the libro of the enlace may hold, as its own draft says: a value that is new in `Catálogos` is offered at once. Worked
 * out again only where one of those tabs is another.
 */
export function crearPlanDelBorrador(): (borrador: Borrador) => Plan {
  let de: readonly HojaDeBorrador[] = [];
  let plan: Plan | null = null;
  return ({ version, hojas }) => {
    const suyas = hojas.filter(({ nombre }) => DE_LISTAS.includes(plegar(nombre)));
    if (plan !== null && suyas.length === de.length && suyas.every((h, i) => h === de[i])) return plan;
    de = suyas;
    plan = planDelEnlace(abrirCarpeta([libroDeBorrador({ version, hojas: suyas }, NOMBRE_DEL_ENLACE)]));
    return plan;
  };
}
