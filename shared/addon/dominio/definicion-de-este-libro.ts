import { CAMPOS_DE_CARATULA, type CampoDeCaratula } from '../../hojas/listas.ts';
import { abrirCarpeta } from '../../libro/abrir-carpeta.ts';
import { PLAN_DE_CUALQUIER_AREA, planDeArea, planDelEnlace, type Plan } from '../../plantilla/plan.ts';
import type { ParaPreparar } from '../acciones.ts';
import type { DefinicionDeLibro } from '../definicion-de-libro.ts';
import { definicionDePlan } from './definicion-de-plan.ts';

function planDe({ tipo, caratula, area, enlace, previo }: ParaPreparar): Plan {
  const carpeta = enlace === null ? null : abrirCarpeta([enlace]);
  if (tipo === 'Enlace') return planDelEnlace(carpeta);
  if (carpeta !== null) return planDeArea(carpeta, area, previo);
  const campos = new Map(
    CAMPOS_DE_CARATULA.map((nombre): [CampoDeCaratula, string] => [nombre, caratula[nombre] ?? '']),
  );
  return { ...PLAN_DE_CUALQUIER_AREA, campos: campos.set('Tipo de libro', 'Área') };
}

/**
 * What this libro is to hold: the enlace's own, or that of its área by what the enlace's libro says. It is worked out in the
 * page, where there is room for it.
 */
export const definicionDeEsteLibro = (para: ParaPreparar): DefinicionDeLibro =>
  definicionDePlan(planDe(para));
