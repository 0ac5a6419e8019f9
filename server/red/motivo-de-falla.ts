/** Why a request failed, in words that end a sentence: with a word of Node's, never an address. */
export function motivoDeFalla(error: unknown): string {
  if (!(error instanceof Error)) return 'falló la conexión';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'tardó demasiado';
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string') return `falló la conexión (${code})`;
  return error.cause === undefined ? 'falló la conexión' : motivoDeFalla(error.cause);
}
