import fc from 'fast-check';
import type { Borrador, FilaDeBorrador, HojaDeBorrador } from '../../shared/borrador/borrador.ts';
import type { CambioDeBorrador, Lote } from '../../shared/borrador/cambio-de-borrador.ts';

/** Few values, so that people meet in the same cells. */
const texto = fc.constantFrom('', 'a', 'b', 'Sí', '2021-10-21', 'dos\nrenglones');
const COLUMNAS = ['c1', 'c2', 'c3', 'c4'];
const FILAS = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8'];
const HOJAS = ['h1', 'h2', 'h3'];

const celdas = (columnas: readonly string[]): fc.Arbitrary<FilaDeBorrador['celdas']> =>
  fc
    .array(texto, { minLength: columnas.length, maxLength: columnas.length })
    .map((textos) =>
      Object.fromEntries(columnas.map((c, i) => [c, textos[i] ?? ''] as const).filter(([, t]) => t !== '')),
    );

const hoja = (id: string): fc.Arbitrary<HojaDeBorrador> =>
  fc
    .record({
      columnas: fc.shuffledSubarray(COLUMNAS, { minLength: 1 }),
      filas: fc.shuffledSubarray(FILAS),
    })
    .chain(({ columnas, filas }) =>
      fc.tuple(...filas.map(() => celdas(columnas))).map((deFilas) => ({
        id,
        nombre: `Hoja ${id}`,
        columnas: columnas.map((c) => ({ id: c, encabezado: c.toUpperCase() })),
        filas: filas.map((f, i) => ({ id: f, celdas: deFilas[i] ?? {} })),
      })),
    );

/** A small borrador: up to three tabs with a few rows. */
export const unBorrador: fc.Arbitrary<Borrador> = fc
  .subarray(HOJAS, { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map(hoja)))
  .map((hojas) => ({ version: 0, hojas }));

const idDeHoja = fc.constantFrom(...HOJAS);
const idDeFila = fc.constantFrom(...FILAS);
const idDeColumna = fc.constantFrom(...COLUMNAS);
const lugarDe = (ids: fc.Arbitrary<string>): fc.Arbitrary<string | null> => fc.option(ids);

/** A change as somebody makes it who sees `borrador`: sometimes of what is not there. */
export const unCambio = (borrador: Borrador): fc.Arbitrary<CambioDeBorrador> => {
  const fila = (h: string, f: string): FilaDeBorrador | undefined =>
    borrador.hojas.find(({ id }) => id === h)?.filas.find(({ id }) => id === f);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({ hoja: idDeHoja, fila: idDeFila, columna: idDeColumna, nuevo: texto })
        .map((c) => ({
          tipo: 'celda' as const,
          ...c,
          esperado: fila(c.hoja, c.fila)?.celdas[c.columna] ?? '',
        })),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({
          hoja: idDeHoja,
          despuesDe: lugarDe(idDeFila),
          filas: fc.uniqueArray(fc.tuple(idDeFila, celdas(['c1'])), {
            selector: ([id]) => id,
            minLength: 1,
            maxLength: 3,
          }),
        })
        .map((c) => ({
          ...c,
          tipo: 'filas' as const,
          filas: c.filas.map(([id, deFila]) => ({ id, celdas: deFila })),
        })),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({ hoja: idDeHoja, filas: fc.subarray(FILAS, { minLength: 1, maxLength: 4 }) })
        .map((c) => ({
          tipo: 'quitar-filas' as const,
          hoja: c.hoja,
          esperadas: c.filas.map((f) => fila(c.hoja, f) ?? { id: f, celdas: {} }),
        })),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        tipo: fc.constant('mover-filas' as const),
        hoja: idDeHoja,
        filas: fc.shuffledSubarray(FILAS, { minLength: 1, maxLength: 4 }),
        despuesDe: lugarDe(idDeFila),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        tipo: fc.constant('columna' as const),
        hoja: idDeHoja,
        despuesDe: lugarDe(idDeColumna),
        columna: fc.record({ id: idDeColumna, encabezado: texto }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        tipo: fc.constant('quitar-columna' as const),
        hoja: idDeHoja,
        columna: idDeColumna,
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({
          tipo: fc.constant('encabezado' as const),
          hoja: idDeHoja,
          columna: idDeColumna,
          nuevo: texto,
        })
        .map((c) => ({
          ...c,
          esperado:
            borrador.hojas.find(({ id }) => id === c.hoja)?.columnas.find(({ id }) => id === c.columna)
              ?.encabezado ?? '',
        })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        tipo: fc.constant('hoja' as const),
        despuesDe: lugarDe(idDeHoja),
        hoja: fc.record({
          id: idDeHoja,
          nombre: fc.constantFrom('Hoja h1', 'hoja H2', 'Nueva'),
          columnas: fc.constant([{ id: 'c1', encabezado: 'C1' }]),
        }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ tipo: fc.constant('quitar-hoja' as const), hoja: idDeHoja }) },
  );
};

/** A lote of somebody who sees `borrador`. @param id its id */
export const unLote = (borrador: Borrador, id: string): fc.Arbitrary<Lote> =>
  fc
    .array(unCambio(borrador), { minLength: 1, maxLength: 4 })
    .map((cambios) => ({ id, cambios, que: 'escribir' }));
