import type { ColumnaDef } from '../../hojas/hoja-def.ts';
import { esPropia } from '../../libro/abrir-carpeta.ts';
import type { HojaDeLibro } from '../../libro/carpeta.ts';
import { indiceDe } from '../../libro/registros.ts';
import { plegar } from '../../spanish/texto/fold.ts';

/** A column of a sheet that somebody reads: neither without header nor the area's own (`_`). */
export interface ColumnaLeida {
  /** Index into `Fila.celdas`. */
  readonly indice: number;
  /** The contract's spelling; the header as typed where the contract does not know it. */
  readonly nombre: string;
  /** Null where the contract does not know it, or an earlier column bears the same name. */
  readonly def: ColumnaDef | null;
}

/** The columns of a sheet in their order; taken once per hoja, not per row. */
export function columnasLeidas(hoja: HojaDeLibro): ColumnaLeida[] {
  const leidas: ColumnaLeida[] = [];
  hoja.hoja.columnas.forEach(({ encabezado }, indice) => {
    if (encabezado === '' || esPropia(encabezado)) return;
    const def = hoja.def.columnas.find((c) => plegar(c.nombre) === plegar(encabezado));
    const primera = def !== undefined && indiceDe(hoja, def.nombre) === indice;
    leidas.push({ indice, nombre: def?.nombre ?? encabezado, def: primera ? def : null });
  });
  return leidas;
}

/** A column of the contract, in the sheets that have it. */
export interface ColumnaConocida extends ColumnaLeida {
  readonly def: ColumnaDef;
}

/** Those of them that the contract knows and `sirve` takes. */
export function columnasConocidas(hoja: HojaDeLibro, sirve: (def: ColumnaDef) => boolean): ColumnaConocida[] {
  return columnasLeidas(hoja).flatMap((c) =>
    c.def !== null && sirve(c.def) ? [{ indice: c.indice, nombre: c.nombre, def: c.def }] : [],
  );
}
