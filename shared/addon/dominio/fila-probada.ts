import { hojaDef } from '../../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../../hojas/hoja-def.ts';
import { abrirCarpeta } from '../../libro/abrir-carpeta.ts';
import type { Carpeta, Registro } from '../../libro/carpeta.ts';
import type { Columna, Hoja } from '../../libro/model.ts';
import { columnaDe } from '../../libro/siguiente/hoja-por-columnas.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Campos } from '../acciones.ts';
import type { LibroAbierto } from '../taller.ts';

/** A libro as it would be with a row written, and that row. */
export interface FilaProbada {
  readonly carpeta: Carpeta;
  readonly registro: Registro;
}

function conFila(hoja: Hoja, numero: number, campos: Campos): Hoja {
  const columnas: Columna[] = [...hoja.columnas];
  const celdas = [...(hoja.filas.find((f) => f.numero === numero)?.celdas ?? [])];
  for (const [encabezado, texto] of Object.entries(campos)) {
    let i = columnaDe({ ...hoja, columnas }, encabezado);
    if (i < 0) i = columnas.push({ encabezado, posicion: (columnas.at(-1)?.posicion ?? 0) + 1 }) - 1;
    while (celdas.length < i) celdas.push('');
    celdas[i] = texto;
  }
  const antes = hoja.filas.filter((f) => f.numero < numero);
  const despues = hoja.filas.filter((f) => f.numero > numero);
  return { ...hoja, columnas, filas: [...antes, { numero, celdas }, ...despues] };
}

/** Tries a row before it is written, so that the rules may say what they will say of it. */
export function probarFila(
  { carpeta, propio }: LibroAbierto,
  nombre: NombreHoja,
  numero: number,
  campos: Campos,
): FilaProbada {
  const esta = ({ nombre: otro }: Hoja): boolean => plegar(otro) === plegar(nombre);
  const vacia = {
    nombre: hojaDef(nombre).nombre,
    filaEncabezado: 1,
    columnas: [],
    filas: [],
    filasOcultas: [],
  };
  const hoja = conFila(propio.libro.hojas.find(esta) ?? vacia, numero, campos);
  const libro = { ...propio.libro, hojas: [...propio.libro.hojas.filter((h) => !esta(h)), hoja] };
  const libros = carpeta.libros.map((l) => (l === propio ? libro : l.libro));
  const probada = abrirCarpeta(libros, carpeta.alcance, carpeta.periodo);
  const registro = probada.libros
    .find((l) => l.libro === libro)
    ?.hojas.get(nombre)
    ?.registros.find(({ fila }) => fila.numero === numero);
  if (registro === undefined) throw new Error('a row that was put in is not there');
  return { carpeta: probada, registro };
}
