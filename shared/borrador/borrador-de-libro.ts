import { HOJAS_DE_LECTURA } from '../hojas/catalogo-de-hojas.ts';
import type { Columna, Hoja, Libro } from '../libro/model.ts';
import { plegar } from '../spanish/texto/fold.ts';
import type { Borrador, ColumnaDeBorrador, FilaDeBorrador, HojaDeBorrador } from './borrador.ts';
import { celdaDeTexto } from './literal.ts';
import { TOPES_DE_BORRADOR } from './topes.ts';

/** Gives an id that the borrador never had; the letter says of what. */
export type NuevoId = (de: 'h' | 'c' | 'f') => string;

/** What the templates bring to be read or chosen from; nobody fills it in. */
const DE_LA_PLANTILLA: ReadonlySet<string> = new Set([...HOJAS_DE_LECTURA, '_Listas'].map(plegar));

/** A column for each place up to the last: those that were empty keep theirs, as comments name them. */
function columnasDe(columnas: readonly Columna[], nuevoId: NuevoId): ColumnaDeBorrador[] {
  const porLugar = new Map(columnas.map(({ posicion, encabezado }) => [posicion, encabezado]));
  const ultima = columnas.at(-1)?.posicion ?? 0;
  return Array.from({ length: ultima }, (_, i) => ({
    id: nuevoId('c'),
    encabezado: celdaDeTexto(porLugar.get(i + 1) ?? ''),
  }));
}

function celdasDe(
  celdas: readonly string[],
  columnas: readonly Columna[],
  ids: readonly ColumnaDeBorrador[],
): FilaDeBorrador['celdas'] {
  const llenas: Record<string, string> = {};
  celdas.forEach((texto, i) => {
    const id = ids[(columnas[i]?.posicion ?? 0) - 1]?.id;
    if (texto !== '' && id !== undefined) llenas[id] = celdaDeTexto(texto);
  });
  return llenas;
}

/** Rows from the headers down; empty ones between them too, unless they alone would make the tab too long. */
function filasDe(
  { filas, columnas, filaEncabezado }: Hoja,
  ids: readonly ColumnaDeBorrador[],
  nuevoId: NuevoId,
) {
  const ultima = (filas.at(-1)?.numero ?? filaEncabezado) - filaEncabezado;
  const conHuecos = ultima <= TOPES_DE_BORRADOR.filasPorHoja;
  const puestas: FilaDeBorrador[] = [];
  for (const { numero, celdas } of filas) {
    while (conHuecos && puestas.length < numero - filaEncabezado - 1)
      puestas.push({ id: nuevoId('f'), celdas: {} });
    puestas.push({ id: nuevoId('f'), celdas: celdasDe(celdas, columnas, ids) });
  }
  return puestas;
}

function hojaDeBorrador(hoja: Hoja, nuevoId: NuevoId): HojaDeBorrador {
  const id = nuevoId('h');
  const columnas = columnasDe(hoja.columnas, nuevoId);
  return { id, nombre: hoja.nombre, columnas, filas: filasDe(hoja, columnas, nuevoId) };
}

/** Ids for one lote: `f12-3`, the third thing that lote 12 brought. They need no chance, and none comes twice. */
export function idsDeLote(numero: number): NuevoId {
  let dados = 0;
  return (de) => `${de}${String(numero)}-${String((dados += 1))}`;
}

/** A libro as it is filled in a browser: its headers in row 1, and every row where a person sees it. */
export const borradorDeLibro = ({ hojas }: Libro, nuevoId: NuevoId): Borrador => ({
  version: 0,
  hojas: hojas
    .filter(({ nombre }) => !DE_LA_PLANTILLA.has(plegar(nombre)))
    .map((hoja) => hojaDeBorrador(hoja, nuevoId)),
});
