const MAX_BUENAS = 5_000;

/**
 * A test of cell texts that remembers those that passed: in a column of dates, lines or lists a million
 * cells repeat a few texts, and looking one up costs a fraction of reading it again.
 */
export function conBuenas(pasa: (texto: string) => boolean): (texto: string) => boolean {
  const buenas = new Set<string>();
  return (texto) => {
    if (buenas.has(texto)) return true;
    if (!pasa(texto)) return false;
    if (buenas.size < MAX_BUENAS) buenas.add(texto);
    return true;
  };
}
