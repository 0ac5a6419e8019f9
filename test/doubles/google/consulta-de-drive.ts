import { noModelado } from './error-de-google.ts';
import type { LibroDeGoogle } from './estado.ts';

export const HOJA_DE_CALCULO = 'application/vnd.google-apps.spreadsheet';

type Condicion = (libro: LibroDeGoogle) => boolean;

/** One condition at the beginning of a query (https://developers.google.com/drive/api/guides/ref-search-terms). */
const CONDICIONES: readonly (readonly [RegExp, (partes: readonly string[]) => Condicion])[] = [
  [/^mimeType='application\/vnd\.google-apps\.spreadsheet'/, () => () => true],
  [/^trashed=false/, () => (libro) => !libro.enPapelera],
  [
    /^appProperties has \{ key='([^']+)' and value='([^']+)' \}/,
    ([, clave = '', valor = '']) =>
      (libro) =>
        libro.propiedades[clave] === valor,
  ],
];

function leerCondicion(texto: string): { condicion: Condicion; largo: number } {
  for (const [forma, hacer] of CONDICIONES) {
    const partes = forma.exec(texto);
    if (partes !== null) return { condicion: hacer(partes), largo: partes[0].length };
  }
  throw noModelado(`the condition of q that begins at "${texto}"`);
}

/** `q` of `files.list`: conditions joined by `and`. @throws ErrorDeGoogle 501 for any other */
export function filtroDe(q: string): Condicion {
  const condiciones: Condicion[] = [];
  let resto = q;
  while (resto !== '') {
    const { condicion, largo } = leerCondicion(resto);
    condiciones.push(condicion);
    resto = resto.slice(largo);
    if (resto !== '' && !resto.startsWith(' and ')) throw noModelado(`"${resto}" of q`);
    resto = resto.slice(' and '.length);
  }
  return (libro) => condiciones.every((cumple) => cumple(libro));
}
