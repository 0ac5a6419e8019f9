import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aplicarLote } from '../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../shared/borrador/cambio-de-borrador.ts';
import { unBorrador, unCambio, unLote } from '../../support/borradores-al-azar.ts';

const CONVENIOS: Borrador = {
  version: 4,
  hojas: [
    {
      id: 'h1',
      nombre: 'Convenios',
      columnas: [
        { id: 'c1', encabezado: 'Folio' },
        { id: 'c2', encabezado: 'Etapa' },
      ],
      filas: [
        { id: 'f1', celdas: { c1: 'A-1', c2: 'Vigente' } },
        { id: 'f2', celdas: { c1: 'A-2' } },
        { id: 'f3', celdas: {} },
      ],
    },
    { id: 'h2', nombre: 'Puntos', columnas: [{ id: 'c1', encabezado: 'Título' }], filas: [] },
  ],
};

const hacer = (...cambios: CambioDeBorrador[]) => aplicarLote(CONVENIOS, { cambios });

function hecho(...cambios: CambioDeBorrador[]): Borrador {
  const dado = hacer(...cambios);
  if ('conflictos' in dado) throw new Error(JSON.stringify(dado.conflictos));
  return dado.borrador;
}

function conflictos(...cambios: CambioDeBorrador[]) {
  const dado = hacer(...cambios);
  return 'conflictos' in dado ? dado.conflictos : [];
}

const celda = (fila: string, columna: string, esperado: string, nuevo: string): CambioDeBorrador => ({
  tipo: 'celda',
  hoja: 'h1',
  fila,
  columna,
  esperado,
  nuevo,
});

describe('a lote on a borrador', () => {
  it('writes a cell as readers of files would give it, and leaves the rest the very same', () => {
    const borrador = hecho(celda('f2', 'c2', '', '  Suscrito\r\n '));
    expect(borrador.hojas[0]?.filas[1]).toEqual({ id: 'f2', celdas: { c1: 'A-2', c2: 'Suscrito' } });
    expect(borrador.hojas[0]?.filas[0]).toBe(CONVENIOS.hojas[0]?.filas[0]);
    expect(borrador.hojas[1]).toBe(CONVENIOS.hojas[1]);
    expect(borrador.version).toBe(4);
  });

  it('names no empty cell, so that one that was emptied is as if never written', () => {
    expect(hecho(celda('f1', 'c2', 'Vigente', '')).hojas[0]?.filas[0]?.celdas).toEqual({ c1: 'A-1' });
  });

  it('is refused whole where one cell holds another value, and tells both', () => {
    expect(conflictos(celda('f2', 'c2', '', 'Suscrito'), celda('f1', 'c2', 'Suscrito', 'Concluido'))).toEqual(
      [{ hoja: 'h1', fila: 'f1', columna: 'c2', motivo: 'otro-valor', esperado: 'Suscrito', hay: 'Vigente' }],
    );
  });

  it('has nothing to refuse where two people wrote the same', () => {
    expect(hacer(celda('f1', 'c2', 'Suscrito', 'Vigente'))).toEqual({ borrador: CONVENIOS, inversos: [] });
  });

  it('tells of every change that was in the way', () => {
    const dichos = conflictos(
      celda('f9', 'c1', '', 'x'),
      celda('f1', 'c9', '', 'x'),
      { ...celda('f1', 'c1', '', 'x'), hoja: 'h9' } as CambioDeBorrador,
      { tipo: 'quitar-columna', hoja: 'h1', columna: 'c2' },
      { tipo: 'quitar-hoja', hoja: 'h1' },
      { tipo: 'hoja', despuesDe: null, hoja: { id: 'h3', nombre: 'CONVENIOS', columnas: [] } },
      { tipo: 'filas', hoja: 'h1', despuesDe: null, filas: [{ id: 'f1', celdas: {} }] },
    );
    expect(dichos.map(({ motivo }) => motivo)).toEqual([
      'fila-quitada',
      'columna-quitada',
      'hoja-quitada',
      'con-contenido',
      'con-contenido',
      'repetido',
      'repetido',
    ]);
  });

  it('moves rows in the order in which they are named, below the nearest that stays', () => {
    const movidas = hecho({ tipo: 'mover-filas', hoja: 'h1', filas: ['f3', 'f1'], despuesDe: 'f3' });
    expect(movidas.hojas[0]?.filas.map(({ id }) => id)).toEqual(['f2', 'f3', 'f1']);
  });

  it('does not take away a row that changed, and takes one that is gone for done', () => {
    const esperadas = [{ id: 'f1', celdas: { c1: 'A-1' } }];
    expect(conflictos({ tipo: 'quitar-filas', hoja: 'h1', esperadas })).toMatchObject([
      { fila: 'f1', columna: 'c2', motivo: 'otro-valor', esperado: '', hay: 'Vigente' },
    ]);
    const ida = { tipo: 'quitar-filas', hoja: 'h1', esperadas: [{ id: 'f8', celdas: {} }] } as const;
    expect(hecho(ida).hojas[0]?.filas).toHaveLength(3);
  });

  it('is not fooled by a column that is called like something every object has', () => {
    expect(conflictos(celda('f1', 'constructor', '', 'x'))).toMatchObject([{ motivo: 'columna-quitada' }]);
  });
});

