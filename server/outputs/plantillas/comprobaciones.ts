import type { ColumnaDef, HojaDef } from '../../../shared/hojas/hoja-def.ts';
import { comprobacionDe, INDICACION_DE_FECHA, indicacionDe } from '../../../shared/plantilla/comprobacion.ts';
import type { ComprobacionDeColumna } from '../../../shared/plantilla/comprobacion.ts';
import type { Oferta } from '../../../shared/plantilla/oferta.ts';
import type { Plan } from '../../../shared/plantilla/plan.ts';
import { serieDeFecha } from '../xlsx/celda-tipada.ts';
import type { Validation } from '../xlsx/ooxml/model.ts';
import type { Listas } from './listas.ts';
import { rangoDe } from './rangos.ts';

/** Days between which a date is taken for one that was meant. */
const DESDE = String(serieDeFecha({ anio: 1990, mes: 1, dia: 1 }));
const HASTA = String(serieDeFecha({ anio: 2100, mes: 12, dia: 31 }));
const MAXIMO = '1000000000000';

type Comprobacion = Omit<Validation, 'ref'>;

/** The check of a cell that holds a date, without what is said beside it. */
const FECHA: Comprobacion = {
  type: 'date',
  operator: 'between',
  formula1: DESDE,
  formula2: HASTA,
  refuse: 'stop',
  errorTitle: 'Esa fecha no se reconoce',
  error: 'Escriba día, mes y año, como 27/11/2021. La celda mostrará el día de la semana.',
};

const NUMERO: Comprobacion = {
  type: 'decimal',
  operator: 'between',
  formula1: `-${MAXIMO}`,
  formula2: MAXIMO,
  refuse: 'stop',
  errorTitle: 'Aquí va un número',
  error: 'Escriba solo la cifra, como 1109797.84 o 67.7%. La unidad va en su propia columna.',
};

const ENTERO: Comprobacion = {
  type: 'whole',
  operator: 'between',
  formula1: '0',
  formula2: MAXIMO,
  refuse: 'stop',
  errorTitle: 'Aquí va un número entero',
  error: 'Escriba un número entero, sin decimales ni letras, como 12.',
};

/** A date, or «Indefinida». @param celda the first cell of the range, `N2` */
function vigencia(celda: string): Comprobacion {
  return {
    type: 'custom',
    formula1: `OR(AND(ISNUMBER(${celda}),${celda}>=${DESDE},${celda}<=${HASTA}),EXACT(LOWER(TRIM(${celda})),"indefinida"))`,
    refuse: 'stop',
    errorTitle: 'Fecha o Indefinida',
    error: 'Escriba una fecha, como 31/12/2024, o la palabra Indefinida.',
  };
}

function lista({ nombre }: ColumnaDef, oferta: Oferta, listas: Listas): Comprobacion {
  const { rechazo, consejo } = oferta;
  return {
    type: 'list',
    formula1: rangoDe(oferta, listas),
    refuse: rechazo,
    errorTitle: 'No está en la lista',
    error:
      rechazo === 'stop'
        ? `Elija ${nombre} de la lista. ${consejo}`
        : `Ese valor no está en la lista de ${nombre}. ${consejo} ¿Lo deja así?`,
  };
}

function dibujar(
  columna: ColumnaDef,
  comprobacion: ComprobacionDeColumna,
  celda: string,
  listas: Listas,
): Comprobacion {
  switch (comprobacion.tipo) {
    case 'fecha':
      return FECHA;
    case 'vigencia':
      return vigencia(celda);
    case 'numero':
      return NUMERO;
    case 'entero':
      return ENTERO;
    case 'lista':
      return lista(columna, comprobacion.oferta, listas);
    case 'libre':
      return { type: 'any', refuse: null };
  }
}

/** Excel shows so much of the title of what is said beside a cell. */
const MAX_TITULO = 32;
const TITULOS: Readonly<Partial<Record<ComprobacionDeColumna['tipo'], string>>> = {
  fecha: 'Fecha',
  vigencia: 'Vigencia',
};

/** The check of a column's cells as a workbook has it, or null where anything may be typed. */
export function validacionDe(
  plan: Plan,
  def: HojaDef,
  columna: ColumnaDef,
  celda: string,
  listas: Listas,
): Comprobacion | null {
  const comprobacion = comprobacionDe(plan, def, columna);
  if (comprobacion === null) return null;
  const prompt = indicacionDe(columna, comprobacion);
  const promptTitle = TITULOS[comprobacion.tipo] ?? columna.nombre.slice(0, MAX_TITULO);
  const dicho = prompt === '' ? {} : { promptTitle, prompt };
  return { ...dibujar(columna, comprobacion, celda, listas), ...dicho };
}

/** The check of a date that stands by itself, in a `Carátula`. */
export const validacionDeFecha: Comprobacion = {
  ...FECHA,
  promptTitle: 'Fecha',
  prompt: INDICACION_DE_FECHA,
};
