import type { Carpeta, LibroDeCarpeta, Registro } from '../../libro/carpeta.ts';
import { indiceDe } from '../../libro/registros.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { leerNumero, sumar, type Decimal } from '../../spanish/numeros/parse-number.ts';

/** One breakdown of an indicator: where it stands first, and its exact sum. */
export interface Desglose {
  readonly nombre: string;
  readonly primero: Registro;
  suma: Decimal;
}

/** The rows of one indicator (one libro, `Línea` and name) added up; `Parcial…` left out. */
export interface CuentaDeIndicador {
  readonly nombre: string;
  /** By folded name, in order of first appearance; `total` among them. */
  readonly desgloses: Map<string, Desglose>;
  /** False where a row cannot be told or read: another rule says so, and a sum would say it twice. */
  legible: boolean;
}

const PARCIAL = 'parcial';

/** Names whose rows may have strayed: a `Línea` that the programme does not have, or a row without name. */
interface Extraviadas {
  readonly indicadores: Set<string>;
  readonly lineas: Set<string>;
}

interface Fila {
  readonly linea: string;
  readonly indicador: string;
  readonly desglose: string;
  readonly valor: string;
}

function anotar(cuenta: CuentaDeIndicador, registro: Registro, fila: Fila): void {
  const clave = plegar(fila.desglose);
  if (clave.startsWith(PARCIAL)) return;
  const numero = leerNumero(fila.valor);
  if (clave === '' || numero === null) {
    cuenta.legible = false;
    return;
  }
  const desglose = cuenta.desgloses.get(clave);
  if (desglose === undefined)
    cuenta.desgloses.set(clave, { nombre: fila.desglose, primero: registro, suma: numero.valor });
  else desglose.suma = sumar(desglose.suma, numero.valor);
}

/** Reads the rows of `Indicadores` of a libro; null for a column that is missing (`columna-faltante`). */
function lector(libro: LibroDeCarpeta): ((registro: Registro) => Fila) | null {
  const hoja = libro.hojas.get('Indicadores');
  if (hoja === undefined) return null;
  const [linea = -1, indicador = -1, desglose = -1, valor = -1] = [
    'Línea',
    'Indicador',
    'Desglose',
    'Valor',
  ].map((c) => indiceDe(hoja, c));
  if (indicador === -1 || desglose === -1 || valor === -1) return null;
  return ({ fila: { celdas } }) => ({
    linea: celdas[linea] ?? '',
    indicador: celdas[indicador] ?? '',
    desglose: celdas[desglose] ?? '',
    valor: celdas[valor] ?? '',
  });
}

/** Adds up the indicators of a libro, in order of first appearance. */
export function cuentasDeIndicadores(carpeta: Carpeta, libro: LibroDeCarpeta): CuentaDeIndicador[] {
  const leer = lector(libro);
  if (leer === null) return [];
  const cuentas = new Map<string, CuentaDeIndicador & { readonly linea: string }>();
  const extraviadas: Extraviadas = { indicadores: new Set(), lineas: new Set() };
  for (const registro of libro.hojas.get('Indicadores')?.registros ?? []) {
    const fila = leer(registro);
    const [linea, indicador] = [plegar(fila.linea), plegar(fila.indicador)];
    if (linea !== '' && carpeta.lineas.size > 0 && !carpeta.lineas.has(linea))
      extraviadas.indicadores.add(indicador);
    if (indicador === '') {
      extraviadas.lineas.add(linea);
      continue;
    }
    const llave = `${linea}\n${indicador}`;
    let cuenta = cuentas.get(llave);
    if (cuenta === undefined) {
      cuenta = { nombre: fila.indicador, linea, desgloses: new Map(), legible: true };
      cuentas.set(llave, cuenta);
    }
    anotar(cuenta, registro, fila);
  }
  return [...cuentas.values()].filter(
    (c) => c.legible && !extraviadas.lineas.has(c.linea) && !extraviadas.indicadores.has(plegar(c.nombre)),
  );
}
