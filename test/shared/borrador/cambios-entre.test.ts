import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aplicarLote } from '../../../shared/borrador/aplicar-lote.ts';
import { borradorDeLibro, idsDeLote } from '../../../shared/borrador/borrador-de-libro.ts';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import { cambiosEntre } from '../../../shared/borrador/cambios-entre.ts';
import { conLibro } from '../../../shared/borrador/con-libro.ts';
import { libroDeBorrador } from '../../../shared/borrador/libro-de-borrador.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { unBorrador, unLote } from '../../support/borradores-al-azar.ts';

function despues(borrador: Borrador, cambios: ReturnType<typeof cambiosEntre>): Borrador {
  const dado = aplicarLote(borrador, { cambios });
  if ('conflictos' in dado) throw new Error(JSON.stringify(dado.conflictos));
  return dado.borrador;
}

describe('what makes one borrador of another', () => {
  it('goes back to any moment, however many lotes came since', () => {
    const historia = unBorrador.chain((borrador) =>
      fc.tuple(fc.constant(borrador), fc.array(unLote(borrador, 'l'), { maxLength: 8 })),
    );
    fc.assert(
      fc.property(historia, ([borrador, lotes]) => {
        let ahora = borrador;
        for (const lote of lotes) {
          const dado = aplicarLote(ahora, lote);
          if ('borrador' in dado) ahora = dado.borrador;
        }
        expect(despues(ahora, cambiosEntre(ahora, borrador))).toEqual(borrador);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is nothing where nothing differs', () => {
    fc.assert(
      fc.property(unBorrador, (borrador) => {
        expect(cambiosEntre(borrador, structuredClone(borrador))).toEqual([]);
      }),
    );
  });

  it('moves as few rows as may be', () => {
    const con = (ids: readonly string[]): Borrador => ({
      version: 0,
      hojas: [{ id: 'h1', nombre: 'Puntos', columnas: [], filas: ids.map((id) => ({ id, celdas: {} })) }],
    });
    expect(cambiosEntre(con(['f1', 'f2', 'f3', 'f4']), con(['f4', 'f1', 'f2', 'f3']))).toEqual([
      { tipo: 'mover-filas', hoja: 'h1', filas: ['f4'], despuesDe: null },
    ]);
  });
});

const LIBRO: Libro = {
  nombre: 'area',
  hojas: [
    {
      nombre: 'Puntos',
      filaEncabezado: 1,
      columnas: [
        { encabezado: 'Título', posicion: 1 },
        { encabezado: '_Mío', posicion: 3 },
      ],
      filas: [
        { numero: 2, celdas: ['Uno', 'nota'] },
        { numero: 5, celdas: ['Dos', ''] },
      ],
      filasOcultas: [],
    },
  ],
};

describe('a libro that is opened as a borrador', () => {
  it('keeps every value in its place, empty rows and columns between them too', () => {
    expect(libroDeBorrador(borradorDeLibro(LIBRO, idsDeLote(0)), 'area')).toEqual(LIBRO);
  });

  it('leaves out what the templates bring to be read', () => {
    const [puntos] = LIBRO.hojas;
    if (puntos === undefined) throw new Error('The libro has no tab');
    const conAyuda = {
      ...LIBRO,
      hojas: [{ ...puntos, nombre: 'Instrucciones' }, { ...puntos, nombre: '_Listas' }, puntos],
    };
    expect(borradorDeLibro(conAyuda, idsDeLote(0)).hojas.map(({ nombre }) => nombre)).toEqual(['Puntos']);
  });

  it('takes the place of what was there, and is that content afterwards', () => {
    fc.assert(
      fc.property(unBorrador, unBorrador, (actual, otro) => {
        const libro = libroDeBorrador(otro, 'area');
        const destino = conLibro(actual, libro, idsDeLote(1));
        expect(despues(actual, cambiosEntre(actual, destino))).toEqual(destino);
        const leido = libroDeBorrador(destino, 'area');
        for (const hoja of libro.hojas)
          expect(leido.hojas.find(({ nombre }) => nombre === hoja.nombre)?.filas).toEqual(hoja.filas);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the ids of rows that it does not change', () => {
    const actual = borradorDeLibro(LIBRO, idsDeLote(0));
    expect(cambiosEntre(actual, conLibro(actual, LIBRO, idsDeLote(1)))).toEqual([]);
  });
});
