import { ESTILOS, renglonDeCelda } from '../dibujo/estilos-datos.ts';
import { anchoDe, contarRenglones } from './medir.ts';
import type { FilaDocx, Parrafo, TablaDocx } from '../partes/modelo.ts';
import { CELDA, LINEA } from './pagina.ts';

/** A line is taken as this much narrower, so that a rounding of its width never breaks it where we did not. */
const TOLERANCIA = 6;

export interface AlturaDeParrafo {
  readonly renglones: number;
  readonly renglon: number;
  readonly antes: number;
  readonly despues: number;
  readonly alto: number;
}

/** Height of a paragraph in a column of `anchoUtil` twips; `alto` leaves its outer spaces out. */
export function alturaDeParrafo(p: Parrafo, anchoUtil: number): AlturaDeParrafo {
  const estilo = ESTILOS[p.estilo];
  const ancho = anchoUtil - estilo.izquierda - estilo.derecha;
  // What stands behind a tab (a page number) has its own room, beyond the right indent
  const texto = p.trozos.filter((t) => t.tab !== true);
  const renglones = contarRenglones(texto, { ancho, cuerpo: estilo.cuerpo, negrita: estilo.negrita });
  const alto = p.alto ?? renglones * estilo.renglon;
  return {
    renglones,
    renglon: estilo.renglon,
    antes: p.antes ?? 0,
    despues: p.despues ?? estilo.despues,
    alto,
  };
}

/** Lines of the cell that has most: with or without a break after a slash, whichever is more. */
function renglonesDeFila(tabla: TablaDocx, fila: FilaDocx): number {
  let mayor = 1;
  for (const [j, celda] of fila.celdas.entries()) {
    if (fila.giradas[j] === true) continue;
    const margenes = tabla.filas[0]?.giradas[j] === true ? 40 : 2 * CELDA.lados;
    const ancho = (tabla.anchos[j] ?? 0) - margenes - TOLERANCIA;
    const caja = { ancho: Math.max(ancho, 60), cuerpo: tabla.cuerpo, negrita: fila.tipo !== 'dato' };
    const guion = contarRenglones(celda.trozos, caja);
    const diagonal = celda.trozos.some((t) => t.texto.includes('/'))
      ? contarRenglones(celda.trozos, caja, 'diagonal')
      : 1;
    mayor = Math.max(mayor, guion, diagonal);
  }
  return mayor;
}

function altoGirado(tabla: TablaDocx, fila: FilaDocx): number {
  let mayor = 0;
  for (const [j, celda] of fila.celdas.entries()) {
    if (fila.giradas[j] !== true) continue;
    for (const t of celda.trozos) mayor = Math.max(mayor, anchoDe(t.texto, tabla.cuerpo, true));
  }
  return mayor === 0 ? 0 : Math.ceil(mayor) + 2 * CELDA.arriba + 120;
}

/** A row belongs to one table: its height is asked for by who paginates and by who draws. */
const ALTOS = new WeakMap<FilaDocx, number>();

/** Height of a row, twips: what the file sets as its least height, and what the paginator counts. */
export function altoDeFila(tabla: TablaDocx, fila: FilaDocx): number {
  const sabido = ALTOS.get(fila);
  if (sabido !== undefined) return sabido;
  const alto = medirFila(tabla, fila);
  ALTOS.set(fila, alto);
  return alto;
}

function medirFila(tabla: TablaDocx, fila: FilaDocx): number {
  const texto = renglonesDeFila(tabla, fila) * renglonDeCelda(tabla.cuerpo) + CELDA.arriba + CELDA.abajo;
  return Math.max(texto, altoGirado(tabla, fila)) + LINEA.alto;
}
