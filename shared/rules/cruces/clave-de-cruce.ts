import type { NombreHoja } from '../../hojas/hoja-def.ts';

/**
 * What two libros are matched by. A `clave` is looked up by equality (ASCII kind, a colon, then text: no
 * longer than `MAX_CLAVE`); `valor` tells afterwards whether a match is one ('' where an equal `clave` is
 * enough). Both are for the service's index, never for people.
 *
 * Kinds: `folio` (`Convenios.Folio`), `opinion` (`Opiniones.Número de opinión`), `cita` (`Convenios.Opinión`
 * of one signed), `convenio` and `instrumento` (`registro-duplicado`), `mencion` (words of an opinión's
 * instrument), `contraparte` (forms of the counterpart of a convenio that cites none), `nombre`
 * (`nombre-variante`).
 */
export interface ClaveDeCruce {
  readonly clave: string;
  readonly valor: string;
  /** The row that bears it; of a name, the first that does. */
  readonly hoja: NombreHoja;
  readonly fila: number;
}

const TIPOS_DE_CRUCE = [
  'folio',
  'opinion',
  'cita',
  'convenio',
  'instrumento',
  'mencion',
  'contraparte',
  'nombre',
] as const;
export type TipoDeCruce = (typeof TIPOS_DE_CRUCE)[number];

/** UTF-16 units of the longest `clave`. */
export const MAX_CLAVE = 120;

const CABEN = 90;

/** FNV-1a over UTF-16 units: keys whose beginnings agree must not all fall together. */
function huella(texto: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < texto.length; i += 1) h = Math.imul(h ^ texto.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16);
}

/** Writes a `clave`; long text is cut, with a hash of all of it in the place of the rest. */
export function claveDe(tipo: TipoDeCruce, texto: string): string {
  const corto = texto.length <= CABEN ? texto : `${texto.slice(0, CABEN)}#${huella(texto)}`;
  return `${tipo}:${corto}`;
}

/** The kind of a `clave`, or undefined where it is none that this version writes. */
export function tipoDe(clave: string): TipoDeCruce | undefined {
  const prefijo = clave.slice(0, clave.indexOf(':'));
  return TIPOS_DE_CRUCE.find((tipo) => tipo === prefijo);
}

/** Each key once: by its row too, unless the first row that bears it is enough. */
export function sinRepetir(claves: readonly ClaveDeCruce[], porFila: boolean): ClaveDeCruce[] {
  const vistas = new Map<string, ClaveDeCruce>();
  for (const c of claves) {
    const fila = porFila ? `${c.hoja}\n${String(c.fila)}\n` : '';
    const llave = `${fila}${c.clave}\n${c.valor}`;
    if (!vistas.has(llave)) vistas.set(llave, c);
  }
  return [...vistas.values()];
}
