import { hojaDef } from '../../../shared/hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../../../shared/hojas/hoja-def.ts';
import type { Oferta } from '../../../shared/plantilla/oferta.ts';
import { absoluteRange, columnLetters, placeIn } from '../xlsx/ooxml/refs.ts';
import type { Listas } from './listas.ts';

/** Rows that checks and drop-downs reach. */
export const ULTIMA_FILA = 501;
const SESIONES_POSIBLES = 60;

/** The cells of another tab of the same libro, down to what is filled. */
function deOtraHoja(hoja: NombreHoja, columna: string): string {
  const n = 1 + hojaDef(hoja).columnas.findIndex(({ nombre }) => nombre === columna);
  const letra = columnLetters(n);
  const todas = placeIn(hoja, absoluteRange(2, n, ULTIMA_FILA, n));
  return `OFFSET(${placeIn(hoja, `$${letra}$2`)},0,0,MAX(1,COUNTA(${todas})),1)`;
}

/** Sessions of the libro's own `Sesiones`, by short name: `10ª ordinaria`. */
export function sesionesPropias(listas: Listas): string {
  const formulas = Array.from({ length: SESIONES_POSIBLES }, (_, i) => {
    const fila = i + 2;
    return `IF(Sesiones!A${fila}="","",Sesiones!A${fila}&"ª "&LOWER(Sesiones!B${fila}))`;
  });
  const rango = listas.calculada('Sesiones del libro', formulas);
  const primera = rango.replace(/:.*$/, '');
  return `OFFSET(${primera},0,0,MAX(1,COUNT(Sesiones!$A$2:$A$${SESIONES_POSIBLES + 1})),1)`;
}

/** What a drop-down offers, as a range or a formula that gives one. */
export function rangoDe(oferta: Oferta, listas: Listas): string {
  switch (oferta.de) {
    case 'valores':
      return listas.de(oferta.lista, oferta.valores);
    case 'hoja':
      return deOtraHoja(oferta.hoja, oferta.columna);
    case 'sesiones':
      return sesionesPropias(listas);
  }
}
