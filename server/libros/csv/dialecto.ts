export interface Dialecto {
  readonly delimitador: string;
  /** Where the records begin: after Excel's `sep=` line, which is no row of the sheet. */
  readonly inicio: number;
}

const DELIMITADORES = [',', ';', '\t'];

/**
 * The delimiter, from Excel's own `sep=;` line or else from the headers: the candidate that occurs most
 * outside quotes. Headers tell better than rows, whose prose has commas of its own.
 */
export const dialectoDe = (texto: string): Dialecto => {
  const sep = /^sep=([^\n])\n/i.exec(texto);
  if (sep?.[1] !== undefined) return { delimitador: sep[1], inicio: sep[0].length };
  const veces = countInHeader(texto);
  const [mejor] = [...DELIMITADORES].sort((a, b) => (veces.get(b) ?? 0) - (veces.get(a) ?? 0));
  return { delimitador: mejor ?? ',', inicio: 0 };
};

const countInHeader = (texto: string): ReadonlyMap<string, number> => {
  const veces = new Map<string, number>();
  const inicio = texto.search(/\S/);
  let entreComillas = false;
  for (let i = Math.max(inicio, 0); i < texto.length; i++) {
    const letra = texto.charAt(i);
    if (letra === '"') entreComillas = !entreComillas;
    else if (entreComillas) continue;
    else if (letra === '\n') break;
    else if (DELIMITADORES.includes(letra)) veces.set(letra, (veces.get(letra) ?? 0) + 1);
  }
  return veces;
};
