import type { HojaDeLibro, Registro } from '../libro/carpeta.ts';
import type { DatosDeHallazgo, Hallazgo } from '../libro/hallazgo.ts';
import { lugarDe } from '../libro/registros.ts';

/** A finding at a record's cell; `columna` by the contract's spelling, `valor` the whole cell as typed. */
export function hallazgoEnCelda(
  registro: Registro,
  columna: string,
  valor: string,
  datos: DatosDeHallazgo,
): Hallazgo {
  return { lugar: lugarDe(registro, columna), valor, datos, justificacion: null };
}

/** A finding at the header of a column (contract §3: «at row 1»). */
export function hallazgoEnEncabezado(
  hoja: HojaDeLibro,
  columna: string,
  valor: string,
  datos: DatosDeHallazgo,
): Hallazgo {
  const lugar = { libro: hoja.libro.nombre, hoja: hoja.def.nombre, fila: hoja.hoja.filaEncabezado, columna };
  return { lugar, valor, datos, justificacion: null };
}
