import { comoBytes } from '../contenidos.ts';
import type { Tabla } from '../migraciones/0001/tabla.ts';

/** A value as both engines take it. */
export type Valor = string | number | null | Buffer;

type Columnas = Tabla['columnas'];

const FIN_DE_LINEA = Buffer.from('\n');
const SALTO = 0x0a;

/**
 * A row as it stands in a part: a line with a JSON array, the values in the order of the columns. Bytes stand there as
 * their number; they follow the line, each run ended by `\n`.
 */
export function escribirFila(columnas: Columnas, fila: Readonly<Record<string, unknown>>): Buffer[] {
  const sueltos: Buffer[] = [];
  const valores = Object.entries(columnas).map(([nombre, tipo]) => {
    if (tipo !== 'bytes') return fila[nombre];
    const bytes = comoBytes(fila[nombre]);
    sueltos.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), FIN_DE_LINEA);
    return bytes.length;
  });
  return [Buffer.from(`${JSON.stringify(valores)}\n`, 'utf8'), ...sueltos];
}

const esDelTipo = (valor: unknown, tipo: Columnas[string]): boolean => {
  if (valor === null) return tipo.endsWith('?');
  if (tipo.startsWith('texto')) return typeof valor === 'string';
  return Number.isSafeInteger(valor);
};

/** Reads rows one after another out of a part. */
class LectorDeFilas {
  #lugar = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get acabado(): boolean {
    return this.#lugar >= this.#bytes.length;
  }

  /** @throws RangeError where no line ends */
  linea(): string {
    const fin = this.#bytes.indexOf(SALTO, this.#lugar);
    if (fin < 0) throw new RangeError('A row has no end');
    const texto = this.#bytes.toString('utf8', this.#lugar, fin);
    this.#lugar = fin + 1;
    return texto;
  }

  /** @throws RangeError where the part holds less */
  tramo(largo: number): Buffer {
    const fin = this.#lugar + largo;
    if (largo < 0 || this.#bytes[fin] !== SALTO)
      throw new RangeError('Bytes of a row do not end where they should');
    const tramo = this.#bytes.subarray(this.#lugar, fin);
    this.#lugar = fin + 1;
    return tramo;
  }
}

function leerFila(columnas: Columnas, lector: LectorDeFilas): Valor[] {
  const tipos = Object.values(columnas);
  const leida: unknown = JSON.parse(lector.linea());
  if (!Array.isArray(leida) || leida.length !== tipos.length) throw new TypeError('A row has other columns');
  return tipos.map((tipo, i) => {
    const valor: unknown = leida[i];
    if (!esDelTipo(valor, tipo)) throw new TypeError('A value is not of the type of its column');
    return tipo === 'bytes' ? lector.tramo(valor as number) : (valor as Valor);
  });
}

/**
 * The rows of a part.
 * @throws SyntaxError, TypeError or RangeError where they are not what `escribirFila` gives for these columns
 */
export function leerFilas(columnas: Columnas, bytes: Buffer): Valor[][] {
  const lector = new LectorDeFilas(bytes);
  const filas: Valor[][] = [];
  while (!lector.acabado) filas.push(leerFila(columnas, lector));
  return filas;
}
