/** A label of more lines than these is cut: the table beside holds the whole. */
const MAX_RENGLONES = 4;

function trozos(palabra: string, largo: number): string[] {
  const letras = Array.from(palabra);
  const partes: string[] = [];
  for (let i = 0; i < letras.length; i += largo) partes.push(letras.slice(i, i + largo).join(''));
  return partes;
}

/** Breaks a text at spaces into lines of at most `largo` characters; a longer word is cut. */
export function partirEnRenglones(texto: string, largo: number): string {
  const renglones: string[] = [];
  let actual = '';
  for (const palabra of texto.split(/\s+/).flatMap((p) => trozos(p, largo))) {
    const junto = actual === '' ? palabra : `${actual} ${palabra}`;
    if (Array.from(junto).length <= largo) {
      actual = junto;
      continue;
    }
    renglones.push(actual);
    actual = palabra;
  }
  renglones.push(actual);
  if (renglones.length <= MAX_RENGLONES) return renglones.join('\n');
  return `${renglones.slice(0, MAX_RENGLONES).join('\n').replace(/.$/u, '')}…`;
}
