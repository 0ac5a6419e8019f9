/** A libro that answers something looked up: `sonda` tells one such thing from another. */
export interface Candidato {
  readonly libro: string;
  readonly sonda: string;
}

/** So many libros are read for one kind of key. */
const MAX_VECINOS = 20;

function porSonda(candidatos: readonly Candidato[]): Map<string, Set<string>> {
  const grupos = new Map<string, Set<string>>();
  for (const { libro, sonda } of candidatos) {
    const grupo = grupos.get(sonda);
    if (grupo === undefined) grupos.set(sonda, new Set([libro]));
    else grupo.add(libro);
  }
  return grupos;
}

const comparar = (a: string, b: string): number => Number(a > b) - Number(a < b);

/**
 * The libros that are read, no more than `MAX_VECINOS`: first one for each thing looked up, those that most
 * libros answer coming first, then the others of the most answered. Of two alike the one whose name is lower
 * by its UTF-16 units; the order of the candidates makes no difference.
 */
export function elegirLibros(candidatos: readonly Candidato[]): ReadonlySet<string> {
  const grupos = [...porSonda(candidatos)]
    .map(([sonda, libros]) => ({ sonda, libros: [...libros].sort(comparar) }))
    .sort((a, b) => b.libros.length - a.libros.length || comparar(a.sonda, b.sonda));
  const elegidos = new Set<string>();
  const agregar = (libro: string | undefined): void => {
    if (libro !== undefined && elegidos.size < MAX_VECINOS) elegidos.add(libro);
  };
  for (const { libros } of grupos) if (!libros.some((l) => elegidos.has(l))) agregar(libros[0]);
  for (const { libros } of grupos) libros.forEach(agregar);
  return elegidos;
}
