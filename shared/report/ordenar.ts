import type { TipoColumna } from '../hojas/hoja-def.ts';
import type { Registro } from '../libro/carpeta.ts';
import { claveDeOrden, compararClaves, type ClaveDeOrden } from '../programa/consulta/claves-de-orden.ts';
import type { Consulta } from '../programa/consulta/consulta.ts';
import { tiempoDe } from '../programa/consulta/tiempo.ts';
import type { FuenteDeBloque } from '../programa/leer-programa.ts';
import type { Criterio } from '../programa/lenguaje/orden.ts';
import { ultimo } from '../programa/lenguaje/ruta.ts';

interface Llave {
  /** One per row. */
  readonly claves: readonly ClaveDeOrden[];
  readonly descendente: boolean;
}

/** Greater than any day: a place among the keys for rows that have none. */
const SIN_CLAVE = 1e6;

/**
 * The places of rows in the order of one key of small whole numbers, such as days: key and place together are
 * one exact number, so that a million are sorted without a comparing function. Null for other keys.
 */
function lugaresPorNumero(claves: readonly ClaveDeOrden[]): number[] | null {
  const n = claves.length;
  const compuestas = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const clave = claves[i] ?? null;
    const pequena = clave === null || (Number.isInteger(clave) && Math.abs(Number(clave)) < SIN_CLAVE);
    if (!pequena) return null;
    compuestas[i] = Number(clave ?? SIN_CLAVE) * n + i;
  }
  const lugares: number[] = [];
  for (const compuesta of compuestas.sort()) lugares.push(((compuesta % n) + n) % n);
  return lugares;
}

/** The places of rows in the order of several keys in turn; ties keep the order that was. */
function lugaresPorClaves(cuantos: number, llaves: readonly Llave[]): number[] {
  return Array.from({ length: cuantos }, (_, i) => i).sort((a, b) => {
    for (const { claves, descendente } of llaves) {
      const orden = compararClaves(claves[a] ?? null, claves[b] ?? null, descendente);
      if (orden !== 0) return orden;
    }
    return a - b;
  });
}

/** Sorts by keys in turn; ties keep the order that was. */
export function ordenarPorClaves<T>(filas: readonly T[], llaves: readonly Llave[]): T[] {
  const [unica, ...otras] = llaves;
  const sencilla = unica !== undefined && otras.length === 0 && !unica.descendente;
  const lugares =
    (sencilla ? lugaresPorNumero(unica.claves) : null) ?? lugaresPorClaves(filas.length, llaves);
  const ordenadas: T[] = [];
  for (const lugar of lugares) {
    const fila = filas[lugar];
    if (fila !== undefined) ordenadas.push(fila);
  }
  return ordenadas;
}

const primera = (claves: readonly ClaveDeOrden[]): ClaveDeOrden =>
  claves.reduce((menor, clave) => (compararClaves(clave, menor) < 0 ? clave : menor), null);

const TIPOS_DE_TIEMPO: ReadonlySet<TipoColumna> = new Set(['fecha', 'vigencia', 'sesion', 'sesiones']);

/**
 * Keys of `Orden` for rows that stand for records: a row goes by its first date or session, else by
 * its first record. `Total` is given by the cross-tab itself.
 */
export function llavesDe<T>(
  consulta: Consulta,
  criterios: readonly Criterio[],
  filas: readonly T[],
  registros: (fila: T) => readonly Registro[],
  total: (fila: T) => ClaveDeOrden = () => null,
): Llave[] {
  return criterios.map(({ ruta, descendente }) => {
    if (ruta === 'Total') return { claves: filas.map(total), descendente };
    const leer = claveDeOrden(consulta, ruta);
    const deTiempo = TIPOS_DE_TIEMPO.has(ultimo(ruta).tipo);
    const claves = filas.map((fila) => {
      const [uno, ...otros] = registros(fila);
      if (uno === undefined) return null;
      return deTiempo && otros.length > 0 ? primera([uno, ...otros].map(leer)) : leer(uno);
    });
    return { claves, descendente };
  });
}

/** By date, undated last; a hoja without dates keeps the reading order (contract §2, `Orden`). */
export function porFecha(
  consulta: Consulta,
  def: FuenteDeBloque['def'],
  registros: readonly Registro[],
): readonly Registro[] {
  if (def.fecha.tipo === 'ninguna' && def.sesion === null) return registros;
  const tiempo = tiempoDe(consulta, def);
  const claves = registros.map((registro) => tiempo(registro)?.inicio ?? null);
  const yaOrdenados = claves.every((c, i) => i === 0 || compararClaves(claves[i - 1] ?? null, c) <= 0);
  return yaOrdenados ? registros : ordenarPorClaves(registros, [{ claves, descendente: false }]);
}

/** Rows of several records in their order: by date a row goes by its first (contract §2, `Orden`). */
export function ordenarGrupos(
  consulta: Consulta,
  { orden, def }: FuenteDeBloque,
  grupos: readonly (readonly Registro[])[],
): readonly (readonly Registro[])[] {
  if (orden === 'hoja') return grupos;
  if (orden !== 'fecha')
    return ordenarPorClaves(
      grupos,
      llavesDe(consulta, orden, grupos, (g) => g),
    );
  const tiempo = tiempoDe(consulta, def);
  const claves = grupos.map((grupo) => primera(grupo.map((registro) => tiempo(registro)?.inicio ?? null)));
  return ordenarPorClaves(grupos, [{ claves, descendente: false }]);
}

/** The records of a block in the order in which it prints them. */
export function ordenar(
  consulta: Consulta,
  fuente: FuenteDeBloque,
  registros: readonly Registro[],
): readonly Registro[] {
  const { orden, def } = fuente;
  if (orden === 'hoja') return registros;
  if (orden === 'fecha') return porFecha(consulta, def, registros);
  return ordenarPorClaves(
    registros,
    llavesDe(consulta, orden, registros, (r) => [r]),
  );
}
