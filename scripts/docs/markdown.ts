/** A cell of a table: on one line, its bars no borders. */
const celda = (texto: string): string => texto.replace(/\n+/g, '<br>').replace(/\|/g, '\\|');

/** A Markdown table. */
export function tabla(encabezados: readonly string[], filas: readonly (readonly string[])[]): string {
  const fila = (celdas: readonly string[]): string => `| ${celdas.map(celda).join(' | ')} |`;
  return [fila(encabezados), fila(encabezados.map(() => '---')), ...filas.map(fila)].join('\n');
}

/** Text as it is typed, between backquotes. */
export const codigo = (texto: string): string => (texto === '' ? '' : `\`${texto}\``);

/** A block of terminal text. */
export const bloque = (texto: string, lenguaje = 'console'): string =>
  `\`\`\`${lenguaje}\n${texto.trimEnd()}\n\`\`\``;

/** Text in which nothing is markup. */
export const llano = (texto: string): string => texto.replace(/([\\`*_<>[\]])/g, '\\$1');

/** Paragraphs, an empty line between. */
export const parrafos = (...piezas: readonly string[]): string =>
  `${piezas.filter((p) => p !== '').join('\n\n')}\n`;
