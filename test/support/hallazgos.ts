import { abrirCarpeta } from '../../shared/libro/abrir-carpeta.ts';
import type { CodigoDeRegla, Hallazgo } from '../../shared/libro/hallazgo.ts';
import type { Libro } from '../../shared/libro/model.ts';
import { revisar } from '../../shared/rules/revisar.ts';

/** Libro, Hoja, Fila, Columna, Regla, Valor: what tells one finding from another. */
export type Senal = readonly [string, string, number | null, string, CodigoDeRegla, string];

/** A finding without its data. */
function senal({ lugar, datos, valor }: Hallazgo): Senal {
  return [lugar.libro, lugar.hoja, lugar.fila, lugar.columna, datos.regla, valor];
}

/** All that validation says of libros: every rule, sorted, as the commands give it. */
export function hallazgosDe(libros: readonly Libro[], alcance: 'carpeta' | 'libro' = 'carpeta'): Hallazgo[] {
  return [...revisar(abrirCarpeta(libros, alcance))];
}

/** The same, shortened. */
export function senalesDe(libros: readonly Libro[], alcance: 'carpeta' | 'libro' = 'carpeta'): Senal[] {
  return hallazgosDe(libros, alcance).map(senal);
}
