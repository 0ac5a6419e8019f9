import type { HojaDef } from '../../hojas/hoja-def.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { leerNumero } from '../../spanish/numeros/parse-number.ts';
import type { Anotar } from './problema.ts';
import { leerRuta, rutaLeida, ultimo, type ColumnasPropias, type Ruta } from './ruta.ts';

const OPERADORES = ['=', '!=', '>=', '<='] as const;
export type Operador = (typeof OPERADORES)[number];

/** One condition: the record passes when any value holds (for `!=`: when none does). */
export interface Condicion {
  readonly ruta: Ruta;
  readonly operador: Operador;
  readonly valores: readonly string[];
}

/** How far back a block looks (contract §2, `Periodo=…` in a `Filtro`). */
export type Alcance = 'Periodo' | 'Año' | 'Corte' | 'Todos';
const ALCANCES: readonly Alcance[] = ['Año', 'Corte', 'Todos'];

export interface Filtro {
  readonly alcance: Alcance;
  readonly condiciones: readonly Condicion[];
  /** Whether it names `Línea`, which lifts the block's own line. */
  readonly nombraLinea: boolean;
}

export const SIN_FILTRO: Filtro = { alcance: 'Periodo', condiciones: [], nombraLinea: false };

const FORMA_DE_CONDICION = /^([^=<>!]+?)\s*(!=|>=|<=|=)\s*(.*)$/s;
const EJEMPLOS = [
  'Columna=Valor',
  'Columna=Valor|Otro',
  'Columna>=valor',
  'Columna<=valor',
  'Columna!=valor',
];

function leerAlcance(operador: string, valor: string, pieza: string, anotar: Anotar): Alcance {
  const alcance = ALCANCES.find((a) => plegar(a) === plegar(valor));
  if (operador === '=' && alcance !== undefined) return alcance;
  anotar(
    'valor-ilegible',
    pieza,
    ALCANCES.map((a) => `Periodo=${a}`),
  );
  return 'Periodo';
}

function comparable(ruta: Ruta, operador: Operador, valor: string): boolean {
  const { tipo } = ultimo(ruta);
  if (valor === '') return operador === '=' || operador === '!=';
  if (tipo === 'fecha') return leerFecha(valor) !== null;
  if (tipo === 'numero' || tipo === 'entero') return leerNumero(valor) !== null;
  return true;
}

const ejemploDe = (ruta: Ruta): string[] =>
  ultimo(ruta).tipo === 'fecha' ? ['2021-10-21', '21/10/2021'] : ['2021', '1,000', '67.7%'];

/** The printed `Fecha` of an activity is prose: it is compared by its `Fecha inicio`. */
function enFecha(ruta: Ruta): Ruta {
  const paso = ultimo(ruta);
  if (paso.hoja !== 'Actividades' || !paso.calculada) return ruta;
  const inicio = { hoja: paso.hoja, columna: 'Fecha inicio', tipo: 'fecha', calculada: false } as const;
  return { texto: ruta.texto, pasos: [...ruta.pasos.slice(0, -1), inicio] };
}

function leerCondicion(
  pieza: string,
  def: HojaDef,
  propias: ColumnasPropias,
  anotar: Anotar,
): Condicion | Alcance | null {
  const partes = FORMA_DE_CONDICION.exec(pieza);
  const [, nombre, signo, resto] = partes ?? [];
  const operador = OPERADORES.find((o) => o === signo);
  if (nombre === undefined || operador === undefined || resto === undefined) {
    anotar('condicion-ilegible', pieza, EJEMPLOS);
    return null;
  }
  const leida = leerRuta(nombre, def, propias);
  if (!rutaLeida(leida)) {
    if (plegar(nombre) === 'periodo') return leerAlcance(operador, resto.trim(), pieza, anotar);
    anotar('columna-desconocida', leida.pieza, leida.validas);
    return null;
  }
  const ruta = enFecha(leida);
  const valores = resto.split('|').map((v) => v.trim());
  const mala = valores.find((valor) => !comparable(ruta, operador, valor));
  if (mala !== undefined) {
    anotar('valor-ilegible', pieza, ejemploDe(ruta));
    return null;
  }
  return { ruta, operador, valores };
}

/** Reads a `Filtro` (contract §2): `;` between conditions, `|` between values. */
export function leerFiltro(texto: string, def: HojaDef, propias: ColumnasPropias, anotar: Anotar): Filtro {
  let alcance: Alcance = 'Periodo';
  const condiciones: Condicion[] = [];
  for (const pieza of texto.split(';').map((p) => p.trim())) {
    if (pieza === '') continue;
    const leida = leerCondicion(pieza, def, propias, anotar);
    if (typeof leida === 'string') alcance = leida;
    else if (leida !== null) condiciones.push(leida);
  }
  const nombraLinea = condiciones.some((c) => c.ruta.pasos.length === 1 && ultimo(c.ruta).tipo === 'linea');
  return { alcance, condiciones, nombraLinea };
}
