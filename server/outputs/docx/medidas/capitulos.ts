import { altoDeFirmas } from './alto-de-firmas.ts';
import { alturaDeParrafo, altoDeFila } from './altura.ts';
import type { Pieza } from '../partes/modelo.ts';

/** Where the paginator stands on a page, and the page's measures; twips. */
export interface Sitio {
  readonly y: number;
  readonly alto: number;
  readonly ancho: number;
}

/** A chapter lower than this share of a page follows the one before, where it fits with room to spare. */
const CAPITULO_BREVE = 0.36;
/** Twips kept free below it: a line more or less must not push its heading over the edge. */
const RESERVA = 1200;

function altoDe(pieza: Pieza, c: Sitio): number {
  if (pieza.tipo === 'firmas') return altoDeFirmas(pieza);
  if (pieza.tipo === 'tabla') return pieza.filas.reduce((suma, fila) => suma + altoDeFila(pieza, fila), 0);
  const h = alturaDeParrafo(pieza, c.ancho);
  return h.antes + h.alto + h.despues;
}

/** Height of a chapter up to the next, twips; no more is counted than `tope`. */
function altoDeCapitulo(piezas: readonly Pieza[], i: number, c: Sitio, tope: number): number {
  let suma = 0;
  for (let k = i; k < piezas.length && suma <= tope; k += 1) {
    const pieza = piezas[k];
    if (
      pieza === undefined ||
      (k > i && pieza.tipo === 'parrafo' && pieza.saltoAntes !== undefined && pieza.saltoAntes !== false)
    )
      break;
    suma += altoDe(pieza, c);
  }
  return suma;
}

/** Whether the chapter that begins with piece `i` is short and all of it fits where the page stands. */
export function cabeElCapitulo(piezas: readonly Pieza[], i: number, c: Sitio): boolean {
  const tope = c.alto * CAPITULO_BREVE;
  const alto = altoDeCapitulo(piezas, i, c, tope);
  return alto <= tope && c.y + alto + RESERVA <= c.alto;
}
