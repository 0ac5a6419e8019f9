import type { OpcionesDeGoogle } from './google.ts';

const RAIZ = 'https://www.googleapis.com/auth/';

/**
 * The least that is needed. Making spreadsheets in a shared drive takes the whole of Drive: with `drive.file` nothing can
 * be put into a folder that the program did not make.
 */
export const alcancesDe = ({ unidad }: Pick<OpcionesDeGoogle, 'unidad'>): string[] =>
  ['spreadsheets', unidad === '' ? 'drive.metadata.readonly' : 'drive'].map((alcance) => RAIZ + alcance);
