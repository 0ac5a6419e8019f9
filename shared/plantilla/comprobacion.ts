import type { ColumnaDef, HojaDef } from '../hojas/hoja-def.ts';
import { ofertaDe, type Oferta } from './oferta.ts';
import type { Plan } from './plan.ts';

/** What is said beside a date. */
export const INDICACION_DE_FECHA =
  'Día/mes/año, como 27/11/2021. Al escribirla se muestra el día de la semana: revise que sea el correcto.';

/** What may be typed in the cells of a column; `libre`: anything, but there is something to say beside it. */
export type ComprobacionDeColumna =
  | { readonly tipo: 'fecha' | 'vigencia' | 'numero' | 'entero' | 'libre' }
  | { readonly tipo: 'lista'; readonly oferta: Oferta };

const VARIOS: Readonly<Partial<Record<ColumnaDef['tipo'], string>>> = {
  areas: 'Si son varias, escríbalas con ; entre ellas.',
  contrapartes: 'Si son varias, escríbalas con ; entre ellas.',
  sesiones: 'Si son varias, escríbalas con ; entre ellas, como Décima; Décima primera.',
  personas: 'Una persona por renglón: nombre, cargo. Alt+Entrar abre otro renglón en la celda.',
};

/** The check of a column's cells, or null where anything may be typed. */
export function comprobacionDe(plan: Plan, def: HojaDef, columna: ColumnaDef): ComprobacionDeColumna | null {
  const { tipo } = columna;
  if (tipo === 'fecha' || tipo === 'vigencia' || tipo === 'numero' || tipo === 'entero') return { tipo };
  const oferta = ofertaDe(plan, def, columna);
  if (oferta !== null) return { tipo: 'lista', oferta };
  return VARIOS[tipo] === undefined ? null : { tipo: 'libre' };
}

/** What is said beside a cell while it is filled; '' for nothing. */
export function indicacionDe({ tipo }: ColumnaDef, comprobacion: ComprobacionDeColumna | null): string {
  switch (comprobacion?.tipo) {
    case 'fecha':
      return INDICACION_DE_FECHA;
    case 'vigencia':
      return 'Una fecha, como 31/12/2024, o la palabra Indefinida.';
    case 'lista':
      return VARIOS[tipo] === undefined ? '' : `Elija de la lista. ${VARIOS[tipo]}`;
    case 'libre':
      return VARIOS[tipo] ?? '';
    default:
      return '';
  }
}
