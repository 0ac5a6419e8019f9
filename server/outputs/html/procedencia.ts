import type { HojaDeLibro, Registro } from '../../../shared/libro/carpeta.ts';
import type { Fila } from '../../../shared/libro/model.ts';

/** The records that the page refers to, each once, as its panel reads them. */
export interface DatosDeProcedencia {
  readonly libros: readonly string[];
  /** Index of the libro, name of the hoja, headers as typed. */
  readonly hojas: readonly (readonly [number, string, readonly string[]])[];
  /** Index of the hoja, row of the sheet, cells as typed (the empty ones at the end left out). */
  readonly registros: readonly (readonly [number, number, ...string[]])[];
}

/** Numbers records in the order in which the page names them. */
export interface Procedencia {
  /** The records as the value of `data-o`: indexes, runs joined: `0-3,7`; '' for none. */
  readonly referir: (origen: readonly Registro[]) => string;
  readonly datos: () => DatosDeProcedencia;
}

/** Runs of consecutive indexes; the page stays linear in its rows, also under totals. */
function enTramos(indices: readonly number[]): string {
  const tramos: string[] = [];
  for (let i = 0; i < indices.length;) {
    const inicio = indices[i] ?? 0;
    let fin = inicio;
    for (i++; i < indices.length && indices[i] === fin + 1; i++) fin++;
    tramos.push(fin === inicio ? String(inicio) : `${String(inicio)}-${String(fin)}`);
  }
  return tramos.join(',');
}

function celdasDe(fila: Fila): string[] {
  let largo = fila.celdas.length;
  while (largo > 0 && fila.celdas[largo - 1] === '') largo--;
  return fila.celdas.slice(0, largo);
}

export function crearProcedencia(): Procedencia {
  const libros = new Map<string, number>();
  const hojas = new Map<HojaDeLibro, number>();
  const filas = new Map<Fila, number>();
  const datosDeHojas: [number, string, string[]][] = [];
  const registros: [number, number, ...string[]][] = [];

  const deLibro = (nombre: string): number => {
    const n = libros.get(nombre) ?? libros.size;
    libros.set(nombre, n);
    return n;
  };
  const deHoja = (hoja: HojaDeLibro): number => {
    const vista = hojas.get(hoja);
    if (vista !== undefined) return vista;
    hojas.set(hoja, datosDeHojas.length);
    const encabezados = hoja.hoja.columnas.map((c) => c.encabezado);
    return datosDeHojas.push([deLibro(hoja.libro.nombre), hoja.hoja.nombre, encabezados]) - 1;
  };
  const deRegistro = ({ hoja, fila }: Registro): number => {
    const visto = filas.get(fila);
    if (visto !== undefined) return visto;
    filas.set(fila, registros.length);
    return registros.push([deHoja(hoja), fila.numero, ...celdasDe(fila)]) - 1;
  };
  return {
    referir: (origen) => enTramos(origen.map(deRegistro)),
    datos: () => ({ libros: [...libros.keys()], hojas: datosDeHojas, registros }),
  };
}
