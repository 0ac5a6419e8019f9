import { DIAS, MESES } from './civil-date.ts';
import { sinAcentos } from '../texto/fold-text.ts';

const ABREVIATURAS_DIA: readonly (readonly string[])[] = [
  ['dom'],
  ['lun'],
  ['mar', 'mart'],
  ['mie', 'mier', 'mierc'],
  ['jue', 'juev'],
  ['vie', 'vier'],
  ['sab'],
];

function indice(nombres: readonly string[]): Map<string, number> {
  return new Map(nombres.map((nombre, i) => [sinAcentos(nombre), i]));
}

function meses(): Map<string, number> {
  const mapa = new Map<string, number>();
  MESES.forEach((nombre, i) => {
    mapa.set(nombre, i + 1).set(nombre.slice(0, 3), i + 1);
  });
  return mapa.set('setiembre', 9).set('sept', 9).set('set', 9);
}

function dias(): Map<string, number> {
  const mapa = indice(DIAS);
  ABREVIATURAS_DIA.forEach((formas, i) => {
    for (const forma of formas) mapa.set(forma, i);
  });
  return mapa;
}

/** Folded month name or abbreviation → 1-12. */
export const MES_POR_NOMBRE: ReadonlyMap<string, number> = meses();

/** Folded weekday name or abbreviation → 0-6, Sunday 0. */
export const DIA_POR_NOMBRE: ReadonlyMap<string, number> = dias();
