import { senalesDe } from './hallazgos.ts';
import { libro, type Filas } from './libros.ts';

export type Hojas = Readonly<Record<string, Filas>>;

export const CARATULA: Filas = [
  ['Campo', 'Valor'],
  ['Tipo de libro', 'Enlace'],
  ['Siglas de la institución', 'IECM'],
  ['Área', 'Enlace'],
  ['Periodo', '2021-T4'],
];
const DE_AREA: Filas = [
  ['Campo', 'Valor'],
  ['Tipo de libro', 'área'],
  ['Área', 'Secretaría Ejecutiva'],
];
export const PROGRAMA: Filas = [
  ['Línea', 'Título'],
  ['1', 'Seguimiento'],
];
export const CONV = [
  'Folio',
  'Tipo de convenio',
  'Instrumento',
  'Contraparte',
  'Área responsable operativa',
  'Etapa',
];
export const conv = (folio: string, contraparte: string, ...resto: string[]): string[] => [
  folio,
  'Marco',
  `Instrumento ${folio}`,
  contraparte,
  'SE',
  'Vigente',
  ...resto,
];
export const OPIN = [
  'Número de opinión',
  'Fecha de emisión',
  'Instrumento jurídico opinado',
  'Área responsable operativa',
  'Sentido',
];

/** The enlace's libro, with a programme of one line. */
export const enlace = (hojas: Hojas) => libro('enlace', { Carátula: CARATULA, Programa: PROGRAMA, ...hojas });
/** The libro of an área. */
export const area = (nombre: string, hojas: Hojas) => libro(nombre, { Carátula: DE_AREA, ...hojas });

/** Findings of an enlace's libro and of others, each on one line. */
export const ver = (deEnlace: Hojas, deAreas: Readonly<Record<string, Hojas>> = {}) =>
  senalesDe([enlace(deEnlace), ...Object.entries(deAreas).map(([n, h]) => area(n, h))]).map((s) =>
    s.map(String).join('|'),
  );
