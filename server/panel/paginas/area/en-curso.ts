import type { LibroCanonico } from '../../../../shared/libro/canonico-esquema.ts';

/** A libro that a person has at hand and has not sent: what it holds, and how it got here. */
export interface EnCurso {
  readonly formato: 1;
  /** As the person knows it: the name of the file, or of the envío that it was taken from. */
  readonly origen: string;
  readonly libro: LibroCanonico;
  /** What was read all the same, or not looked at. */
  readonly avisos: readonly string[];
  /** How many times it was changed here: the file that it came from then says something else. */
  readonly cambios: number;
}

/** What a browser kept, if it is of this form: another version of the panel may have written it. */
export function comoEnCurso(guardado: unknown): EnCurso | null {
  const dicho = guardado as Partial<EnCurso> | null | undefined;
  if (typeof dicho !== 'object' || dicho?.formato !== 1 || dicho.libro === undefined) return null;
  return dicho as EnCurso;
}
