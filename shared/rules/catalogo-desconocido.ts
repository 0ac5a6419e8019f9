import type { TipoColumna } from '../hojas/hoja-def.ts';
import type { Carpeta, HojaDeLibro } from '../libro/carpeta.ts';
import type { Catalogo } from '../libro/catalogos.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import { columnasNombradas } from '../programa/columnas-nombradas.ts';
import { plegar } from '../spanish/fold.ts';
import { valorCercano } from './area-de-caratula.ts';
import { hallazgosDeAsistencia } from './catalogo-en-asistencia.ts';
import { hallazgosDeCaratula } from './catalogo-en-caratula.ts';
import { columnasLeidas, type ColumnaLeida } from './columnas-leidas.ts';
import { hallazgoEnCelda } from './hallar.ts';
import { piezasDe, piezasQueFallan } from './piezas.ts';
import type { Regla } from './regla.ts';
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

interface Revision {
  readonly columna: ColumnaLeida;
  readonly catalogo: Catalogo;
  readonly pasa: (pieza: string) => boolean;
  readonly sugerir: (pieza: string) => string | null;
  readonly validos: readonly string[];
  /** Cells that are known to be right: most cells of a list column repeat a few texts. */
  readonly buenas: Set<string>;
}

const MAX_BUENAS = 5_000;

function revisionDe(carpeta: Carpeta, hoja: HojaDeLibro, columna: ColumnaLeida): Revision[] {
  if (columna.def !== null && CON_REGLA_PROPIA.has(columna.def.tipo)) return [];
  const catalogo = carpeta.catalogos.de(hoja.def.nombre, columna.nombre);
  if (catalogo === null) return [];
  const esNombre = DE_NOMBRES.has(`${hoja.def.nombre}\n${columna.nombre}`);
  const pasa = (pieza: string): boolean =>
    catalogo.resolver(pieza) !== null || (esNombre && valorCercano(catalogo, pieza) !== null);
  const validos = [...new Set(catalogo.entradas.map((e) => e.valor))];
  return [{ columna, catalogo, pasa, sugerir: sugeridorDe(catalogo), validos, buenas: new Set() }];
}

/** Near a value, or near a variant or siglas of it: the value is what is suggested. */
function sugeridorDe(catalogo: Catalogo): (pieza: string) => string | null {
  const valores = sugeridor(catalogo.entradas.map((e) => e.valor));
  const formas = sugeridor(catalogo.entradas.flatMap((e) => [e.siglas, ...e.variantes]));
  return (pieza) => {
    const forma = valores(pieza) ?? formas(pieza);
    return forma === null ? null : catalogo.resolver(forma);
  };
}

/** Pieces of the cell that are not in the list; none when the whole cell, separators and all, is. */
function fallas(revision: Revision, texto: string): string[] {
  const tipo = revision.columna.def?.tipo ?? null;
  if (revision.catalogo.resolver(texto) !== null) return [];
  return piezasQueFallan(piezasDe(texto, tipo), revision.pasa);
}

function revisarHoja(carpeta: Carpeta, hoja: HojaDeLibro, nombradas: ReadonlySet<string>): Hallazgo[] {
  const revisiones = columnasLeidas(hoja)
    .filter((c) => c.def !== null || nombradas.has(plegar(c.nombre)))
    .flatMap((c) => revisionDe(carpeta, hoja, c));
  if (revisiones.length === 0) return [];
  const hallazgos: Hallazgo[] = [];
  for (const registro of hoja.registros) {
    for (const revision of revisiones) {
      const texto = registro.fila.celdas[revision.columna.indice] ?? '';
      if (texto === '' || revision.buenas.has(texto)) continue;
      const malas = fallas(revision, texto);
      if (malas.length === 0 && revision.buenas.size < MAX_BUENAS) revision.buenas.add(texto);
      for (const pieza of malas) {
        const { catalogo, validos } = revision;
        const parecido = revision.sugerir(pieza);
        const datos = { pieza, catalogo: catalogo.nombre, parecido, validos };
        hallazgos.push(
          hallazgoEnCelda(registro, revision.columna.nombre, texto, {
            regla: 'catalogo-desconocido',
            ...datos,
          }),
        );
      }
    }
  }
  return hallazgos;
}

function revisar(carpeta: Carpeta): Hallazgo[] {
  const nombradas = columnasNombradas(carpeta);
  return carpeta.libros.flatMap((libro) => [
    ...hallazgosDeCaratula(carpeta, libro),
    ...[...libro.hojas.values()]
      .filter((hoja) => !SIN_LISTAS.has(hoja.def.nombre))
      .flatMap((hoja) => revisarHoja(carpeta, hoja, nombradas)),
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
  necesitaOtrosLibros: false,
  revisar,
};
