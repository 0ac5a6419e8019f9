import { palabrasDe } from '../../messages/palabras-de-hallazgo.ts';
import type { HallazgoDeBarra, Respuesta, Revision } from '../acciones.ts';
import { datosDeTexto } from '../revision/datos-en-texto.ts';
import type { Marca } from '../sheet-host.ts';
import { AMARILLO, ROJO } from './colores-de-marca.ts';

const esRevision = (valor: unknown): valor is Revision =>
  typeof valor === 'object' && valor !== null && 'hallazgos' in valor && 'admisible' in valor;

/** The revision that an action gives, by itself or with what it did. */
export function revisionEn(valor: unknown): Revision | null {
  if (esRevision(valor)) return valor;
  const dentro = typeof valor === 'object' && valor !== null && 'revision' in valor ? valor.revision : null;
  return esRevision(dentro) ? dentro : null;
}

/** Puts words to the findings that came without. They are the page's own: they are changed where they stand. */
export function decirHallazgos({ hallazgos, porDecir }: Revision): void {
  for (const h of hallazgos) {
    const datos = h.datos === undefined ? null : datosDeTexto(h.datos);
    if (datos === null) continue;
    const { libro, hoja, fila, columna, valor, justificacion } = h;
    const hallazgo = { lugar: { libro, hoja, fila, columna }, valor, justificacion, datos };
    Object.assign(h, palabrasDe(hallazgo, porDecir ?? {}));
  }
}

/** One mark a cell: what is explained needs none, and what keeps nobody from sending is no error. */
export function marcasDe(hallazgos: readonly HallazgoDeBarra[]): Marca[] {
  const marcas = new Map<string, Marca>();
  for (const { celda, gravedad, mensaje, sugerencia, pedido, depende } of hallazgos) {
    if (celda === null || gravedad === 'Justificada') continue;
    const llave = JSON.stringify(celda);
    const otra = marcas.get(llave);
    const grave = gravedad === 'Error' && !pedido && depende === null;
    const texto = [otra?.texto ?? '', `${mensaje} ${sugerencia}`.trim()].filter((t) => t !== '').join('\n\n');
    marcas.set(llave, { ...celda, color: grave || otra?.color === ROJO ? ROJO : AMARILLO, texto });
  }
  return [...marcas.values()];
}

/** What the cells of a review are to be marked with; `hoja` null for those of the whole libro. */
interface PorMarcar {
  readonly hoja: string | null;
  readonly marcas: readonly Marca[];
}

/**
 * Puts words to the review of an answer that came without. The answer is the page's own: it is changed where it stands.
 *
 * @returns how its cells are to be marked; null where there is no review, or it has its words
 */
export function decirRespuesta(respuesta: Respuesta): PorMarcar | null {
  const revision = respuesta.ok ? revisionEn(respuesta.valor) : null;
  if (revision?.porDecir === undefined) return null;
  decirHallazgos(revision);
  return { hoja: revision.hoja, marcas: marcasDe(revision.hallazgos) };
}
