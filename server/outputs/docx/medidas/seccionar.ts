import type { Orientacion, Pieza } from '../partes/modelo.ts';

/** Pieces on pages that all lie or all stand: one section of the document. */
export interface Tramo {
  readonly orientacion: Orientacion;
  readonly piezas: readonly Pieza[];
}

/** Where what must stay with piece `i` begins: its caption, the text that announces it, their headings. */
function inicioDeCadena(piezas: readonly Pieza[], i: number): number {
  let inicio = i;
  for (let k = i - 1; k >= 0; k -= 1) {
    const pieza = piezas[k];
    if (pieza?.tipo !== 'parrafo' || pieza.conSiguiente !== true) break;
    inicio = k;
  }
  return inicio;
}

/** A table ends with the empty line after it and with its notes. */
function finDeTabla(piezas: readonly Pieza[], i: number): number {
  let fin = i + 1;
  for (let k = fin + 1; k < piezas.length; k += 1) {
    const pieza = piezas[k];
    if (pieza?.tipo !== 'parrafo' || pieza.estilo !== 'Nota') break;
    fin = k;
  }
  return fin;
}

function orientaciones(piezas: readonly Pieza[]): Orientacion[] {
  const lados = piezas.map((): Orientacion => 'vertical');
  for (const [i, pieza] of piezas.entries()) {
    if (pieza.tipo !== 'tabla' || pieza.orientacion === 'vertical') continue;
    const fin = finDeTabla(piezas, i);
    for (let k = inicioDeCadena(piezas, i); k <= fin; k += 1) lados[k] = 'horizontal';
  }
  return lados;
}

/** Parts the pieces where a table needs the page on its side, and back; each section but the last ends with a paragraph that says so. */
export function seccionar(piezas: readonly Pieza[]): readonly Tramo[] {
  const lados = orientaciones(piezas);
  const tramos: { orientacion: Orientacion; piezas: Pieza[] }[] = [];
  for (const [i, pieza] of piezas.entries()) {
    const orientacion = lados[i] ?? 'vertical';
    const ultimo = tramos.at(-1);
    if (ultimo?.orientacion === orientacion) ultimo.piezas.push(pieza);
    else tramos.push({ orientacion, piezas: [pieza] });
  }
  return tramos.map(({ orientacion, piezas: suyas }, t) => ({
    orientacion,
    piezas: suyas.map((p, i) =>
      t < tramos.length - 1 && i === suyas.length - 1 && p.tipo === 'parrafo'
        ? { ...p, finDeSeccion: t + 1 }
        : p,
    ),
  }));
}
