import type { CodigoDeRegla, DatosDeHallazgo, Hallazgo } from '../libro/hallazgo.ts';
import type { Lugar } from '../libro/lugar.ts';
import { unirLista } from '../spanish/sesiones/ordinales.ts';

/** The data of one rule's findings. */
export type Datos<R extends CodigoDeRegla> = Extract<DatosDeHallazgo, { readonly regla: R }>;

/** What a person is told: the defect (without its place) and the cure. */
export interface Redaccion {
  readonly defecto: string;
  readonly cura: string;
}

/** What wording may depend on besides the finding. */
export interface Contexto {
  /** The enlace's siglas (`DVOE`): whom an área asks. */
  readonly siglasDelEnlace?: string;
}

const MAX_CITA = 160;

/** `«…»`: on one line, and no longer than a person needs to find it. */
export function cita(texto: string): string {
  const llano = texto.replace(/\s+/g, ' ').trim();
  return `«${llano.length > MAX_CITA ? `${llano.slice(0, MAX_CITA - 1).trimEnd()}…` : llano}»`;
}

/** A date as quoted: without the final stop that the cell may have. */
export function citaDeFecha(texto: string): string {
  return cita(texto.replace(/\s?\.$/, ''));
}

/** `«A», «B» y «C»`; of many the first ones: `«A», «B», «C» y 12 más`. */
export function enumerar(textos: readonly string[], cuantos = 8): string {
  const citas = textos.slice(0, cuantos).map(cita);
  if (textos.length <= cuantos) return unirLista(citas);
  return `${citas.join(', ')} y ${String(textos.length - cuantos)} más`;
}

/** `la fila 4`, `la fila 4 de Convenios`, `la fila 4 de Convenios, en el libro area-se`: what `desde` does not share. */
export function citarLugar(lugar: Lugar, desde: Lugar): string {
  const mismoLibro = lugar.libro === desde.libro;
  const hoja = mismoLibro && lugar.hoja === desde.hoja ? '' : ` de ${lugar.hoja}`;
  return `la fila ${String(lugar.fila ?? 1)}${hoja}${mismoLibro ? '' : `, en el libro ${lugar.libro}`}`;
}

/** `la DVOE`, or `el enlace` where nobody knows its siglas. */
export function elEnlace({ siglasDelEnlace = '' }: Contexto): string {
  return siglasDelEnlace === '' ? 'el enlace' : `la ${siglasDelEnlace}`;
}

/** `a la DVOE`, `al enlace`. */
export function alEnlace(contexto: Contexto): string {
  return elEnlace(contexto) === 'el enlace' ? 'al enlace' : `a ${elEnlace(contexto)}`;
}

/** «1 registro», «3 registros»: a plain plural in s. */
export function contar(n: number, singular: string, plural = `${singular}s`): string {
  return `${String(n)} ${n === 1 ? singular : plural}`;
}

/** How a person justifies a warning (contract §3). */
export const EXPLICAR = 'explique por qué es correcto';

/** `Fila 3, Fecha: `; of a header `Columna …` is not repeated; nothing where the finding is about a tab. */
export function prefijo({ lugar }: Pick<Hallazgo, 'lugar'>): string {
  if (lugar.fila === null) return '';
  return `Fila ${String(lugar.fila)}${lugar.columna === '' ? '' : `, ${lugar.columna}`}: `;
}
