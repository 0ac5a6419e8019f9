import type { Registro } from '../libro/carpeta.ts';
import { claveDeOrden, compararClaves, type ClaveDeOrden } from '../programa/consulta/claves-de-orden.ts';
import type { Consulta } from '../programa/consulta/consulta.ts';
import { tiempoDe } from '../programa/consulta/tiempo.ts';
import type { FuenteDeBloque } from '../programa/leer-programa.ts';
import type { Criterio } from '../programa/lenguaje/orden.ts';

interface Llave {
  /** One per row. */
  readonly claves: readonly ClaveDeOrden[];
  readonly descendente: boolean;
}

/** Sorts by keys in turn; ties keep the order that was. */
export function ordenarPorClaves<T>(filas: readonly T[], llaves: readonly Llave[]): T[] {
  const lugares = filas.map((_, i) => i);
  lugares.sort((a, b) => {
    for (const { claves, descendente } of llaves) {
      const orden = compararClaves(claves[a] ?? null, claves[b] ?? null, descendente);
      if (orden !== 0) return orden;
    }
    return a - b;
  });
  return lugares.flatMap((i) => filas[i] ?? []);
}

/** Keys of `Orden` for rows that a record stands for; `Total` is given by the cross-tab itself. */
export function llavesDe<T>(
  consulta: Consulta,
  criterios: readonly Criterio[],
  filas: readonly T[],
  registro: (fila: T) => Registro | undefined,
  total: (fila: T) => ClaveDeOrden = () => null,
): Llave[] {
  return criterios.map(({ ruta, descendente }) => {
    if (ruta === 'Total') return { claves: filas.map(total), descendente };
    const leer = claveDeOrden(consulta, ruta);
    const claves = filas.map((fila) => {
      const de = registro(fila);
      return de === undefined ? null : leer(de);
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

/** The records of a block in the order in which it prints them. */
export function ordenar(
  consulta: Consulta,
  fuente: FuenteDeBloque,
  registros: readonly Registro[],
): readonly Registro[] {
  const { orden, def } = fuente;
  if (orden === 'hoja') return registros;
  if (orden === 'fecha') return porFecha(consulta, def, registros);
  return ordenarPorClaves(registros, llavesDe(consulta, orden, registros, (r) => r));
}
