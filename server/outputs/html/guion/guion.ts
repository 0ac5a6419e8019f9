import { GUION_DE_PAGINA } from './pagina.ts';
import { GUION_DE_PROCEDENCIA } from './procedencia.ts';
import { GUION_DE_TECLADO } from './teclado.ts';

/** The whole script of the page; it touches nothing outside of its own block. */
export const GUION = `'use strict';\n{${GUION_DE_TECLADO}${GUION_DE_PROCEDENCIA}${GUION_DE_PAGINA}}\n`;
