import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Informe, Tabla } from '../../../shared/report/arbol.ts';
import { informeDe, productosDe, type FilaDePrograma } from './ayuda.ts';

const TIPOS = ['Informe', 'Nota', 'Propuesta'];
const SESIONES = ['Décima', 'Décima primera', '12ª ordinaria', '1ª urgente'];

const punto = fc.record({
  tipo: fc.constantFrom(...TIPOS, ''),
  titulo: fc.constantFrom('a', 'b', 'á', 'c'),
  sesiones: fc.subarray(SESIONES),
});
const puntos = fc.array(punto, { minLength: 1, maxLength: 15 });
type Punto = typeof punto extends fc.Arbitrary<infer T> ? T : never;

const hojas = (lista: readonly Punto[]): Record<string, string[]> => ({
  Puntos: [
    'Línea¦Tipo¦Título¦Sesiones',
    ...lista.map(({ tipo, titulo, sesiones }) => `1¦${tipo}¦${titulo}¦${sesiones.join('; ')}`),
  ],
});

function tabla(informe: Informe): Tabla {
  const hecha = informe.secciones[0]?.bloques[0]?.tabla;
  if (hecha === null || hecha === undefined) throw new Error('no table');
  return hecha;
}
const deFila = (fila: FilaDePrograma, lista: readonly Punto[]): Tabla =>
  tabla(informeDe({ programa: [{ fuente: 'Puntos', ...fila }], hojas: hojas(lista) }));

const FORMAS: FilaDePrograma[] = [
  { forma: 'Lista' },
  { forma: 'Agrupada', columnas: 'Filas=Tipo; Título; Sesiones' },
  { forma: 'Matriz', columnas: 'Filas=No.,Título; Columnas=Sesiones' },
  { forma: 'Conteo', columnas: 'Filas=Tipo; Columnas=Sesiones' },
  { forma: 'Conteo', columnas: 'Filas=Sesiones,Tipo' },
  { forma: 'Conteo', columnas: 'Columnas=Sesiones' },
];

describe('provenance', () => {
  it('every row of every table names a record, and every record stands in some row', () => {
    fc.assert(
      fc.property(puntos, fc.constantFrom(...FORMAS), (lista, fila) => {
        const { filas } = deFila(fila, lista);
        expect(filas.every(({ origen }) => origen.length > 0)).toBe(true);
        const nombrados = new Set(
          filas.filter((f) => f.tipo === 'dato').flatMap((f) => f.origen.map((r) => r.fila.numero)),
        );
        expect([...nombrados].sort((a, b) => a - b)).toEqual(lista.map((_, i) => i + 2));
      }),
      { numRuns: 80 },
    );
  });

  it('a count is the number of its records, the grand total that of all', () => {
    fc.assert(
      fc.property(
        puntos,
        fc.constantFrom(
          'Filas=Tipo; Columnas=Sesiones',
          'Filas=Sesiones; Columnas=Tipo',
          'Columnas=Sesiones',
          'Filas=Título',
        ),
        (lista, columnas) => {
          const { filas } = deFila({ forma: 'Conteo', columnas }, lista);
          for (const { celdas, origenDeCelda } of filas) {
            for (const [i, registros] of origenDeCelda ?? []) {
              expect(celdas[i]).toBe(String(registros.length));
              expect(new Set(registros).size).toBe(registros.length);
            }
          }
          expect(filas.at(-1)?.celdas.at(-1)).toBe(String(lista.length));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('a Matriz marks exactly the sessions of each row’s records', () => {
    fc.assert(
      fc.property(puntos, (lista) => {
        const { filas, columnas } = deFila(
          { forma: 'Matriz', columnas: 'Filas=Título; Columnas=Sesiones' },
          lista,
        );
        const marcas = filas.flatMap(({ celdas }) => celdas.slice(1)).filter((c) => c === '✓').length;
        const plano = (t: string): string => t.replace('á', 'a');
        const esperadas = new Set(lista.flatMap((p) => p.sesiones.map((s) => `${plano(p.titulo)} ${s}`)));
        expect(marcas).toBe(esperadas.size);
        expect(columnas.length - 1).toBe(new Set(lista.flatMap((p) => p.sesiones)).size);
      }),
      { numRuns: 80 },
    );
  });

  it('procedencia.csv names table rows, counts and numbers of the text', () => {
    const caso = {
      programa: [
        {
          linea: '1',
          texto: 'Hubo {total:letra}.',
          fuente: 'Puntos',
          forma: 'Conteo',
          columnas: 'Filas=Tipo; Columnas=Sesiones',
        },
        { linea: '2', texto: '{total de Anexos} y {periodo}' },
      ],
      hojas: { Puntos: ['Línea¦Tipo¦Título¦Sesiones', '1¦Nota¦x¦Décima'] },
      areas: { 'area-x': { Anexos: ['Número¦Título', '1¦a'] } },
    };
    const filas: string[][] = parse(productosDe(caso).get('procedencia.csv') ?? '');
    expect(filas).toEqual([
      ['Archivo', 'Fila', 'Columna', 'Libro', 'Hoja', 'Fila de origen'],
      ['informe', '1', '{total:letra}', 'enlace', 'Puntos', '2'],
      ['1-1.csv', '2', '', 'enlace', 'Puntos', '2'],
      ['1-1.csv', '2', 'Décima', 'enlace', 'Puntos', '2'],
      ['1-1.csv', '2', 'Total', 'enlace', 'Puntos', '2'],
      ['1-1.csv', '3', '', 'enlace', 'Puntos', '2'],
      ['1-1.csv', '3', 'Décima', 'enlace', 'Puntos', '2'],
      ['1-1.csv', '3', 'Total', 'enlace', 'Puntos', '2'],
      ['informe', '2', '{total de Anexos}', 'area-x', 'Anexos', '2'],
    ]);
  });
});
