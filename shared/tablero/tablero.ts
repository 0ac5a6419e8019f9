import { hojaDef, HOJAS } from '../hojas/catalogo-de-hojas.ts';
import type { NombreHoja } from '../hojas/hoja-def.ts';
import { unaVez } from '../libro/una-vez.ts';
import type { FechaCivil } from '../spanish/fechas/civil-date.ts';
import { plegar } from '../spanish/texto/fold.ts';
import {
  estadoDeHoja,
  lineasPendientes,
  type Enviado,
  type EstadoDeHoja,
  type EstadoDeLibro,
} from './estado-de-hoja.ts';
import { enOrden, type LineaDeTablero } from './linea-de-programa.ts';
import { plazoDe, type Plazo } from './plazo.ts';

/** What was sent, in figures. */
export interface ResumenDeEnvio {
  readonly hojas: readonly { readonly hoja: string; readonly filas: number }[];
  readonly lineasConRegistros: readonly string[];
  readonly lineasSinActividades: readonly { readonly linea: string }[];
}

/** An área of a period, as the store has it. */
export interface AreaDeTablero {
  readonly clave: string;
  readonly siglas: string;
  readonly nombre: string;
  readonly estado: EstadoDeLibro;
  /** Null where nothing was sent. */
  readonly aTiempo: boolean | null;
  readonly resumen: ResumenDeEnvio | null;
}

interface CeldaDeTablero {
  readonly hoja: NombreHoja;
  readonly estado: EstadoDeHoja;
  readonly filas: number;
  readonly esperada: boolean;
  readonly lineasPendientes: string[];
}

interface FilaDeTablero<A extends AreaDeTablero> {
  readonly area: A;
  readonly plazo: Plazo;
  readonly hojas: CeldaDeTablero[];
}

export interface TableroHecho<A extends AreaDeTablero> {
  readonly hojas: NombreHoja[];
  readonly filas: FilaDeTablero<A>[];
}

/** Lines expected of an área by tab. */
type Esperadas = ReadonlyMap<NombreHoja, readonly string[]>;

const NOMBRES: ReadonlyMap<string, NombreHoja> = new Map(HOJAS.map((h) => [plegar(h.nombre), h.nombre]));
/** Tabs that say something of the others. */
const SIN_COLUMNA: ReadonlySet<NombreHoja> = new Set(['Carátula', 'Sin actividades', 'Justificaciones']);

/** Lines by each folded name of an área that reports in them; worked out once for a programme. */
const lineasPorArea = unaVez((lineas: readonly LineaDeTablero[]): ReadonlyMap<string, LineaDeTablero[]> => {
  const porArea = new Map<string, LineaDeTablero[]>();
  for (const linea of lineas)
    for (const nombre of linea.nombresDeAreas) porArea.set(nombre, [...(porArea.get(nombre) ?? []), linea]);
  return porArea;
});

function esperadasDe(area: AreaDeTablero, lineas: readonly LineaDeTablero[]): Esperadas {
  const porArea = lineasPorArea(lineas);
  const nombres = [area.siglas, area.nombre, area.clave].map(plegar);
  const suyas = new Set(nombres.flatMap((nombre) => porArea.get(nombre) ?? []));
  const esperadas = new Map<NombreHoja, string[]>();
  // In the programme's order, whatever name each line calls the área by
  for (const linea of lineas) {
    if (!suyas.has(linea)) continue;
    for (const hoja of linea.hojas) {
      // An área cannot fill what the enlace alone may hold
      if (hojaDef(hoja).soloEnlace) continue;
      const deHoja = esperadas.get(hoja);
      if (deHoja === undefined) esperadas.set(hoja, [linea.linea]);
      else deHoja.push(linea.linea);
    }
  }
  return esperadas;
}

function enviadoDe({ estado, resumen }: AreaDeTablero): Enviado {
  return {
    estado,
    filas: new Map((resumen?.hojas ?? []).map(({ hoja, filas }) => [plegar(hoja), filas])),
    conRegistros: new Set((resumen?.lineasConRegistros ?? []).map(plegar)),
    sinActividades: new Set((resumen?.lineasSinActividades ?? []).map(({ linea }) => plegar(linea))),
  };
}

/** What is told of an área before the tabs of all are known. */
interface AreaPreparada {
  readonly esperadas: Esperadas;
  readonly enviado: Enviado;
}

/** Worked out once for an área that is as it was: of a thousand on a board one changes at a time. */
const preparar = unaVez((area: AreaDeTablero) =>
  unaVez((lineas: readonly LineaDeTablero[]): AreaPreparada => ({
    esperadas: esperadasDe(area, lineas),
    enviado: enviadoDe(area),
  })),
);

function celda(hoja: NombreHoja, esperadas: Esperadas, enviado: Enviado): CeldaDeTablero {
  const lineas = esperadas.get(hoja) ?? [];
  const pendientes = lineasPendientes(hoja, lineas, enviado);
  return {
    hoja,
    estado: estadoDeHoja(hoja, lineas, pendientes, enviado),
    filas: enviado.filas.get(plegar(hoja)) ?? 0,
    esperada: lineas.length > 0,
    lineasPendientes: pendientes,
  };
}

/** The tabs with a column: what is expected of anybody, and what anybody sent. */
function columnas(preparadas: readonly AreaPreparada[]) {
  const todas = new Set<NombreHoja>();
  for (const { esperadas, enviado } of preparadas) {
    for (const hoja of esperadas.keys()) todas.add(hoja);
    for (const [clave, filas] of enviado.filas) {
      const hoja = filas > 0 ? NOMBRES.get(clave) : undefined;
      if (hoja !== undefined && !SIN_COLUMNA.has(hoja)) todas.add(hoja);
    }
  }
  return enOrden(todas);
}

/**
 * The board: each área by each tab.
 *
 * @param hoy the civil date in Mexico City
 */
export function hacerTablero<A extends AreaDeTablero>(
  areas: readonly A[],
  lineas: readonly LineaDeTablero[],
  { corte, hoy }: { readonly corte: FechaCivil; readonly hoy: FechaCivil },
): TableroHecho<A> {
  const preparadas = areas.map((area) => ({ area, ...preparar(area)(lineas) }));
  const hojas = columnas(preparadas);
  const filas = preparadas.map(({ area, esperadas, enviado }) => ({
    area,
    plazo: plazoDe(area.aTiempo, corte, hoy),
    hojas: hojas.map((hoja) => celda(hoja, esperadas, enviado)),
  }));
  return { hojas, filas };
}
