import type { HojaDeLibro, Registro } from '../../../shared/libro/registro.ts';
import type { Bloque, FilaDeTabla, Tabla } from '../../../shared/report/arbol.ts';
import type { Trozos } from '../producto.ts';
import { campo, EscritorCsv } from './csv.ts';

/** Writes origins; the place of a hoja is put together once. */
class EscritorDeProcedencia {
  readonly #csv = new EscritorCsv();
  readonly #lugares = new Map<HojaDeLibro, string>();

  constructor() {
    this.#csv.fila(['Archivo', 'Fila', 'Columna', 'Libro', 'Hoja', 'Fila de origen']);
  }

  #lugar(hoja: HojaDeLibro): string {
    let lugar = this.#lugares.get(hoja);
    if (lugar === undefined) {
      lugar = `,${campo(hoja.libro.nombre)},${campo(hoja.def.nombre)},`;
      this.#lugares.set(hoja, lugar);
    }
    return lugar;
  }

  /** The records behind one value, which `inicio` names: file, row and column. */
  anotar(inicio: string, origen: readonly Registro[]): void {
    for (const { hoja, fila } of origen) this.#csv.linea(inicio + this.#lugar(hoja) + String(fila.numero));
  }

  trozos(): Trozos {
    return this.#csv.trozos();
  }
}

function fila(
  escritor: EscritorDeProcedencia,
  inicio: string,
  { origen, origenDeCelda }: FilaDeTabla,
  columnas: readonly string[],
): void {
  escritor.anotar(`${inicio},`, origen);
  for (const [i, deCelda] of origenDeCelda ?? []) escritor.anotar(`${inicio},${columnas[i] ?? ''}`, deCelda);
}

/** A row's own records, then those of each cell that has others. Rows are numbered as a sheet shows them. */
function tabla(escritor: EscritorDeProcedencia, { archivo, columnas, filas }: Tabla): void {
  const [enArchivo, encabezados] = [campo(archivo), columnas.map((c) => campo(c.encabezado))];
  filas.forEach((deTabla, i) => {
    fila(escritor, `${enArchivo},${String(i + 2)}`, deTabla, encabezados);
  });
}

/** `procedencia.csv` (contract §4): the rows that every table row, count and number of the text comes from. */
export function procedenciaCsv(bloques: readonly Bloque[]): Trozos {
  const escritor = new EscritorDeProcedencia();
  for (const { linea, texto, tabla: deBloque } of bloques) {
    for (const trozo of texto ?? []) {
      if (trozo.tipo !== 'calculado') continue;
      escritor.anotar(`informe,${campo(linea)},${campo(`{${trozo.marcador}}`)}`, trozo.origen);
    }
    if (deBloque !== null) tabla(escritor, deBloque);
  }
  return escritor.trozos();
}
