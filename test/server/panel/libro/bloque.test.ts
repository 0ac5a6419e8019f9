import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conFilasAbajo,
  pegarBloque,
  rellenarBloque,
  type Hoja,
} from '../../../../server/panel/paginas/libro/cambios/bloques.ts';
import type { ColumnaVista } from '../../../../server/panel/paginas/libro/columnas/columna-vista.ts';
import {
  altoDe,
  anchoDe,
  conTab,
  dentro,
  hastaCelda,
  hastaElBorde,
  hastaElVecino,
  mover,
  rectanguloDe,
  vecesDe,
  type Punto,
} from '../../../../server/panel/paginas/libro/rejilla/bloque.ts';

const LIMITES = { filas: 6, columnas: 4 };
const punto = fc.record({ fila: fc.nat({ max: 5 }), columna: fc.nat({ max: 3 }) });

describe('A block of cells', () => {
  it('holds both of its ends, whichever way it was stretched', () => {
    fc.assert(
      fc.property(punto, punto, (ancla, foco) => {
        const r = rectanguloDe({ ancla, foco });
        expect(dentro(r, ancla.fila, ancla.columna) && dentro(r, foco.fila, foco.columna)).toBe(true);
        expect(rectanguloDe({ ancla: foco, foco: ancla })).toEqual(r);
      }),
    );
  });

  it('never leaves the tab, however far one goes', () => {
    fc.assert(
      fc.property(punto, fc.integer(), fc.integer(), (de, filas, columnas) => {
        const { fila, columna } = mover(de, filas, columnas, LIMITES);
        expect(fila >= 0 && fila < 6 && columna >= 0 && columna < 4).toBe(true);
      }),
    );
  });

  it('is gone through with the tab key cell by cell, and back the same way', () => {
    fc.assert(
      fc.property(punto, (de) => {
        const otro = conTab(de, 1, LIMITES);
        if (otro !== null) expect(conTab(otro, -1, LIMITES)).toEqual(de);
        else expect(de).toEqual({ fila: 5, columna: 3 });
      }),
    );
  });

  it.each<[string, number, number]>([
    ['from what is filled to its end', 0, 2],
    ['from its end over the gap to what is filled next', 2, 5],
    ['over a gap', 3, 5],
    ['from the last that is filled to the end', 5, 7],
  ])('Ctrl and the arrow lead %s', (_, desde, hasta) => {
    const llenas = [0, 1, 2, 5];
    const lleno = ({ fila }: Punto): boolean => llenas.includes(fila);
    const limites = { filas: 8, columnas: 1 };
    expect(hastaElBorde({ fila: desde, columna: 0 }, { fila: 1, columna: 0 }, limites, lleno).fila).toBe(
      hasta,
    );
  });

  it('takes a pasted block as often as it fits', () => {
    const donde = { filaInicial: 1, filaFinal: 4, columnaInicial: 0, columnaFinal: 1 };
    expect(vecesDe({ filas: 2, columnas: 1 }, donde)).toEqual({ filas: 2, columnas: 2 });
    expect(vecesDe({ filas: 3, columnas: 1 }, donde)).toEqual({ filas: 1, columnas: 1 });
  });
});

const columna = (id: string, clase: ColumnaVista['clase']): ColumnaVista => ({
  id,
  encabezado: id,
  clase,
  requerida: false,
  nota: '',
  ayuda: '',
  ancho: 100,
  opciones: () => [],
});

const HOJA: Hoja = {
  columnas: [columna('c1', 'texto'), columna('c2', 'fecha'), columna('c3', 'asistencia')],
  filas: 3,
  fila: (lugar) =>
    lugar < 3
      ? { id: `f${String(lugar)}`, numero: lugar + 2, enBlanco: false, celdas: { c1: `a${String(lugar)}` } }
      : undefined,
};

const UNA = { filaInicial: 1, filaFinal: 1, columnaInicial: 0, columnaFinal: 0 };

