import type { NombreHoja, TipoColumna } from '../../hojas/hoja-def.ts';
import type { Carpeta, HojaDeLibro, Registro } from '../../libro/carpeta.ts';
import type { Catalogo } from '../../libro/catalogos.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { columnasNombradas } from '../../programa/columnas-nombradas.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { valorCercano } from './area-de-caratula.ts';
import { conBuenas } from './buenas.ts';
import { hallazgosDeAsistencia } from './catalogo-en-asistencia.ts';
import { hallazgosDeCaratula } from './catalogo-en-caratula.ts';
import { columnasLeidas, type ColumnaLeida } from '../estructura/columnas-leidas.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import { piezasDe, piezasQueFallan } from './piezas.ts';
import type { Regla } from '../regla.ts';
import { sugeridor } from './sugerir.ts';

/** Columns with a rule of their own, which a `Catálogo` of that name does not turn into a list. */
const CON_REGLA_PROPIA: ReadonlySet<TipoColumna> = new Set([
  'fecha',
  'vigencia',
  'numero',
  'entero',
  'sesion',
  'sesiones',
  'linea',
]);

/** What describes the lists and the report, not records; `programa-invalido` judges `Programa`. */
const SIN_LISTAS = new Set(['Carátula', 'Programa', 'Catálogos', 'Asistencia', 'Justificaciones']);

/** Names of persons and institutions, whose close spellings are `nombre-variante` (contract §3). */
const DE_NOMBRES = new Set([
  'Integrantes\nNombre',
  'Integrantes\nCargo o área',
  'Convenios\nContraparte',
  'Actividades\nParticipantes',
]);

/** What is told of a list when a value is not in it. */
interface Lista {
  readonly catalogo: Catalogo;
  readonly sugerir: (pieza: string) => string | null;
  readonly validos: readonly string[];
}

/** One column of one sheet held against its list. */
interface Revision {
  readonly columna: ColumnaLeida;
  readonly lista: Lista;
  /** The pieces of a cell that are not in the list, and whether there are none. */
  readonly fallas: (texto: string) => string[];
  readonly pasa: (texto: string) => boolean;
}

/** Near a value, or near a variant or siglas of it: the value is what is suggested. */
function abrirLista(catalogo: Catalogo): Lista {
  const valores = sugeridor(catalogo.entradas.map((e) => e.valor));
  const formas = sugeridor(catalogo.entradas.flatMap((e) => [e.siglas, ...e.variantes]));
  return {
    catalogo,
    sugerir: (pieza) => {
      const forma = valores(pieza) ?? formas(pieza);
      return forma === null ? null : catalogo.resolver(forma);
    },
    validos: [...new Set(catalogo.entradas.map((e) => e.valor))],
  };
}

/** Opens the list of a column, each list once for all libros. */
function abridor(carpeta: Carpeta): (hoja: NombreHoja, columna: string) => Lista | null {
  const abiertas = new Map<Catalogo, Lista>();
  return (hoja, columna) => {
    const catalogo = carpeta.catalogos.de(hoja, columna);
    if (catalogo === null) return null;
    const lista = abiertas.get(catalogo) ?? abrirLista(catalogo);
    abiertas.set(catalogo, lista);
    return lista;
  };
}

function revisionDe(hoja: HojaDeLibro, columna: ColumnaLeida, lista: Lista): Revision {
  const { catalogo } = lista;
  const tipo = columna.def?.tipo ?? null;
  const esNombre = DE_NOMBRES.has(`${hoja.def.nombre}\n${columna.nombre}`);
  const vale = (pieza: string): boolean =>
    catalogo.resolver(pieza) !== null || (esNombre && valorCercano(catalogo, pieza) !== null);
  // The whole cell, separators and all, may itself be a value.
  const fallas = (texto: string): string[] =>
    catalogo.resolver(texto) === null ? piezasQueFallan(piezasDe(texto, tipo), vale) : [];
  return { columna, lista, fallas, pasa: conBuenas((texto) => fallas(texto).length === 0) };
}

function hallazgosDeCelda(registro: Registro, revision: Revision, texto: string): Hallazgo[] {
  const { columna, lista, fallas } = revision;
  return fallas(texto).map((pieza) =>
    hallazgoEnCelda(registro, columna.nombre, texto, {
      regla: 'catalogo-desconocido',
      pieza,
      catalogo: lista.catalogo.nombre,
      parecido: lista.sugerir(pieza),
      validos: lista.validos,
    }),
  );
}

function revisarHoja(hoja: HojaDeLibro, revisiones: readonly Revision[]): Hallazgo[] {
  if (revisiones.length === 0) return [];
  const hallazgos: Hallazgo[] = [];
  for (const registro of hoja.registros) {
    for (const revision of revisiones) {
      const texto = registro.fila.celdas[revision.columna.indice] ?? '';
      if (texto === '' || revision.pasa(texto)) continue;
      hallazgos.push(...hallazgosDeCelda(registro, revision, texto));
    }
  }
  return hallazgos;
}

/** The columns of a sheet that have a list: the contract's, and those that `Programa` names. */
function revisionesDe(
  hoja: HojaDeLibro,
  abrir: (hoja: NombreHoja, columna: string) => Lista | null,
  nombradas: ReadonlySet<string>,
): Revision[] {
  if (SIN_LISTAS.has(hoja.def.nombre)) return [];
  return columnasLeidas(hoja).flatMap((columna) => {
    const { def, nombre } = columna;
    if (def === null ? !nombradas.has(plegar(nombre)) : CON_REGLA_PROPIA.has(def.tipo)) return [];
    const lista = abrir(hoja.def.nombre, nombre);
    return lista === null ? [] : [revisionDe(hoja, columna, lista)];
  });
}

function revisar(carpeta: Carpeta): Hallazgo[] {
  const nombradas = columnasNombradas(carpeta);
  const abrir = abridor(carpeta);
  return carpeta.libros.flatMap((libro) => [
    ...hallazgosDeCaratula(carpeta, libro),
    ...[...libro.hojas.values()].flatMap((hoja) => revisarHoja(hoja, revisionesDe(hoja, abrir, nombradas))),
    ...hallazgosDeAsistencia(carpeta, libro),
  ]);
}

/**
 * Contract §3: a value that is not in its column's list (case and accents aside; `Variantes` and
 * `Siglas` count), each of several apart; in `Carátula` its `Tipo de libro` and `Área`; in
 * `Asistencia` what is no mark.
 */
export const catalogoDesconocido: Regla = {
  codigo: 'catalogo-desconocido',
  gravedad: 'Error',
  revisar,
};
