export { plegar, sinAcentos } from './fold-text.ts';
export { claveNombre, esAbreviatura, plegarNombre } from './fold-names.ts';
export { numerosEn } from './numbers-in-names.ts';
