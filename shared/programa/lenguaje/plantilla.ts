import { HOJAS } from '../../hojas/catalogo-de-hojas.ts';
import type { HojaDef } from '../../hojas/hoja-def.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { leerFiltro, SIN_FILTRO, type Filtro } from './filtro.ts';
import { partirEnLlaves } from './molde.ts';
import type { Anotar } from './problema.ts';
import { leerRuta, rutaLeida, ultimo, type ColumnasPropias, type Ruta } from './ruta.ts';

/** How a number is written: digits, or words before a masculine or feminine noun. */
export interface Escritura {
  readonly letra: boolean;
  readonly femenino: boolean;
}

/** What a placeholder asks for (contract §2, `Texto`). */
export type Peticion =
  | { readonly tipo: 'total' }
  | { readonly tipo: 'por-sesion' }
  | { readonly tipo: 'periodo'; readonly largo: boolean }
  | { readonly tipo: 'institucion' }
  | { readonly tipo: 'organo' }
  /** `NAME`, `NAME:CATEGORY` or `NAME:DESGLOSE:CATEGORY`; names may hold a colon, so it is split against the data. */
  | { readonly tipo: 'indicador'; readonly partes: readonly string[] }
  | { readonly tipo: 'total-de'; readonly def: HojaDef; readonly filtro: Filtro }
  | { readonly tipo: 'suma-de'; readonly def: HojaDef; readonly ruta: Ruta; readonly filtro: Filtro };

export type PiezaDePlantilla =
  | { readonly tipo: 'literal'; readonly texto: string }
  | {
      readonly tipo: 'marcador';
      /** As typed, without braces. */
      readonly texto: string;
      readonly peticion: Peticion;
      readonly escritura: Escritura;
    };

export type Plantilla = readonly PiezaDePlantilla[];

/** What may stand between braces: quoted to people when a placeholder cannot be read. */
const MARCADORES: readonly string[] = [
  '{total}',
  '{total:letra}',
  '{total:letra:f}',
  '{periodo}',
  '{periodo:largo}',
  '{institución}',
  '{órgano}',
  '{por sesión}',
  '{indicador:NOMBRE}',
  '{indicador:NOMBRE:CATEGORÍA}',
  '{indicador:NOMBRE:DESGLOSE:CATEGORÍA}',
  '{total de HOJA con COLUMNA=VALOR}',
  '{suma de HOJA.COLUMNA con COLUMNA=VALOR}',
];

const MODIFICADORES: ReadonlySet<string> = new Set(['letra', 'f', 'largo']);
const DE_INDICADOR: ReadonlySet<string> = new Set(['letra', 'f']);

/**
 * Takes the modifiers off the end: `total:letra:f` → `total` and [letra, f]. An indicator has a name at
 * least, and may have a category `F`: there a modifier is in lower case.
 */
function separarModificadores(texto: string): { base: string; modificadores: string[] } {
  const partes = texto.split(':');
  const deIndicador = plegar(partes[0] ?? '') === 'indicador';
  const esModificador = (parte: string): boolean =>
    deIndicador ? DE_INDICADOR.has(parte.trim()) : MODIFICADORES.has(plegar(parte));
  const modificadores: string[] = [];
  while (partes.length > (deIndicador ? 2 : 1) && esModificador(partes.at(-1) ?? '')) {
    modificadores.unshift(plegar(partes.pop() ?? ''));
  }
  return { base: partes.join(':').trim(), modificadores };
}

const SIMPLES: ReadonlyMap<string, Peticion> = new Map<string, Peticion>([
  ['total', { tipo: 'total' }],
  ['por sesion', { tipo: 'por-sesion' }],
  ['institucion', { tipo: 'institucion' }],
  ['organo', { tipo: 'organo' }],
]);

interface Lectura {
  readonly conFuente: boolean;
  readonly propias: ColumnasPropias;
  readonly anotar: Anotar;
}

const entreLlaves = (texto: string): string => `{${texto}}`;

function hojaLlamada(nombre: string): HojaDef | undefined {
  return HOJAS.find((h) => plegar(h.nombre) === plegar(nombre));
}

