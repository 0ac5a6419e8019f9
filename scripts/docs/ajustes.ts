import { ajusteDe, LIMITES, type Limites } from '../../server/libros/limites.ts';
import { tabla } from './markdown.ts';

const QUE_LIMITA: Readonly<Record<keyof Limites, string>> = {
  bytesPorArchivo: 'Bytes de un archivo, tal como está en el disco',
  bytesPorCarpeta: 'Bytes de todos los archivos de una carpeta juntos',
  bytesDescomprimidos: 'Bytes de un `.xlsx` ya descomprimido',
  razonDeCompresion:
    'Cuántas veces crece al descomprimirse una parte de un `.xlsx` (se mira en las de más de 10 MB)',
  partesPorArchivo: 'Partes dentro de un `.xlsx`',
  filasPorHoja: 'Filas con datos de una hoja',
  columnasPorHoja: 'La última columna que puede tener datos',
  hojasPorLibro: 'Hojas de un libro',
  libros: 'Libros de una carpeta',
  caracteresPorCelda: 'Caracteres de una celda',
};

const esLimite = (nombre: string): nombre is keyof Limites => nombre in QUE_LIMITA;

const OTROS: readonly (readonly [string, string, string])[] = [
  [
    'NO_COLOR',
    'vacío',
    'Con cualquier valor, la terminal no usa colores ([no-color.org](https://no-color.org))',
  ],
  ['TERM', 'el de la terminal', 'Con `dumb`, tampoco hay colores'],
  [
    'TRIMESTRAL_DEPURAR',
    'vacío',
    'Con `1`, una falla del programa muestra dónde ocurrió, para quien lo mantiene',
  ],
];

/** Every setting: environment variables alone. */
export function ajustes(): string {
  const limites = Object.keys(LIMITES)
    .filter(esLimite)
    .map((nombre) => [
      `\`${ajusteDe(nombre)}\``,
      LIMITES[nombre].toLocaleString('es-MX'),
      QUE_LIMITA[nombre],
    ]);
  const otros = OTROS.map(([nombre, valor, que]) => [`\`${nombre}\``, valor, que]);
  return tabla(['Variable', 'Si no se dice', 'Qué hace'], [...limites, ...otros]);
}
