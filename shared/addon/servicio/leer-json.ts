/** Tells a JSON object that has some parts. */
export type Guarda<T> = (dato: unknown) => dato is T;

/**
 * Whether a value that the service wrote has the parts that are looked at. It comes from the institution's own service over
 * a connection that is checked: this guards against another version, or a page in its place.
 */
export const conPartes =
  <T extends object>(...partes: readonly (keyof T & string)[]): Guarda<T> =>
  (dato): dato is T =>
    typeof dato === 'object' && dato !== null && partes.every((parte) => parte in dato);

/** The value of a text, where it is JSON and what it should be; else null. */
export function leerJson<T>(texto: string, es: Guarda<T>): T | null {
  try {
    const dato: unknown = JSON.parse(texto);
    return es(dato) ? dato : null;
  } catch {
    return null;
  }
}