function filtroDe(texto: string | undefined, def: HojaDef, { propias, anotar }: Lectura): Filtro {
  return texto === undefined ? SIN_FILTRO : leerFiltro(texto, def, propias, anotar);
}

function sinHoja(texto: string, { anotar }: Lectura): null {
  anotar(
    'hoja-desconocida',
    entreLlaves(texto),
    HOJAS.map((h) => h.nombre),
  );
  return null;
}

function leerTotalDe(base: string, lectura: Lectura): Peticion | null {
  const [, nombre = '', condiciones] = /^total\s+de\s+(.+?)(?:\s+con\s+(.*))?$/is.exec(base) ?? [];
  const def = hojaLlamada(nombre);
  if (def === undefined) return sinHoja(base, lectura);
  return { tipo: 'total-de', def, filtro: filtroDe(condiciones, def, lectura) };
}

function leerSumaDe(base: string, lectura: Lectura): Peticion | null {
  const forma = /^suma\s+de\s+([^.]+)\.(.+?)(?:\s+con\s+(.*))?$/is;
  const [, nombre = '', columna = '', condiciones] = forma.exec(base) ?? [];
  const def = hojaLlamada(nombre);
  if (def === undefined) return sinHoja(base, lectura);
  const leida = leerRuta(columna.trim(), def, lectura.propias);
  const sumables = [...def.columnas, ...def.calculadas]
    .filter((c) => c.tipo === 'numero' || c.tipo === 'entero')
    .map((c) => `${def.nombre}.${c.nombre}`);
  const sumable = rutaLeida(leida) && ['numero', 'entero'].includes(ultimo(leida).tipo);
  if (!sumable) {
    lectura.anotar('columna-desconocida', entreLlaves(base), sumables);
    return null;
  }
  return { tipo: 'suma-de', def, ruta: leida, filtro: filtroDe(condiciones, def, lectura) };
}

function leerPeticion(base: string, modificadores: readonly string[], lectura: Lectura): Peticion | null {
  const clave = plegar(base);
  if (clave === 'periodo') return { tipo: 'periodo', largo: modificadores.includes('largo') };
  const simple = SIMPLES.get(clave);
  if (simple !== undefined) {
    const pideFuente = simple.tipo === 'total' || simple.tipo === 'por-sesion';
    if (!pideFuente || lectura.conFuente) return simple;
    lectura.anotar('sin-fuente', entreLlaves(base), ['{total de HOJA con COLUMNA=VALOR}']);
    return null;
  }
  if (/^indicador\s*:/i.test(base)) {
    const partes = base
      .split(':')
      .slice(1)
      .map((p) => p.trim());
    if (partes.every((p) => p !== '')) return { tipo: 'indicador', partes };
  }
  if (/^total\s+de\s/i.test(base)) return leerTotalDe(base, lectura);
  if (/^suma\s+de\s/i.test(base)) return leerSumaDe(base, lectura);
  lectura.anotar('marcador-desconocido', entreLlaves(base), MARCADORES);
  return null;
}

/**
 * Reads a `Texto` (contract §2).
 *
 * @param conFuente whether the block has a table, which `{total}` and `{por sesión}` count
 */
export function leerPlantilla(
  texto: string,
  conFuente: boolean,
  propias: ColumnasPropias,
  anotar: Anotar,
): Plantilla {
  const partes = partirEnLlaves(texto);
  if (partes === null) {
    anotar('llave-sin-cerrar', texto.slice(Math.max(0, texto.search(/[{}]/))).slice(0, 60), ['{total}']);
    return [];
  }
  const piezas: PiezaDePlantilla[] = [];
  partes.forEach((parte, i) => {
    if (i % 2 === 0) {
      if (parte !== '') piezas.push({ tipo: 'literal', texto: parte });
      return;
    }
    const { base, modificadores } = separarModificadores(parte);
    const peticion = leerPeticion(base, modificadores, { conFuente, propias, anotar });
    if (peticion === null) return;
    const femenino = modificadores.includes('f');
    // Digits have no gender: `:f` alone asks for words too.
    const escritura = { letra: femenino || modificadores.includes('letra'), femenino };
    piezas.push({ tipo: 'marcador', texto: parte, peticion, escritura });
  });
  return piezas;
}
