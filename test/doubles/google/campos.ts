import { noVale } from './error-de-google.ts';

/** A partial response's mask as a tree; null where all below is wanted. */
type Arbol = Map<string, Arbol | null>;

/**
 * Reads a field mask (https://developers.google.com/workspace/sheets/api/guides/field-masks): `a,b/c,d(e,f)`,
 * with `.` or `/` between levels.
 */
function leerCampos(texto: string): Arbol {
  let p = 0;
  const nombre = (): string => {
    const hallado = /^[A-Za-z*]+/.exec(texto.slice(p))?.[0];
    if (hallado === undefined) throw noVale(`Invalid field selection ${texto}`);
    p += hallado.length;
    return hallado;
  };
  const lista = (): Arbol => {
    const arbol: Arbol = new Map();
    do {
      let donde = arbol;
      for (;;) {
        const campo = nombre();
        const resto = texto[p] ?? '';
        if (resto === '/' || resto === '.') {
          p += 1;
          const abajo = donde.get(campo) ?? new Map<string, Arbol | null>();
          donde.set(campo, abajo);
          donde = abajo;
          continue;
        }
        donde.set(campo, resto === '(' ? interior() : null);
        break;
      }
    } while (texto[p] === ',' && (p += 1) > 0);
    return arbol;
  };
  const interior = (): Arbol => {
    p += 1;
    const dentro = lista();
    if (texto[p] !== ')') throw noVale(`Invalid field selection ${texto}`);
    p += 1;
    return dentro;
  };
  const arbol = lista();
  if (p < texto.length) throw noVale(`Invalid field selection ${texto}`);
  return arbol;
}

function podar(dato: unknown, arbol: Arbol | null): unknown {
  if (arbol === null || dato === null || typeof dato !== 'object') return dato;
  if (Array.isArray(dato)) return dato.map((otro) => podar(otro, arbol));
  return Object.fromEntries(
    Object.entries(dato).flatMap(([campo, valor]) => {
      if (!arbol.has(campo)) return [];
      const abajo = podar(valor, arbol.get(campo) ?? null);
      return abajo === undefined ? [] : [[campo, abajo]];
    }),
  );
}

function exigirConocidos(arbol: Arbol, conocidos: Conocidos, texto: string): void {
  for (const [campo, abajo] of arbol) {
    const conocido = conocidos[campo];
    if (conocido === undefined) throw noVale(`Request contains an invalid field mask: ${texto} (${campo})`);
    if (abajo !== null) {
      if (conocido === true) throw noVale(`Invalid field selection ${texto}: nothing is below ${campo}`);
      exigirConocidos(abajo, conocido, texto);
    }
  }
}

/** The fields of a resource that the double fills in; `true` is taken whole. */
export interface Conocidos {
  readonly [campo: string]: true | Conocidos;
}

/** What `fields` asks of a resource. @throws ErrorDeGoogle 400 for a field that is not known */
export function conCampos(dato: object, texto: string, conocidos: Conocidos): unknown {
  if (texto === '*') return dato;
  const arbol = leerCampos(texto);
  exigirConocidos(arbol, conocidos, texto);
  return podar(dato, arbol);
}

/** The names of a flat mask, as `fields` of a request that changes something: `title,locale`. */
export const nombresDe = (texto: unknown): string[] => {
  if (typeof texto !== 'string' || texto === '')
    throw noVale("At least one field must be listed in 'fields'.");
  return texto.split(',');
};
