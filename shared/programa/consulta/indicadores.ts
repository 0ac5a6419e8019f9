import type { Registro } from '../../libro/carpeta.ts';
import { celda, registrosDe } from '../../libro/registros.ts';
import type { Consulta } from './consulta.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { decimalConMiles, leerNumero, sumar } from '../../spanish/numeros/parse-number.ts';

/** A figure that a placeholder asks for: as typed where one row gives it, else computed. */
export interface Cifra {
  readonly texto: string;
  /** Its value where it is a whole number, for writing it in words. */
  readonly entero: number | null;
  readonly origen: readonly Registro[];
}

/** Desglose that states an indicator's total (contract §2, `Indicadores`). */
const TOTAL = 'total';

/** The rows of each indicator by folded name. */
export type IndiceDeIndicadores = ReadonlyMap<string, readonly Registro[]>;

export function indiceDeIndicadores(consulta: Consulta): IndiceDeIndicadores {
  const indice = new Map<string, Registro[]>();
  for (const registro of registrosDe(consulta.carpeta, 'Indicadores')) {
    const clave = plegar(celda(registro, 'Indicador'));
    const filas = indice.get(clave);
    if (filas === undefined) indice.set(clave, [registro]);
    else filas.push(registro);
  }
  return indice;
}

const es = (registro: Registro, columna: string, valor: string): boolean =>
  plegar(celda(registro, columna)) === plegar(valor);

/** One row as typed; several (from several libros) are added up. */
function cifraDe(filas: readonly Registro[]): Cifra | null {
  const [unica, ...otras] = filas;
  if (unica === undefined) return null;
  const leidos = filas.map((fila) => leerNumero(celda(fila, 'Valor'))?.valor);
  const valores = leidos.filter((v) => v !== undefined);
  if (otras.length === 0) {
    const numero = leerNumero(celda(unica, 'Valor'));
    const entero =
      numero !== null && Number.isInteger(numero.numero) && !numero.porcentaje ? numero.numero : null;
    return { texto: celda(unica, 'Valor'), entero, origen: filas };
  }
  const [primero, ...resto] = valores;
  if (primero === undefined || valores.length !== filas.length) return null;
  const suma = resto.reduce(sumar, primero);
  const texto = decimalConMiles(suma);
  return { texto, entero: suma.escala === 0 ? Number(suma.unidades) : null, origen: filas };
}

/** Its `Total`; where none is given, the sum of its first breakdown. */
function total(filas: readonly Registro[]): Cifra | null {
  const totales = filas.filter((fila) => es(fila, 'Desglose', TOTAL));
  if (totales.length > 0) return cifraDe(totales);
  const primero = filas.find((fila) => !plegar(celda(fila, 'Desglose')).startsWith('parcial'));
  if (primero === undefined) return null;
  return cifraDe(filas.filter((fila) => es(fila, 'Desglose', celda(primero, 'Desglose'))));
}

/** A category of an indicator; where several breakdowns have it, that of the first. */
function categoria(filas: readonly Registro[], desglose: string | null, nombre: string): Cifra | null {
  const deNombre = filas.filter((fila) => es(fila, 'Categoría', nombre));
  const buscado = desglose ?? (deNombre[0] === undefined ? null : celda(deNombre[0], 'Desglose'));
  return buscado === null ? null : cifraDe(deNombre.filter((fila) => es(fila, 'Desglose', buscado)));
}

/** The block's own line first: another line may count something by the same name. */
function deLaLinea(filas: readonly Registro[], linea: string): readonly Registro[] {
  const propias = filas.filter((fila) => es(fila, 'Línea', linea));
  return propias.length > 0 ? propias : filas;
}

/**
 * Finds `NAME`, `NAME:CATEGORY` or `NAME:DESGLOSE:CATEGORY` (contract §2, `Texto`). Names may hold a
 * colon, so the longest name that exists is taken. Null where no libro holds it.
 */
export function buscarIndicador(
  indice: IndiceDeIndicadores,
  partes: readonly string[],
  linea: string,
): Cifra | null {
  for (let n = partes.length; n > 0; n--) {
    const filas = indice.get(plegar(partes.slice(0, n).join(':')));
    if (filas === undefined) continue;
    const deAqui = deLaLinea(filas, linea);
    const resto = partes.slice(n);
    const hallada =
      resto.length === 0
        ? total(deAqui)
        : (categoria(deAqui, null, resto.join(':')) ??
          categoria(deAqui, resto[0] ?? null, resto.slice(1).join(':')));
    if (hallada !== null) return hallada;
  }
  return null;
}
