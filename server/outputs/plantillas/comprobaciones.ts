import type { ColumnaDef, HojaDef } from '../../../shared/hojas/hoja-def.ts';
import { serieDeFecha } from '../xlsx/celda-tipada.ts';
import type { Validation } from '../xlsx/ooxml/model.ts';
import type { Oferta } from './ofertas.ts';

/** Days between which a date is taken for one that was meant. */
const DESDE = String(serieDeFecha({ anio: 1990, mes: 1, dia: 1 }));
const HASTA = String(serieDeFecha({ anio: 2100, mes: 12, dia: 31 }));
const MAXIMO = '1000000000000';

type Comprobacion = Omit<Validation, 'ref'>;

/** The check of a cell that holds a date. */
export const comprobacionDeFecha: Comprobacion = {
  type: 'date',
  operator: 'between',
  formula1: DESDE,
  formula2: HASTA,
  refuse: 'stop',
  errorTitle: 'Esa fecha no se reconoce',
  error: 'Escriba día, mes y año, como 27/11/2021. La celda mostrará el día de la semana.',
  promptTitle: 'Fecha',
  prompt:
    'Día/mes/año, como 27/11/2021. Al escribirla se muestra el día de la semana: revise que sea el correcto.',
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
    promptTitle: 'Vigencia',
    prompt: 'Una fecha, como 31/12/2024, o la palabra Indefinida.',
  };
}

const VARIOS: Readonly<Partial<Record<ColumnaDef['tipo'], string>>> = {
  areas: 'Si son varias, escríbalas con ; entre ellas.',
  contrapartes: 'Si son varias, escríbalas con ; entre ellas.',
  sesiones: 'Si son varias, escríbalas con ; entre ellas, como Décima; Décima primera.',
  personas: 'Una persona por renglón: nombre, cargo. Alt+Entrar abre otro renglón en la celda.',
};

function lista({ nombre, tipo }: ColumnaDef, { rango, rechazo, consejo }: Oferta): Comprobacion {
  const varios = VARIOS[tipo];
  return {
    type: 'list',
    formula1: rango,
    refuse: rechazo,
    errorTitle: 'No está en la lista',
    error:
      rechazo === 'stop'
        ? `Elija ${nombre} de la lista. ${consejo}`
        : `Ese valor no está en la lista de ${nombre}. ${consejo} ¿Lo deja así?`,
    ...(varios === undefined
      ? {}
      : { promptTitle: nombre.slice(0, 32), prompt: `Elija de la lista. ${varios}` }),
  };
}

/** The check of a column's cells, or null where anything may be typed. */
export function comprobacionDe(
  columna: ColumnaDef,
  oferta: Oferta | null,
  celda: string,
): Comprobacion | null {
  if (columna.tipo === 'fecha') return comprobacionDeFecha;
  if (columna.tipo === 'vigencia') return vigencia(celda);
  if (columna.tipo === 'numero') return NUMERO;
  if (columna.tipo === 'entero') return ENTERO;
  if (oferta !== null) return lista(columna, oferta);
  const varios = VARIOS[columna.tipo];
  return varios === undefined
    ? null
    : { type: 'any', refuse: null, promptTitle: columna.nombre.slice(0, 32), prompt: varios };
}

/** What a header's note says: what goes there, an example, and the list where there is a short one. */
export function notaDe(columna: ColumnaDef, def: HojaDef): string {
  const obligatoria = columna.requerida ? ' (obligatoria)' : ' (opcional)';
  const valores =
    columna.lista.length > 0 && columna.lista.length <= 8 ? `\nValores: ${columna.lista.join(', ')}.` : '';
  const clave = def.clave === columna.nombre && columna.requerida ? '\nNo se repite en la hoja.' : '';
  const ejemplo = columna.ejemplo === '' ? '' : `\nEjemplo: ${columna.ejemplo}`;
  const repetible = def.nombre === 'Avances' || def.nombre === 'Asistencia' ? '' : clave;
  return `${columna.nombre}${obligatoria}\n${columna.ayuda}${valores}${repetible}${ejemplo}`;
}
