import type { NombreHoja } from '../../hojas/hoja-def.ts';
import { sonVariantes } from '../../libro/nombres.ts';
import { tipoDe, type ClaveDeCruce, type TipoDeCruce } from './clave-de-cruce.ts';
import { elegirLibros, type Candidato } from './elegir-libros.ts';
import { cabeEn } from './menciones.ts';

/** A kept key of another libro that equals one that was looked up; `libro` as the caller knows it. */
export interface Hallada extends ClaveDeCruce {
  readonly libro: string;
}

/** Another libro that meets this one, and what of it is concerned. */
export interface Vecino {
  readonly libro: string;
  readonly filas: ReadonlyMap<NombreHoja, ReadonlySet<number>>;
  /** Tabs of which every row counts: one of its own opiniones may be what its convenio needs. */
  readonly enteras: ReadonlySet<NombreHoja>;
  /** Spellings whose every row counts: how often each is used tells which is right. */
  readonly nombres: ReadonlySet<string>;
}

/**
 * So many rows of one `clave` are looked at, those of the libros whose name is lowest: a store need give no
 * more. Only words that very many names share (`instituto…`) have more.
 */
export const MAX_POR_CLAVE = 20;

const comparar = (a: Hallada, b: Hallada): number =>
  Number(a.libro > b.libro) - Number(a.libro < b.libro) || a.fila - b.fila;

function acotar(halladas: readonly Hallada[]): Hallada[] {
  const porClave = new Map<string, Hallada[]>();
  for (const hallada of halladas) {
    const deClave = porClave.get(hallada.clave);
    if (deClave === undefined) porClave.set(hallada.clave, [hallada]);
    else deClave.push(hallada);
  }
  return [...porClave.values()].flatMap((todas) =>
    todas.length <= MAX_POR_CLAVE ? todas : todas.sort(comparar).slice(0, MAX_POR_CLAVE),
  );
}

/** Whether two keys that are equal are a match indeed. Names are another matter: see `deNombres`. */
function coinciden(tipo: TipoDeCruce, buscada: string, hallada: string): boolean {
  if (tipo === 'mencion') return cabeEn(buscada, hallada);
  return tipo === 'contraparte' ? cabeEn(hallada, buscada) : true;
}

interface Encuentro extends Candidato {
  readonly hallada: Hallada;
}

type Buscadas = ReadonlyMap<string, ReadonlySet<string>>;

function exactos(tipo: TipoDeCruce, buscadas: Buscadas, halladas: readonly Hallada[]): Encuentro[] {
  return halladas
    .filter((h) => [...(buscadas.get(h.clave) ?? [])].some((valor) => coinciden(tipo, valor, h.valor)))
    .map((hallada) => ({ libro: hallada.libro, sonda: hallada.clave, hallada }));
}

/**
 * Names: a libro with another spelling of a name, and then also those that spell it as this one does, since
 * the most frequent is the right one. Those that only agree with this libro are left out.
 */
function deNombres(buscadas: Buscadas, halladas: readonly Hallada[]): Encuentro[] {
  const dudosas = new Set<string>();
  const vistas = new Map<string, boolean>();
  for (const { clave, valor } of halladas) {
    for (const propia of buscadas.get(clave) ?? []) {
      const par = `${propia}\n${valor}`;
      if (propia === valor || vistas.has(par)) continue;
      const son = sonVariantes(propia, valor);
      vistas.set(par, son);
      if (son) dudosas.add(propia).add(valor);
    }
  }
  return halladas
    .filter((h) => dudosas.has(h.valor))
    .map((hallada) => ({ libro: hallada.libro, sonda: hallada.valor, hallada }));
}

function porTipo<T extends ClaveDeCruce>(claves: readonly T[]): Map<TipoDeCruce, T[]> {
  const grupos = new Map<TipoDeCruce, T[]>();
  for (const clave of claves) {
    const tipo = tipoDe(clave.clave);
    if (tipo === undefined) continue;
    const grupo = grupos.get(tipo);
    if (grupo === undefined) grupos.set(tipo, [clave]);
    else grupo.push(clave);
  }
  return grupos;
}

function valoresPorClave(buscadas: readonly ClaveDeCruce[]): Map<string, Set<string>> {
  const valores = new Map<string, Set<string>>();
  for (const { clave, valor } of buscadas) {
    const deClave = valores.get(clave);
    if (deClave === undefined) valores.set(clave, new Set([valor]));
    else deClave.add(valor);
  }
  return valores;
}

function juntar(libro: string, encuentros: readonly Encuentro[]): Vecino {
  const filas = new Map<NombreHoja, Set<number>>();
  const nombres = new Set<string>();
  const enteras = new Set<NombreHoja>();
  for (const { hallada } of encuentros) {
    const { hoja, fila } = hallada;
    const tipo = tipoDe(hallada.clave);
    if (tipo === 'nombre') nombres.add(hallada.valor);
    if (tipo === 'cita' || tipo === 'contraparte') enteras.add('Opiniones');
    const deHoja = filas.get(hoja);
    if (deHoja === undefined) filas.set(hoja, new Set([fila]));
    else deHoja.add(fila);
  }
  return { libro, filas, enteras, nombres };
}

/**
 * Which other libros matter to the one that is sent, and which of their rows: true closeness is checked, and
 * a libro that only spells a name as this one does is left out.
 *
 * At most 20 libros for each kind of key, always the same ones (see `elegirLibros`): one for each thing
 * looked up, then more. Past that bound a clash with the 21st libro is told when that one sends again, or
 * when all are consolidated; a reference to a `Folio` of a libro left out is given as missing, with
 * `depende`; and how often a spelling is used is counted in the libros read alone. A chain is followed one
 * step: a third libro that meets the second but not this one is not read. Of a `clave` with more than
 * `MAX_POR_CLAVE` rows the others are not seen: two letters that differ, one in each of the other two thirds
 * of a name whose first third is a word like that, may then go unseen until all are consolidated.
 *
 * @param buscadas as `buscadasPor` gives them
 * @param halladas kept keys equal to one of them, of other libros of the period, in any order: all, or of each
 *   `clave` the first `MAX_POR_CLAVE` by `libro`
 */
export function vecindad(buscadas: readonly ClaveDeCruce[], halladas: readonly Hallada[]): Vecino[] {
  const valores = valoresPorClave(buscadas);
  const elegidos = new Set<string>();
  const encuentros = new Map<string, Encuentro[]>();
  for (const [tipo, deTipo] of porTipo(acotar(halladas))) {
    const ciertos = tipo === 'nombre' ? deNombres(valores, deTipo) : exactos(tipo, valores, deTipo);
    for (const libro of elegirLibros(ciertos)) elegidos.add(libro);
    for (const encuentro of ciertos) {
      const deLibro = encuentros.get(encuentro.libro);
      if (deLibro === undefined) encuentros.set(encuentro.libro, [encuentro]);
      else deLibro.push(encuentro);
    }
  }
  return [...elegidos].sort().map((libro) => juntar(libro, encuentros.get(libro) ?? []));
}
