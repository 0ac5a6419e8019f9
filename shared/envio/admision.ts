import { plegar } from '../spanish/texto/fold.ts';

/** A finding, as far as admission looks at it. */
export interface HallazgoPorAdmitir {
  readonly hoja: string;
  readonly fila: number | null;
  readonly columna: string;
  readonly regla: string;
  readonly gravedad: 'Error' | 'Advertencia' | 'Justificada';
  readonly valor: string;
  /** Set where a libro that has not arrived yet may take it away. */
  readonly depende: 'otras-areas' | null;
}

/** What an área asks of the enlace, as far as admission looks at it. */
export interface PeticionPorAdmitir {
  readonly hoja: string;
  readonly columna: string;
  readonly fila: number | null;
  readonly valor: string;
}

/** What only the enlace can mend: its lists, its sessions, its programme. */
const LAS_MIENDA_EL_ENLACE: ReadonlySet<string> = new Set([
  'catalogo-desconocido',
  'sesion-inexistente',
  'referencia-inexistente',
  'columna-desconocida',
  'nombre-variante',
]);

/** Whether an área may ask the enlace for what a finding misses, and send meanwhile. */
export const sePuedePedir = (regla: string): boolean => LAS_MIENDA_EL_ENLACE.has(regla);

export interface Admision<H extends HallazgoPorAdmitir = HallazgoPorAdmitir> {
  readonly admisible: boolean;
  readonly porCorregir: readonly H[];
  readonly porExplicar: readonly H[];
  /** Findings that a petición covers. */
  readonly pedidos: ReadonlySet<H>;
}

const llave = (hoja: string, columna: string, resto: string | number): string =>
  [hoja, columna, String(resto)].map(plegar).join('\n');

/** A petición names the cell, or the value wherever it stands in that column. */
function llavesDe({ hoja, columna, fila, valor }: PeticionPorAdmitir): string[] {
  if (hoja === '' || columna === '') return [];
  if (fila !== null) return [llave(hoja, columna, `#${fila}`)];
  return valor === '' ? [] : [llave(hoja, columna, valor)];
}

/**
 * Whether a libro may be sent: errors are refused, warnings fixed or explained. A finding stands in nobody's way
 * when only another área's libro can take it away, or when the área asks the enlace for what is missing.
 */
export function admitir<H extends HallazgoPorAdmitir>(
  hallazgos: readonly H[],
  peticiones: readonly PeticionPorAdmitir[],
): Admision<H> {
  const pedidas = new Set(peticiones.flatMap(llavesDe));
  const pedido = (h: H): boolean =>
    sePuedePedir(h.regla) &&
    (pedidas.has(llave(h.hoja, h.columna, `#${h.fila ?? ''}`)) ||
      pedidas.has(llave(h.hoja, h.columna, h.valor)));
  const pedidos = new Set(hallazgos.filter((h) => h.gravedad !== 'Justificada' && pedido(h)));
  const quedan = hallazgos.filter((h) => h.depende === null && !pedidos.has(h));
  const porCorregir = quedan.filter((h) => h.gravedad === 'Error');
  const porExplicar = quedan.filter((h) => h.gravedad === 'Advertencia');
  return { admisible: porCorregir.length + porExplicar.length === 0, porCorregir, porExplicar, pedidos };
}
