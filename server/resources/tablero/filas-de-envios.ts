import type { Consultable } from '../../store/almacen.ts';
import { filasDeEnvios as leerFilas } from '../../store/tablero/historial.ts';

/** Tabs that declare, not report. */
const SIN_REGISTROS: ReadonlySet<string> = new Set(['Carátula', 'Sin actividades', 'Justificaciones']);

/** So many envíos are remembered: a few bytes each. */
const MAX = 50_000;
const sabidas = new Map<string, number>();

function contar(texto: string): number {
  const hojas = JSON.parse(texto) as { hoja: string; filas: number }[];
  return hojas.reduce((suma, { hoja, filas }) => suma + (SIN_REGISTROS.has(hoja) ? 0 : filas), 0);
}

/** How many records each envío has. An envío never changes, so each is counted once. */
export async function registrosDeEnvios(
  db: Consultable,
  envios: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const nuevas = await leerFilas(
    db,
    envios.filter((id) => !sabidas.has(id)),
  );
  const cuentas = new Map(
    envios.map((id) => [id, sabidas.get(id) ?? contar(nuevas.get(id) ?? '[]')] as const),
  );
  if (sabidas.size + nuevas.size > MAX) sabidas.clear();
  for (const [id, cuenta] of cuentas) sabidas.set(id, cuenta);
  return cuentas;
}
