import type { Forma, HojaDef } from '../../hojas/hoja-def.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Anotar } from './problema.ts';
import { leerMolde, type Molde } from './molde.ts';
import { encabezadoDe, leerRuta, rutaLeida, ultimo, type ColumnasPropias, type Ruta } from './ruta.ts';

/** One printed column; without a way it is `No.`, which numbers the rows. */
export interface ColumnaPedida {
  readonly encabezado: string;
  readonly ruta: Ruta | null;
}

/** A block's `Columnas`, read for its `Forma`. */
export type Columnas =
  | { readonly tipo: 'lista'; readonly columnas: readonly ColumnaPedida[] }
  | {
      readonly tipo: 'agrupada';
      readonly claves: readonly ColumnaPedida[];
      readonly columnas: readonly ColumnaPedida[];
    }
  | {
      readonly tipo: 'cruce';
      readonly filas: readonly ColumnaPedida[];
      readonly columna: Ruta | null;
      readonly valor: Ruta | null;
      readonly totales: boolean;
    }
  | {
      readonly tipo: 'molde';
      readonly grupo: Ruta | null;
      readonly molde: Molde;
      /** The tab's default columns: what its CSV has. */
      readonly columnas: readonly ColumnaPedida[];
    };

interface Lectura {
  readonly def: HojaDef;
  readonly propias: ColumnasPropias;
  readonly anotar: Anotar;
}

const ES_NUMERO = new Set(['no.', 'no', 'num.', 'num']);
const EJEMPLOS_DE_CRUCE = ['Filas=A,B', 'Columnas=C', 'Valor=D', 'Totales=No'];

function rutaDe(texto: string, { def, propias, anotar }: Lectura): Ruta | null {
  const leida = leerRuta(texto, def, propias);
  if (rutaLeida(leida)) return leida;
  anotar('columna-desconocida', leida.pieza, leida.validas);
  return null;
}

/** `Encabezado=Columna`, `Columna` or `No.`; null where it cannot be read. */
function pedida(pieza: string, lectura: Lectura): ColumnaPedida | null {
  const igual = pieza.indexOf('=');
  const nombre = (igual < 0 ? pieza : pieza.slice(igual + 1)).trim();
  const encabezado = igual < 0 ? null : pieza.slice(0, igual).trim();
  if (ES_NUMERO.has(plegar(nombre))) return { encabezado: encabezado ?? nombre, ruta: null };
  const ruta = rutaDe(nombre, lectura);
  return ruta === null ? null : { encabezado: encabezado ?? encabezadoDe(ruta), ruta };
}

const presentes = <T>(valores: readonly (T | null)[]): T[] => valores.filter((v): v is T => v !== null);
const piezas = (texto: string, separador: string): string[] =>
  texto
    .split(separador)
    .map((p) => p.trim())
    .filter((p) => p !== '');

function leerLista(texto: string, lectura: Lectura): ColumnaPedida[] {
  return presentes(piezas(texto, ';').map((pieza) => pedida(pieza, lectura)));
}

const esClave = (pieza: string, clave: string): boolean =>
  plegar(pieza.slice(0, Math.max(0, pieza.indexOf('=')))) === clave;
const trasIgual = (pieza: string): string => pieza.slice(pieza.indexOf('=') + 1).trim();

function leerAgrupada(texto: string, lectura: Lectura): Columnas {
  const partes = piezas(texto, ';');
  const filas = partes.find((p) => esClave(p, 'filas'));
  const columnas = leerLista(partes.filter((p) => p !== filas).join(';'), lectura);
  if (filas !== undefined) {
    const claves = presentes(piezas(trasIgual(filas), ',').map((p) => pedida(p, lectura)));
    return { tipo: 'agrupada', claves, columnas };
  }
  if (lectura.def.nombre !== 'Avances') lectura.anotar('columnas-faltan', texto, ['Filas=A,B; C; D']);
  return { tipo: 'agrupada', claves: [], columnas };
}

interface CruceAMedias {
  filas: ColumnaPedida[];
  columna: Ruta | null;
  valor: Ruta | null;
  totales: boolean;
}

