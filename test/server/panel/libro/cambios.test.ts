import { describe, expect, it } from 'vitest';
import {
  cambiosDeAgregarHoja,
  hojasQueFaltan,
} from '../../../../server/panel/paginas/libro/cambios/agregar-hoja.ts';
import { cambiosDeEscribir } from '../../../../server/panel/paginas/libro/cambios/escribir.ts';
import { crearFilas, EN_BLANCO } from '../../../../server/panel/paginas/libro/cambios/filas-por-llenar.ts';
import {
  cambiosDeInsertar,
  cambiosDeMover,
  cambiosDeQuitar,
} from '../../../../server/panel/paginas/libro/cambios/mover-filas.ts';
import { aplicarLote } from '../../../../shared/borrador/aplicar-lote.ts';
import type { Borrador, HojaDeBorrador } from '../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../shared/borrador/cambio-de-borrador.ts';

const HOJA: HojaDeBorrador = {
  id: 'h1',
  nombre: 'Convenios',
  columnas: [{ id: 'c1', encabezado: 'Folio' }],
  filas: ['a', 'b', 'c'].map((n, i) => ({ id: `f${String(i + 1)}`, celdas: { c1: n } })),
};
const LIBRO: Borrador = { version: 0, hojas: [HOJA] };

function contador(): () => string {
  let n = 0;
  return () => {
    n += 1;
    return `n${String(n)}`;
  };
}

function tras(cambios: readonly CambioDeBorrador[]): HojaDeBorrador {
  const hecho = aplicarLote(LIBRO, { cambios });
  if ('conflictos' in hecho || hecho.borrador.hojas[0] === undefined)
    throw new Error('It is in nobody’s way');
  return hecho.borrador.hojas[0];
}
const folios = (hoja: HojaDeBorrador): string[] => hoja.filas.map(({ celdas }) => celdas['c1'] ?? '');

describe('Rows of the grid', () => {
  it('are numbered as people see them, with blank ones below to type in', () => {
    const { filas } = crearFilas(contador())(HOJA, true);
    expect(filas).toHaveLength(3 + EN_BLANCO);
    expect(filas.slice(0, 4).map(({ numero, enBlanco }) => [numero, enBlanco])).toEqual([
      [2, false],
      [3, false],
      [4, false],
      [5, true],
    ]);
  });

  it('keep their ids when something is written in a blank one: the grid keeps its place', () => {
    const hacer = crearFilas(contador());
    const { filas } = hacer(HOJA, true);
    const blanca = filas[4]?.id ?? '';
    const hoja = tras(cambiosDeEscribir(HOJA, filas, [{ fila: blanca, columna: 'c1', nuevo: 'e' }]));
    expect(folios(hoja)).toEqual(['a', 'b', 'c', '', 'e']);
    expect(
      hacer(hoja, true)
        .filas.slice(0, filas.length)
        .map(({ id }) => id),
    ).toEqual(filas.map(({ id }) => id));
  });

  it('tell which of them changed, where none came or went', () => {
    const hacer = crearFilas(contador());
    const { filas } = hacer(HOJA, true);
    const hoja = tras(cambiosDeEscribir(HOJA, filas, [{ fila: 'f2', columna: 'c1', nuevo: 'B' }]));
    expect(hacer(hoja, true).cambiadas).toEqual([1]);
    expect(hacer(HOJA, false).cambiadas).toBeNull();
  });

  it('are written in only where something changes', () => {
    const { filas } = crearFilas(contador())(HOJA, true);
    const igual = { fila: 'f1', columna: 'c1', nuevo: 'a' };
    const nada = { fila: filas[5]?.id ?? '', columna: 'c1', nuevo: '' };
    expect(cambiosDeEscribir(HOJA, filas, [igual, nada])).toEqual([]);
  });

  it('are inserted, moved and taken away', () => {
    const { filas } = crearFilas(contador())(HOJA, true);
    const segunda = filas.slice(1, 2);
    expect(folios(tras(cambiosDeInsertar(HOJA, segunda, 'arriba', contador())))).toEqual(['a', '', 'b', 'c']);
    expect(folios(tras(cambiosDeInsertar(HOJA, segunda, 'abajo', contador())))).toEqual(['a', 'b', '', 'c']);
    expect(folios(tras(cambiosDeMover(HOJA, segunda, -1)))).toEqual(['b', 'a', 'c']);
    expect(folios(tras(cambiosDeMover(HOJA, segunda, 1)))).toEqual(['a', 'c', 'b']);
    expect(folios(tras(cambiosDeQuitar(HOJA, segunda)))).toEqual(['a', 'c']);
    expect(cambiosDeMover(HOJA, filas.slice(0, 1), -1)).toEqual([]);
    expect(cambiosDeQuitar(HOJA, filas.slice(10, 12))).toEqual([]);
  });
});

describe('A tab that is added', () => {
  it('is one that an área may have and this libro does not, in its place of the contract', () => {
    const faltan = hojasQueFaltan(LIBRO).map(({ nombre }) => nombre);
    expect(faltan).toContain('Puntos');
    expect(faltan).not.toContain('Convenios');
    expect(faltan).not.toContain('Asistencia');
    const puntos = hojasQueFaltan(LIBRO).find(({ nombre }) => nombre === 'Puntos');
    if (puntos === undefined) throw new Error('The contract has it');
    const hecho = aplicarLote(LIBRO, { cambios: cambiosDeAgregarHoja(LIBRO, puntos, contador()) });
    if ('conflictos' in hecho) throw new Error('It is in nobody’s way');
    expect(hecho.borrador.hojas.map(({ nombre }) => nombre)).toEqual(['Puntos', 'Convenios']);
  });
});