describe('undoing', () => {
  const conLote = unBorrador.chain((borrador) => unLote(borrador, 'l1').map((lote) => ({ borrador, lote })));

  it('gives back the very content that was there, whatever was done', () => {
    fc.assert(
      fc.property(conLote, ({ borrador, lote }) => {
        const ida = aplicarLote(borrador, lote);
        if ('conflictos' in ida) {
          expect(ida.conflictos.length).toBeGreaterThan(0);
          return;
        }
        const vuelta = aplicarLote(ida.borrador, { cambios: ida.inversos });
        expect(vuelta).toMatchObject({ borrador });
        expect('borrador' in vuelta && vuelta.borrador).toEqual(borrador);
      }),
      { numRuns: 2_000 },
    );
  });

  it('can be undone in turn', () => {
    fc.assert(
      fc.property(conLote, ({ borrador, lote }) => {
        const ida = aplicarLote(borrador, lote);
        if ('conflictos' in ida) return;
        const vuelta = aplicarLote(ida.borrador, { cambios: ida.inversos });
        if ('conflictos' in vuelta) throw new Error('An undo clashed with itself');
        const otraVez = aplicarLote(vuelta.borrador, { cambios: vuelta.inversos });
        expect('borrador' in otraVez && otraVez.borrador).toEqual(ida.borrador);
      }),
    );
  });

  it('never changes the borrador that it was given', () => {
    fc.assert(
      fc.property(conLote, ({ borrador, lote }) => {
        const antes = JSON.stringify(borrador);
        aplicarLote(borrador, lote);
        expect(JSON.stringify(borrador)).toBe(antes);
      }),
    );
  });

  it('is a conflict that names the cell where somebody wrote since', () => {
    const mia = hacer(celda('f1', 'c2', 'Vigente', 'Concluido'));
    if ('conflictos' in mia) throw new Error('A cell that nobody touched clashed');
    const suya = aplicarLote(mia.borrador, { cambios: [celda('f1', 'c2', 'Concluido', 'Cancelado')] });
    if ('conflictos' in suya) throw new Error('A cell that nobody touched clashed');
    expect(aplicarLote(suya.borrador, { cambios: mia.inversos })).toEqual({
      conflictos: [
        {
          hoja: 'h1',
          fila: 'f1',
          columna: 'c2',
          motivo: 'otro-valor',
          esperado: 'Concluido',
          hay: 'Cancelado',
        },
      ],
    });
  });
});

describe('people who write at once', () => {
  it('end with the same content, once each has what the others did in the order in which it was kept', () => {
    const escena = unBorrador.chain((borrador) =>
      fc.record({
        borrador: fc.constant(borrador),
        turnos: fc.array(
          fc.record({
            quien: fc.nat(2),
            cambios: fc.array(unCambio(borrador), { minLength: 1, maxLength: 3 }),
            oye: fc.boolean(),
          }),
          { maxLength: 12 },
        ),
      }),
    );
    fc.assert(
      fc.property(escena, ({ borrador, turnos }) => {
        let alla = borrador;
        const diario: { readonly cambios: readonly CambioDeBorrador[] }[] = [];
        const replicas = [0, 1, 2].map(() => ({ confirmado: borrador, oido: 0 }));
        const oir = (r: { confirmado: Borrador; oido: number }): void => {
          for (; r.oido < diario.length; r.oido += 1) {
            const dado = aplicarLote(r.confirmado, diario[r.oido] ?? { cambios: [] });
            if ('conflictos' in dado) throw new Error('What was kept clashed in a replica');
            r.confirmado = dado.borrador;
          }
        };
        for (const { quien, cambios, oye } of turnos) {
          const r = replicas[quien];
          if (r === undefined) continue;
          if (oye) oir(r);
          const dado = aplicarLote(alla, { cambios });
          if ('conflictos' in dado) continue;
          alla = dado.borrador;
          diario.push({ cambios });
        }
        replicas.forEach(oir);
        for (const { confirmado } of replicas) expect(confirmado).toEqual(alla);
      }),
      { numRuns: 500 },
    );
  });
});