function valorDeCruce(nombre: string, forma: Forma, lectura: Lectura): Ruta | null {
  const ruta = rutaDe(nombre, lectura);
  if (ruta === null || forma === 'Matriz') return ruta;
  const { tipo } = ultimo(ruta);
  if (tipo === 'numero' || tipo === 'entero') return ruta;
  const numericas = lectura.def.columnas.filter((c) => c.tipo === 'numero' || c.tipo === 'entero');
  lectura.anotar(
    'valor-ilegible',
    nombre,
    numericas.map((c) => `Valor=${c.nombre}`),
  );
  return null;
}

function leerCruce(texto: string, forma: Forma, lectura: Lectura): Columnas {
  const cruce: CruceAMedias = { filas: [], columna: null, valor: null, totales: true };
  for (const pieza of piezas(texto, ';')) {
    const resto = trasIgual(pieza);
    if (esClave(pieza, 'filas')) {
      cruce.filas = presentes(piezas(resto, ',').map((p) => pedida(p, lectura)));
    } else if (esClave(pieza, 'columnas')) cruce.columna = rutaDe(resto, lectura);
    else if (esClave(pieza, 'valor')) cruce.valor = valorDeCruce(resto, forma, lectura);
    else if (esClave(pieza, 'totales')) cruce.totales = plegar(resto) !== 'no';
    else lectura.anotar('columnas-ilegibles', pieza, EJEMPLOS_DE_CRUCE);
  }
  const { filas, columna } = cruce;
  const faltan = forma === 'Matriz' && (!/filas\s*=/i.test(texto) || !/columnas\s*=/i.test(texto));
  if (faltan) lectura.anotar('columnas-faltan', texto, ['Filas=A,B; Columnas=C']);
  return { tipo: 'cruce', ...cruce, filas, columna };
}

function leerConMolde(texto: string, lectura: Lectura): Columnas {
  const [, nombre, resto] = /^\s*grupo\s*=\s*([^;]*);(.*)$/is.exec(texto) ?? [];
  const grupo = nombre === undefined ? null : rutaDe(nombre.trim(), lectura);
  const molde = leerMolde((resto ?? texto).trim(), lectura.def, lectura.propias, lectura.anotar);
  return { tipo: 'molde', grupo, molde, columnas: columnasComoLista(lectura) };
}

/** The tab's default columns as a list; for a tab whose own form is a cross-tab, all its columns. */
function columnasComoLista(lectura: Lectura): ColumnaPedida[] {
  const { def } = lectura;
  return def.forma === 'Lista' || def.forma === 'Agrupada'
    ? leerLista(def.columnasPorDefecto, lectura)
    : presentes(def.columnas.map((c) => pedida(c.nombre, lectura)));
}

function porDefecto(forma: Forma, lectura: Lectura): Columnas {
  const { def, anotar } = lectura;
  const dibujada = forma === 'Viñetas' || forma === 'Párrafos' ? 'Lista' : forma;
  if (dibujada === def.forma) return leerSegunForma(def.columnasPorDefecto, dibujada, lectura);
  if (dibujada === 'Lista') return { tipo: 'lista', columnas: columnasComoLista(lectura) };
  if (dibujada === 'Conteo') return { tipo: 'cruce', filas: [], columna: null, valor: null, totales: true };
  const ejemplo = dibujada === 'Agrupada' ? 'Filas=A,B; C; D' : 'Filas=A,B; Columnas=C';
  anotar('columnas-faltan', '', [ejemplo]);
  return { tipo: 'lista', columnas: [] };
}

function leerSegunForma(texto: string, forma: Forma, lectura: Lectura): Columnas {
  switch (forma) {
    case 'Lista':
      return { tipo: 'lista', columnas: leerLista(texto, lectura) };
    case 'Agrupada':
      return leerAgrupada(texto, lectura);
    case 'Matriz':
    case 'Conteo':
      return leerCruce(texto, forma, lectura);
    case 'Viñetas':
    case 'Párrafos':
      return /[{}]/.test(texto) || /^\s*grupo\s*=/i.test(texto)
        ? leerConMolde(texto, lectura)
        : { tipo: 'lista', columnas: leerLista(texto, lectura) };
  }
}

/** Reads `Columnas` (contract §2) for a block's `Forma`; empty gives the tab's default table. */
export function leerColumnas(
  texto: string,
  forma: Forma,
  def: HojaDef,
  propias: ColumnasPropias,
  anotar: Anotar,
): Columnas {
  const lectura = { def, propias, anotar };
  return texto.trim() === '' ? porDefecto(forma, lectura) : leerSegunForma(texto, forma, lectura);
}
