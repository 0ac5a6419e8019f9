import type { HojaDeLibro, Registro } from '../../../shared/libro/registro.ts';
import type { Bloque, Tabla } from '../../../shared/report/arbol.ts';
import type { Trozos } from '../producto.ts';
import { campo } from './csv.ts';
import { Escritor } from './escritor.ts';

const SALTO = 0x0a;
const NADA = new Uint8Array();

/** Writes origins, a million lines of the same few pieces: each piece is encoded once. */
class EscritorDeProcedencia {
  readonly #escritor = new Escritor();
  readonly #lugares = new Map<HojaDeLibro, Uint8Array>();

  constructor() {
    this.#escritor.texto('Archivo,Fila,Columna,Libro,Hoja,Fila de origen\n');
  }

  #lugar(hoja: HojaDeLibro): Uint8Array {
    let lugar = this.#lugares.get(hoja);
    if (lugar === undefined) {
      lugar = Buffer.from(`,${campo(hoja.libro.nombre)},${campo(hoja.def.nombre)},`);
      this.#lugares.set(hoja, lugar);
    }
    return lugar;
  }

  /**
   * The records behind one value.
   *
   * @param antes what stands before the row's number, or all of the value's place where `fila` is null
   * @param despues what stands after the number: a comma, and the column where it is one cell's
   */
  anotar(antes: Uint8Array, fila: number | null, despues: Uint8Array, origen: readonly Registro[]): void {
    for (const { hoja, fila: deOrigen } of origen) {
      this.#escritor.bytes(antes);
      if (fila !== null) this.#escritor.entero(fila);
      this.#escritor.bytes(despues);
      this.#escritor.bytes(this.#lugar(hoja));
      this.#escritor.entero(deOrigen.numero);
      this.#escritor.byte(SALTO);
    }
  }

  trozos(): Trozos {
    return this.#escritor.trozos();
  }
}

/** A row's own records, then those of each cell that has others. Rows are numbered as a sheet shows them. */
function tabla(escritor: EscritorDeProcedencia, { archivo, columnas, filas }: Tabla): void {
  const enArchivo = Buffer.from(`${campo(archivo)},`);
  const filaEntera = Buffer.from(',');
  const enColumna = columnas.map(({ encabezado }) => Buffer.from(`,${campo(encabezado)}`));
  filas.forEach(({ origen, origenDeCelda }, i) => {
    escritor.anotar(enArchivo, i + 2, filaEntera, origen);
    for (const [j, deCelda] of origenDeCelda ?? []) {
      escritor.anotar(enArchivo, i + 2, enColumna[j] ?? filaEntera, deCelda);
    }
  });
}

/** `procedencia.csv` (contract §4): the rows that every table row, count and number of the text comes from. */
export function procedenciaCsv(bloques: readonly Bloque[]): Trozos {
  const escritor = new EscritorDeProcedencia();
  for (const { linea, texto, tabla: deBloque } of bloques) {
    for (const trozo of texto ?? []) {
      if (trozo.tipo !== 'calculado') continue;
      const lugar = Buffer.from(`informe,${campo(linea)},${campo(`{${trozo.marcador}}`)}`);
      escritor.anotar(lugar, null, NADA, trozo.origen);
    }
    if (deBloque !== null) tabla(escritor, deBloque);
  }
  return escritor.trozos();
}
