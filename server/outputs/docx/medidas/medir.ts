import { ARIAL } from './metricas-arial.ts';
import type { Trozo } from '../partes/modelo.ts';

const EM = 2048;
/** What Arial lacks another font draws: as wide as its widest common signs, an ideograph a whole em. */
const AJENO = 1716;

function esAncho(codigo: number): boolean {
  return codigo >= 0x1100 && (codigo <= 0x115f || (codigo >= 0x2e80 && codigo <= 0xffef) || codigo > 0xffff);
}

/** Width of a text in 1/2048 em; multiply by the size. */
function anchoEnEm(texto: string, negrita: boolean): number {
  const tabla = negrita ? ARIAL.negrita : ARIAL.regular;
  let suma = 0;
  for (const c of texto) {
    const codigo = c.codePointAt(0) ?? 0;
    const ancho = tabla[codigo] ?? 0;
    suma += ancho > 0 ? ancho : esAncho(codigo) ? EM : codigo < 32 ? 0 : AJENO;
  }
  return suma;
}

/** Width in twips of a text on one line; `cuerpo` in half points. */
export function anchoDe(texto: string, cuerpo: number, negrita = false): number {
  return (anchoEnEm(texto, negrita) * cuerpo * 10) / EM;
}

/**
 * Pieces between which a line may break: after spaces and after hyphens and dashes inside words. A slash is no
 * opportunity here: Word breaks after none, LibreOffice after some; see `Ruptura`.
 */
export type Ruptura = 'guion' | 'diagonal';

const CORTES: Readonly<Record<Ruptura, RegExp>> = {
  guion: /[^\s\-–—]*[-–—]+|[^\s\-–—]+|[ \t]+/gu,
  diagonal: /[^\s\-–—/]*(?:[-–—]+|\/+(?!\d))|[^\s\-–—/]+|\/+|[ \t]+/gu,
};

interface Palabra {
  readonly ancho: number;
  readonly espacio: boolean;
}

function palabrasDe(
  trozos: readonly Trozo[],
  cuerpo: number,
  negrita: boolean,
  ruptura: Ruptura,
): Palabra[][] {
  const lineas: Palabra[][] = [[]];
  let unir = false;
  for (const trozo of trozos) {
    const partes = trozo.texto.split('\n');
    for (const [i, parte] of partes.entries()) {
      if (i > 0) {
        lineas.push([]);
        unir = false;
      }
      const linea = lineas.at(-1) ?? [];
      for (const pieza of parte.match(CORTES[ruptura]) ?? []) {
        const espacio = /^[ \t]/.test(pieza);
        const ancho = anchoDe(pieza, cuerpo, negrita || trozo.negrita === true);
        const previa = linea.at(-1);
        if (unir && !espacio && previa !== undefined && !previa.espacio) {
          linea[linea.length - 1] = { ancho: previa.ancho + ancho, espacio: false };
        } else linea.push({ ancho, espacio });
        unir = !espacio && !/[-–—]$/u.test(pieza) && !(ruptura === 'diagonal' && pieza.endsWith('/'));
      }
    }
  }
  return lineas;
}

interface Renglones {
  readonly cuantos: number;
  /** Width of the text on the last one. */
  readonly ultimo: number;
}

function renglonesDe(palabras: readonly Palabra[], ancho: number): Renglones {
  let renglones = 1;
  let x = 0;
  let pendiente = 0;
  for (const { ancho: w, espacio } of palabras) {
    if (espacio) {
      pendiente += w;
    } else if (x + pendiente + w <= ancho) {
      x += pendiente + w;
      pendiente = 0;
    } else {
      if (x > 0) renglones += 1;
      // Wider than the line: broken between letters
      const enteros = Math.ceil(w / ancho) - 1;
      renglones += enteros;
      x = w - enteros * ancho;
      pendiente = 0;
    }
  }
  return { cuantos: renglones, ultimo: x };
}

export interface Caja {
  /** Twips. */
  readonly ancho: number;
  /** Half points. */
  readonly cuerpo: number;
  readonly negrita: boolean;
}

/** Most cells are short: no need to take them apart. */
function cabeEnUno(trozos: readonly Trozo[], { ancho, cuerpo, negrita }: Caja): boolean {
  let suma = 0;
  for (const { texto, negrita: suya } of trozos) {
    if (texto.length * cuerpo > ancho || texto.includes('\n')) return false;
    suma += anchoDe(texto, cuerpo, negrita || suya === true);
  }
  return suma <= ancho;
}

/** How many lines a text takes in a box, broken greedily as word processors do. An empty text takes one. */
export function contarRenglones(trozos: readonly Trozo[], caja: Caja, ruptura: Ruptura = 'guion'): number {
  if (cabeEnUno(trozos, caja)) return 1;
  let total = 0;
  for (const linea of palabrasDe(trozos, caja.cuerpo, caja.negrita, ruptura)) {
    total += renglonesDe(linea, caja.ancho).cuantos;
  }
  return total;
}

/** Width of the text on its last line, twips. */
export function anchoDelUltimoRenglon(texto: string, caja: Caja): number {
  const linea = palabrasDe([{ texto }], caja.cuerpo, caja.negrita, 'guion').at(-1) ?? [];
  return renglonesDe(linea, caja.ancho).ultimo;
}

/** Width of the widest piece that no line may break, twips. */
export function palabraMasAncha(trozos: readonly Trozo[], cuerpo: number, negrita: boolean): number {
  let mayor = 0;
  for (const linea of palabrasDe(trozos, cuerpo, negrita, 'guion')) {
    for (const { ancho, espacio } of linea) if (!espacio && ancho > mayor) mayor = ancho;
  }
  return mayor;
}
