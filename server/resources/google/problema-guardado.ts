import { Problem } from '../../../shared/problem.ts';

/** Of the account or of Google, not of one spreadsheet: whatever comes after fails as well. */
const GENERALES: ReadonlySet<string> = new Set(['google-credenciales', 'google-cuota', 'google-no-responde']);

const esProblema = (error: unknown): error is Problem => error instanceof Problem;

/**
 * A failure as the problem of one spreadsheet, so that the others go on.
 * @throws where it is of the store, which could not keep it either
 */
export function comoProblema(error: unknown): Problem {
  if (!esProblema(error))
    return new Problem('error-interno', { motivo: error instanceof Error ? error.name : 'Error' });
  if (error.codigo.startsWith('almacen-')) throw error;
  return error;
}

export const esGeneral = ({ codigo }: Pick<Problem, 'codigo'>): boolean => GENERALES.has(codigo);

/** A problem as it is kept beside a spreadsheet. */
export const textoDeProblema = ({ codigo, titulo, detalle }: Problem): string =>
  JSON.stringify({ codigo, titulo, detalle });

/** Whether what is kept passes by itself: Google answered since. */
export const fueGeneral = (texto: string | null): boolean =>
  texto !== null && GENERALES.has((JSON.parse(texto) as { codigo: string }).codigo);
