import { enteroDe, mostrar } from '../renglon.ts';
import { enCurso, reparto, type Caso } from './caso.ts';
import { enElServicio } from './en-el-servicio.ts';
import { leerTablero } from './leer-tablero.ts';
import { percentil } from './percentil.ts';
import { seleccionarASecas } from './seleccionar-a-secas.ts';
import { PERIODOS, sembrarPeriodos } from './sembrar-periodos.ts';

const META_MS = 100;

/** The board and the history of an órgano, against the bare reading of their rows. */
export async function cifrasDelTablero({ lugar, libros, sembrado, perfil }: Caso): Promise<void> {
  enCurso('el tablero');
  await enElServicio(lugar, ({ almacen }) => sembrarPeriodos(almacen));
  const { cambiado, igual, historial, bytes } = await leerTablero(lugar, sembrado, perfil);
  const secas = await seleccionarASecas(lugar);
  const tamano = `${enteroDe(libros.areas.length)} áreas × ${String(PERIODOS)} periodos`;
  const una = (que: string, ms: readonly number[], vara: readonly number[]): void => {
    const p95 = percentil(ms, 95);
    mostrar({
      que: `${que}, ${tamano}`,
      cifra: reparto(ms),
      vara: `leer a secas los renglones: ${reparto(vara)}`,
      razon: p95 / percentil(vara, 95),
      meta: `p95 < ${String(META_MS)} ms`,
      alcanzada: p95 < META_MS,
    });
  };
  una(`el tablero de un periodo (${(bytes / 1000).toFixed(0)} kB) tras un cambio`, cambiado, secas.tablero);
  una('el tablero de un periodo, sin cambios', igual, secas.tablero);
  una('el historial de todos', historial, secas.historial);
}
