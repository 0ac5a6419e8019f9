import { CAMPOS_CON_FECHA, TIPOS_DE_LIBRO } from '../../../shared/hojas/listas.ts';
import type { CampoDeCaratula } from '../../../shared/hojas/listas.ts';
import { camposDe } from '../../../shared/plantilla/campos-de-caratula.ts';
import type { Plan } from '../../../shared/plantilla/plan.ts';
import type { Validation } from '../xlsx/ooxml/model.ts';
import { cellRef } from '../xlsx/ooxml/refs.ts';
import { validacionDeFecha } from './comprobaciones.ts';
import type { Listas } from './listas.ts';

/** What follows the year of a period that is not the whole of it. */
const PARTES_DEL_ANIO = [
  ...Array.from({ length: 12 }, (_, i) => `-${String(i + 1).padStart(2, '0')}`),
  ...['-T1', '-T2', '-T3', '-T4', '-S1', '-S2'],
];

/** `2021`, `2021-10`, `2021-T4`, `2021-S2`; Excel takes no check longer than 255 characters. */
function periodo(celda: string): string {
  const parte = `ISNUMBER(SEARCH(MID(${celda},5,3)&"|","${PARTES_DEL_ANIO.join('|')}|"))`;
  return `AND(ISNUMBER(--LEFT(${celda},4)),OR(LEN(${celda})=4,AND(LEN(${celda})=7,${parte})))`;
}

type Comprobacion = Omit<Validation, 'ref'>;
const DETENER = { type: 'custom', refuse: 'stop' } as const;

function deLista(formula1: string, errorTitle: string, error: string): Comprobacion {
  return { type: 'list', formula1, refuse: 'stop', errorTitle, error };
}

function comprobacionDeArea({ carpeta }: Plan, listas: Listas): Comprobacion | null {
  const areas = carpeta?.catalogos.de('Carátula', 'Área')?.entradas.map(({ valor }) => valor) ?? [];
  if (areas.length === 0) return null;
  return deLista(
    listas.de('Área', areas),
    'No está en la lista',
    'Elija el área de la lista. Si falta, pídala al enlace.',
  );
}

/** @param ref the cell of the value, which its own check names */
function comprobacionDe(
  plan: Plan,
  campo: CampoDeCaratula,
  ref: string,
  listas: Listas,
): Comprobacion | null {
  if (CAMPOS_CON_FECHA.includes(campo)) return validacionDeFecha;
  switch (campo) {
    case 'Tipo de libro':
      return deLista(listas.de(campo, TIPOS_DE_LIBRO), 'Enlace o Área', 'Elija Enlace o Área.');
    case 'Área':
      return comprobacionDeArea(plan, listas);
    case 'Periodo':
      return {
        ...DETENER,
        formula1: periodo(ref),
        errorTitle: 'Ese periodo no se reconoce',
        error:
          'Escriba 2021-T4, 2021-10, 2021-S2 o 2021. Si es otro tramo, deje esta celda vacía y llene Desde y Hasta.',
      };
    case 'Correo':
      return {
        ...DETENER,
        formula1: `AND(ISNUMBER(FIND("@",${ref})),ISERROR(FIND(" ",${ref})))`,
        errorTitle: 'Ese correo no está completo',
        error: 'Escriba el correo completo, como nombre@institucion.mx.',
      };
    case 'Color institucional':
      return {
        ...DETENER,
        formula1: `AND(LEN(${ref})=7,LEFT(${ref},1)="#",ISNUMBER(HEX2DEC(RIGHT(${ref},6))))`,
        errorTitle: 'Ese color no se reconoce',
        error: 'Escriba # y seis cifras o letras de la A a la F, como #5b2e83.',
      };
    default:
      return null;
  }
}

/** The check of each field of a `Carátula` that has one. */
export function comprobacionesDeCaratula(plan: Plan, listas: Listas): Validation[] {
  return camposDe(plan.tipo).flatMap((campo, i): Validation[] => {
    const ref = cellRef(i + 2, 2);
    const comprobacion = comprobacionDe(plan, campo, ref, listas);
    return comprobacion === null ? [] : [{ ref, ...comprobacion }];
  });
}