describe('What is pasted', () => {
  it('passes through the parser of each column', () => {
    const { escritos, sobran } = pegarBloque(HOJA, UNA, [
      ['  =1+1 ', '21/10/2021', 'sí'],
      ['x', 'pronto', 'j'],
    ]);
    expect(escritos.map((e) => e.nuevo)).toEqual(['=1+1', '2021-10-21', '✓', 'x', 'pronto', 'J']);
    expect(sobran).toEqual({ columnas: 0, filas: 0 });
  });

  it('takes the blank rows that are put below what shows', () => {
    const abajo = ['n1', 'n2'].map((id, i) => ({ id, numero: 5 + i, enBlanco: true, celdas: {} }));
    const bloque = [['1'], ['2'], ['3'], ['4']];
    const { escritos, sobran } = pegarBloque(conFilasAbajo(HOJA, abajo), UNA, bloque);
    expect(escritos.map(({ fila, nuevo }) => [fila, nuevo])).toEqual([
      ['f1', '1'],
      ['f2', '2'],
      ['n1', '3'],
      ['n2', '4'],
    ]);
    expect(sobran.filas).toBe(0);
  });

  it('stops at the end of what shows, and says how many columns and rows had no room', () => {
    const bloque = [
      ['1', '2', '3', '4'],
      ['1', '2', '3', '4'],
      ['1', '2', '3', '4'],
    ];
    const { escritos, rectangulo, sobran } = pegarBloque(HOJA, UNA, bloque);
    expect(escritos).toHaveLength(6);
    expect(rectangulo.filaFinal).toBe(2);
    expect(sobran).toEqual({ columnas: 1, filas: 1 });
  });
});

describe('A block that is copied over a larger one around it', () => {
  const r = (filaInicial: number, filaFinal: number, columnaInicial = 0, columnaFinal = columnaInicial) => ({
    filaInicial,
    filaFinal,
    columnaInicial,
    columnaFinal,
  });
  const textos = (...args: Parameters<typeof rellenarBloque>): string[] =>
    rellenarBloque(...args).map((e) => e.nuevo);

  it('is repeated from where it stands, in whichever direction', () => {
    expect(textos(HOJA, r(0, 0), r(0, 2))).toEqual(['a0', 'a0', 'a0']);
    expect(textos(HOJA, r(0, 1), r(0, 2))).toEqual(['a0', 'a1', 'a0']);
    expect(textos(HOJA, r(1, 2), r(0, 2)), 'upwards too').toEqual(['a2', 'a1', 'a2']);
    expect(textos(HOJA, r(0, 0), r(0, 0, 0, 2)), 'to the right').toEqual(['a0', 'a0', 'a0']);
  });

  it('is stretched by rows or by columns, never by both, and never loses a cell of its own', () => {
    fc.assert(
      fc.property(punto, punto, punto, (ancla, foco, hasta) => {
        const de = rectanguloDe({ ancla, foco });
        const a = hastaCelda(de, hasta);
        expect(dentro(a, de.filaInicial, de.columnaInicial)).toBe(true);
        expect(dentro(a, de.filaFinal, de.columnaFinal)).toBe(true);
        expect(altoDe(a) === altoDe(de) || anchoDe(a) === anchoDe(de)).toBe(true);
        if (dentro(de, hasta.fila, hasta.columna)) expect(a).toEqual(de);
        else expect(altoDe(a) * anchoDe(a)).toBeGreaterThan(altoDe(de) * anchoDe(de));
      }),
    );
  });

  it('goes down as far as the column before it is filled, or the one after it', () => {
    const limites = { filas: 6, columnas: 3 };
    const hasta = (columna: number, llenas: readonly string[]): number =>
      hastaElVecino(r(0, 0, columna), limites, (p) =>
        llenas.includes(`${String(p.fila)},${String(p.columna)}`),
      ).filaFinal;
    expect(hasta(1, ['1,0', '2,0', '4,0', '1,2'])).toBe(2);
    expect(hasta(1, ['1,2', '2,2', '3,2'])).toBe(3);
    expect(hasta(0, ['1,1', '2,1', '3,1', '4,1', '5,1'])).toBe(5);
    expect(hasta(1, ['2,0', '2,2'])).toBe(0);
  });
});
