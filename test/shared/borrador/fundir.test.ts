import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aplicarLote } from '../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../shared/borrador/cambio-de-borrador.ts';
import { fundir } from '../../../shared/borrador/fundir.ts';
import { sinPropias } from '../../../shared/borrador/sin-propias.ts';
import { unBorrador, unLote } from '../../support/borradores-al-azar.ts';

const BORRADOR: Borrador = {
  version: 3,
  hojas: [
    {
      id: 'h1',
      nombre: 'Integrantes',
      columnas: [
        { id: 'c1', encabezado: 'Nombre' },
        { id: 'c2', encabezado: '_Teléfono' },
      ],
      filas: [
        { id: 'f1', celdas: { c1: 'Ana', c2: '55' } },
        { id: 'f2', celdas: { c1: 'Luis' } },
      ],
    },
    { id: 'h2', nombre: '_Notas', columnas: [], filas: [] },
  ],
};

const celda = (fila: string, esperado: string, nuevo: string): CambioDeBorrador => ({
  tipo: 'celda',
  hoja: 'h1',
  fila,
  columna: 'c1',
  esperado,
  nuevo,
});

describe('Two that changed the same borrador', () => {
  it('both stand where they changed something else, and its own where they changed the same', () => {
    const { borrador, conflictos } = fundir(BORRADOR, [
      celda('f1', 'Anna', 'Ana María'),
      celda('f2', 'Luis', 'Luis Ángel'),
    ]);
    expect(borrador.hojas[0]?.filas.map(({ celdas }) => celdas['c1'])).toEqual(['Ana', 'Luis Ángel']);
    expect(conflictos).toMatchObject([{ fila: 'f1', motivo: 'otro-valor', esperado: 'Anna', hay: 'Ana' }]);
  });

  it('are what a lote makes of them where nothing clashes, and leave what does not fit as it is', () => {
    fc.assert(
      fc.property(
        unBorrador.chain((b) => fc.tuple(fc.constant(b), unLote(b, 'l1'))),
        ([borrador, lote]) => {
          const hecho = aplicarLote(borrador, lote);
          const fundido = fundir(borrador, lote.cambios);
          if ('borrador' in hecho) expect(fundido).toEqual({ borrador: hecho.borrador, conflictos: [] });
          else expect(fundido.conflictos).not.toEqual([]);
        },
      ),
    );
  });
});

describe('What stays with whoever fills a libro in', () => {
  it('is left out: tabs and columns whose names begin with _', () => {
    const [hoja, otra] = sinPropias(BORRADOR).hojas;
    expect(otra).toBeUndefined();
    expect(hoja?.columnas.map(({ encabezado }) => encabezado)).toEqual(['Nombre']);
    expect(hoja?.filas.map(({ celdas }) => celdas)).toEqual([{ c1: 'Ana' }, { c1: 'Luis' }]);
  });
});
