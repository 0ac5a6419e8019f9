import type { Borrador, FilaDeBorrador, HojaDeBorrador } from './borrador.ts';
import type { CambioDeBorrador } from './cambio-de-borrador.ts';
import { cambiosDeColumnas } from './cambios-de-columnas.ts';
import { celdaDe, columnasDistintas } from './celdas.ts';
import { subsecuencia } from './subsecuencia.ts';

const porId = <T extends { readonly id: string }>(cosas: readonly T[]): ReadonlyMap<string, T> =>
  new Map(cosas.map((cosa) => [cosa.id, cosa]));

const quitar = (hoja: string, esperadas: readonly FilaDeBorrador[]): CambioDeBorrador[] =>
  esperadas.length === 0 ? [] : [{ tipo: 'quitar-filas', hoja, esperadas }];

/** Gathers things that follow one another, each run below the last that is not of it. */
function tramos<T extends { readonly id: string }>(
  cosas: readonly T[],
  es: (cosa: T, lugar: number) => boolean,
): { readonly despuesDe: string | null; readonly cosas: T[] }[] {
  const hallados: { readonly despuesDe: string | null; readonly cosas: T[] }[] = [];
  let encima: string | null = null;
  let abierto = false;
  cosas.forEach((cosa, lugar) => {
    if (!es(cosa, lugar)) {
      encima = cosa.id;
      abierto = false;
    } else if (abierto) hallados.at(-1)?.cosas.push(cosa);
    else {
      hallados.push({ despuesDe: encima, cosas: [cosa] });
      abierto = true;
    }
  });
  return hallados;
}

function cambiosDeCeldas(
  hoja: string,
  de: FilaDeBorrador,
  a: FilaDeBorrador,
  columnas: ReadonlySet<string>,
): CambioDeBorrador[] {
  if (de.celdas === a.celdas) return [];
  return columnasDistintas(de.celdas, a.celdas)
    .filter((columna) => columnas.has(columna))
    .map((columna) => {
      const [esperado, nuevo] = [celdaDe(de.celdas, columna), celdaDe(a.celdas, columna)];
      return { tipo: 'celda', hoja, fila: a.id, columna, esperado, nuevo };
    });
}

/** Rows that are in both move, as few as may be; then those that are new come in. */
function cambiosDeLugar(de: HojaDeBorrador, a: HojaDeBorrador): CambioDeBorrador[] {
  const lugares = new Map(de.filas.map(({ id }, i) => [id, i]));
  const comunes = a.filas.filter(({ id }) => lugares.has(id));
  const quedan = subsecuencia(comunes.map(({ id }) => lugares.get(id) ?? 0));
  const movidas = tramos(comunes, (_, i) => !quedan.has(i));
  const nuevas = tramos(a.filas, ({ id }) => !lugares.has(id));
  return [
    ...movidas.map(({ despuesDe, cosas }): CambioDeBorrador => {
      return { tipo: 'mover-filas', hoja: a.id, filas: cosas.map(({ id }) => id), despuesDe };
    }),
    ...nuevas.map(({ despuesDe, cosas }): CambioDeBorrador => {
      return { tipo: 'filas', hoja: a.id, despuesDe, filas: cosas };
    }),
  ];
}

function cambiosDeHoja(de: HojaDeBorrador, a: HojaDeBorrador): CambioDeBorrador[] {
  if (de === a) return [];
  const despues = porId(a.filas);
  const antes = porId(de.filas);
  const siguen = de.filas.filter(({ id }) => despues.has(id));
  // Their columns that go away were emptied
  const columnas = new Set(a.columnas.map(({ id }) => id));
  const celdas = a.filas.flatMap((fila) => {
    const previa = antes.get(fila.id);
    return previa === undefined ? [] : cambiosDeCeldas(a.id, previa, fila, columnas);
  });
  return [
    ...quitar(
      a.id,
      de.filas.filter(({ id }) => !despues.has(id)),
    ),
    ...cambiosDeColumnas(de.columnas, a, siguen),
    ...celdas,
    ...cambiosDeLugar(de, a),
  ];
}

/** Whether a tab may become another by its rows and columns alone: no change renames a tab, nor moves a column. */
function alcanza(de: HojaDeBorrador, a: HojaDeBorrador): boolean {
  const lugares = new Map(de.columnas.map(({ id }, i) => [id, i]));
  const comunes = a.columnas.flatMap(({ id }) => lugares.get(id) ?? []);
  return de.nombre === a.nombre && comunes.every((lugar, i) => lugar > (comunes[i - 1] ?? -1));
}

/** Tabs that go on: no change moves a tab either. */
function hojasQueSiguen(de: Borrador, a: Borrador): ReadonlyMap<string, HojaDeBorrador> {
  const lugares = new Map(de.hojas.map(({ id }, i) => [id, i]));
  const antes = porId(de.hojas);
  const comunes = a.hojas.filter((hoja) => {
    const previa = antes.get(hoja.id);
    return previa !== undefined && alcanza(previa, hoja);
  });
  const quedan = subsecuencia(comunes.map(({ id }) => lugares.get(id) ?? 0));
  return porId(comunes.filter((_, i) => quedan.has(i)).flatMap(({ id }) => antes.get(id) ?? []));
}

function hojaNueva(
  { id, nombre, columnas, filas }: HojaDeBorrador,
  despuesDe: string | null,
): CambioDeBorrador[] {
  const puesta: CambioDeBorrador = { tipo: 'hoja', despuesDe, hoja: { id, nombre, columnas } };
  return filas.length === 0 ? [puesta] : [puesta, { tipo: 'filas', hoja: id, despuesDe: null, filas }];
}

/**
 * What makes one borrador of another, with ids as the thread: a lote that goes back to what was, or that takes over what a file
 * holds.
 */
export function cambiosEntre(de: Borrador, a: Borrador): CambioDeBorrador[] {
  const siguen = hojasQueSiguen(de, a);
  const sobran = de.hojas.filter(({ id }) => !siguen.has(id));
  return [
    ...sobran.flatMap(({ id, filas }): CambioDeBorrador[] => [
      ...quitar(id, filas),
      { tipo: 'quitar-hoja', hoja: id },
    ]),
    ...a.hojas.flatMap((hoja, i) => {
      const previa = siguen.get(hoja.id);
      return previa === undefined ? hojaNueva(hoja, a.hojas[i - 1]?.id ?? null) : cambiosDeHoja(previa, hoja);
    }),
  ];
}
