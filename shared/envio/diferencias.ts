import { HOJAS } from '../hojas/catalogo-de-hojas.ts';
import { claveNormal } from '../libro/claves.ts';
import type { Fila, Hoja, Libro } from '../libro/model.ts';
import { plegar } from '../spanish/texto/fold.ts';

/** A row that came, went or changed between two libros. */
export interface Diferencia {
  readonly hoja: string;
  readonly tipo: 'agregada' | 'quitada' | 'cambiada';
  /** The record's key as typed; '' where its tab has none. */
  readonly clave: string;
  readonly fila: number | null;
  readonly filaAnterior: number | null;
  /** The cells that differ; of a row that came or went, those that hold something. */
  readonly celdas: readonly CeldaDistinta[];
}

interface CeldaDistinta {
  readonly columna: string;
  readonly antes: string;
  readonly ahora: string;
}

const CLAVES: ReadonlyMap<string, string | null> = new Map(HOJAS.map((h) => [plegar(h.nombre), h.clave]));

/** A row with its cells by folded header. */
interface Renglon {
  readonly fila: Fila;
  readonly clave: string;
  readonly celdas: ReadonlyMap<string, string>;
  readonly contenido: string;
}

interface HojaPorComparar {
  readonly nombre: string;
  readonly encabezados: ReadonlyMap<string, string>;
  readonly renglones: readonly Renglon[];
}

const VACIA: HojaPorComparar = { nombre: '', encabezados: new Map(), renglones: [] };

function prepararHoja(hoja: Hoja): HojaPorComparar {
  const columnas = hoja.columnas.map(({ encabezado }) => ({ llave: plegar(encabezado), encabezado }));
  const orden = columnas
    .map(({ llave }, i) => ({ llave, i }))
    .sort((a, b) => (a.llave < b.llave ? -1 : Number(a.llave > b.llave)));
  const columnaClave = CLAVES.get(plegar(hoja.nombre)) ?? null;
  const indiceClave =
    columnaClave === null ? -1 : columnas.findIndex(({ llave }) => llave === plegar(columnaClave));
  const renglones = hoja.filas.map((fila) => ({
    fila,
    clave: fila.celdas[indiceClave] ?? '',
    celdas: new Map(columnas.map(({ llave }, i) => [llave, fila.celdas[i] ?? ''] as const)),
    contenido: orden
      .flatMap(({ llave, i }) => ((fila.celdas[i] ?? '') === '' ? [] : [`${llave}\t${fila.celdas[i] ?? ''}`]))
      .join('\n'),
  }));
  const encabezados = new Map(columnas.map(({ llave, encabezado }) => [llave, encabezado] as const));
  return { nombre: hoja.nombre, encabezados, renglones };
}

/** Takes the first of a queue under a key. */
function tomar<T>(colas: Map<string, T[]>, llave: string): T | undefined {
  return colas.get(llave)?.shift();
}

function encolar(renglones: readonly Renglon[], llave: (r: Renglon) => string): Map<string, Renglon[]> {
  const colas = new Map<string, Renglon[]>();
  for (const renglon of renglones) {
    const de = llave(renglon);
    if (de === '') continue;
    const cola = colas.get(de);
    if (cola === undefined) colas.set(de, [renglon]);
    else cola.push(renglon);
  }
  return colas;
}

/**
 * Pairs the rows of two tabs: equal ones first, then those with the same key, then those without key that stand in the
 * same row. So a sorted sheet shows no difference, and a corrected cell shows as one cell.
 */
function emparejar(antes: readonly Renglon[], ahora: readonly Renglon[]) {
  const usados = new Set<Renglon>();
  const pareja = new Map<Renglon, Renglon>();
  const pasar = (llave: (r: Renglon) => string): void => {
    const colas = encolar(
      antes.filter((r) => !usados.has(r)),
      llave,
    );
    for (const renglon of ahora) {
      if (pareja.has(renglon)) continue;
      const de = llave(renglon);
      const anterior = de === '' ? undefined : tomar(colas, de);
      if (anterior === undefined) continue;
      usados.add(anterior);
      pareja.set(renglon, anterior);
    }
  };
  pasar((r) => r.contenido);
  pasar((r) => (r.clave === '' ? '' : claveNormal(r.clave)));
  pasar((r) => (r.clave === '' ? String(r.fila.numero) : ''));
  return { pareja, sobran: antes.filter((r) => !usados.has(r)) };
}

function celdasDistintas(
  encabezados: ReadonlyMap<string, string>,
  a: Renglon | null,
  b: Renglon | null,
): CeldaDistinta[] {
  return [...encabezados].flatMap(([llave, columna]) => {
    const celdas = { antes: a?.celdas.get(llave) ?? '', ahora: b?.celdas.get(llave) ?? '' };
    return celdas.antes === celdas.ahora ? [] : [{ columna, ...celdas }];
  });
}

function diferenciasDeHoja(antes: HojaPorComparar, ahora: HojaPorComparar): Diferencia[] {
  const hoja = ahora.nombre === '' ? antes.nombre : ahora.nombre;
  const encabezados = new Map([...antes.encabezados, ...ahora.encabezados]);
  const { pareja, sobran } = emparejar(antes.renglones, ahora.renglones);
  const nuevas = ahora.renglones.flatMap((renglon): Diferencia[] => {
    const anterior = pareja.get(renglon) ?? null;
    const celdas = celdasDistintas(encabezados, anterior, renglon);
    if (celdas.length === 0 && anterior !== null) return [];
    const tipo = anterior === null ? 'agregada' : 'cambiada';
    const filaAnterior = anterior?.fila.numero ?? null;
    return [{ hoja, tipo, clave: renglon.clave, fila: renglon.fila.numero, filaAnterior, celdas }];
  });
  const quitadas = sobran.map((renglon): Diferencia => {
    const celdas = celdasDistintas(encabezados, renglon, null);
    return {
      hoja,
      tipo: 'quitada',
      clave: renglon.clave,
      fila: null,
      filaAnterior: renglon.fila.numero,
      celdas,
    };
  });
  return [...nuevas, ...quitadas];
}

/** What changed from one libro to another, tab by tab in the order of the new one; linear in rows. */
export function diferencias(antes: Libro | null, ahora: Libro): Diferencia[] {
  const previas = new Map((antes?.hojas ?? []).map((h) => [plegar(h.nombre), prepararHoja(h)] as const));
  const actuales = ahora.hojas.map((h) => ({ llave: plegar(h.nombre), hoja: prepararHoja(h) }));
  const vistas = new Set(actuales.map(({ llave }) => llave));
  return [
    ...actuales.flatMap(({ llave, hoja }) => diferenciasDeHoja(previas.get(llave) ?? VACIA, hoja)),
    ...[...previas].flatMap(([llave, hoja]) => (vistas.has(llave) ? [] : diferenciasDeHoja(hoja, VACIA))),
  ];
}
