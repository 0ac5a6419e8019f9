/** A number without a format of its own (as `Range.getNumberFormat` gives it). */
export const FORMATO_AUTOMATICO = '0.###############';
export const FONDO_BLANCO = '#ffffff';

export type Dato = string | number | boolean;

/** What a cell of Sheets keeps. A date is a number with a format of dates. */
export interface CeldaDeDoble {
  valor: Dato;
  formula: string;
  formato: string;
  nota: string;
  fondo: string;
  letra: string;
  peso: string;
  validacion: ReglaDeDoble | null;
}

/** A rule of data validation (`DataValidation`). */
export interface ReglaDeDoble {
  readonly criterio: string;
  readonly valores: readonly unknown[];
  readonly permiteOtros: boolean;
  readonly ayuda: string | null;
}

export const celdaVacia = (): CeldaDeDoble => ({
  valor: '',
  formula: '',
  formato: FORMATO_AUTOMATICO,
  nota: '',
  fondo: FONDO_BLANCO,
  letra: '#000000',
  peso: 'normal',
  validacion: null,
});
