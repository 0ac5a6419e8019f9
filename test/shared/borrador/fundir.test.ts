import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aplicarLote } from '../../../shared/borrador/aplicar-lote.ts';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../shared/borrador/cambio-de-borrador.ts';
import { borradorDeLibro, idsDeLote } from '../../../shared/borrador/borrador-de-libro.ts';
import { cambiosEntre } from '../../../shared/borrador/cambios-entre.ts';
import { conLibro } from '../../../shared/borrador/con-libro.ts';
import { libroDeBorrador } from '../../../shared/borrador/libro-de-borrador.ts';
import type { Hoja } from '../../../shared/libro/model.ts';
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

describe('A libro in which another version changed a row that was written in meanwhile', () => {
  const hojas = (...filas: string[][]): Hoja[] => [
    {
      nombre: 'Compromisos',
      filaEncabezado: 1,
      columnas: ['Clave', 'Compromiso', 'Responsable', 'Estatus'].map((encabezado, i) => ({
        encabezado,
        posicion: i + 1,
      })),
      filas: filas.map((celdas, i) => ({ numero: i + 2, celdas })),
      filasOcultas: [],
    },
  ];
  const base = borradorDeLibro(
    {
      nombre: 'enlace',
      hojas: hojas(['1', 'Firmar', 'Ana', 'Pendiente'], ['', 'Avisar', 'Luis', 'Pendiente']),
    },
    idsDeLote(0),
  );
  const [hoja] = base.hojas;
  const [, , responsable, estatus] = hoja?.columnas.map(({ id }) => id) ?? [];
  const propio = (fila: number, columna = '', esperado: string, nuevo: string): CambioDeBorrador => ({
    tipo: 'celda',
    hoja: hoja?.id ?? '',
    fila: hoja?.filas[fila]?.id ?? '',
    columna,
    esperado,
    nuevo,
  });
  const trasFundir = (propios: CambioDeBorrador[], otra: Hoja[]) => {
    const actual = aplicarLote(base, { cambios: propios });
    if ('conflictos' in actual) throw new Error('It is in nobody’s way');
    const nuevo = conLibro(base, { nombre: 'enlace', hojas: otra }, idsDeLote(1));
    const { borrador, conflictos } = fundir(actual.borrador, cambiosEntre(base, nuevo));
    return { filas: libroDeBorrador(borrador, 'enlace').hojas[0]?.filas.map((f) => f.celdas), conflictos };
  };

  it('has that row once, with what each of both changed in it', () => {
    const propios = [propio(0, responsable, 'Ana', 'Berta'), propio(1, responsable, 'Luis', 'Lucía')];
    const otra = hojas(['1', 'Firmar', 'Ana', 'Cumplido'], ['', 'Avisar', 'Luis', 'Cumplido']);
    expect(trasFundir(propios, otra)).toEqual({
      filas: [
        ['1', 'Firmar', 'Berta', 'Cumplido'],
        ['', 'Avisar', 'Lucía', 'Cumplido'],
      ],
      conflictos: [],
    });
  });

  it('tells of the cell that both changed, and keeps its own', () => {
    const propios = [propio(0, estatus, 'Pendiente', 'En proceso')];
    const { filas, conflictos } = trasFundir(
      propios,
      hojas(['1', 'Firmar', 'Ana', 'Cumplido'], ['', 'Avisar', 'Luis', 'Pendiente']),
    );
    expect(filas?.[0]).toEqual(['1', 'Firmar', 'Ana', 'En proceso']);
    expect(filas).toHaveLength(2);
    expect(conflictos).toMatchObject([{ motivo: 'otro-valor', hay: 'En proceso' }]);
  });

  it('takes a record of another key for another record', () => {
    const propios = [propio(0, responsable, 'Ana', 'Berta')];
    const otra = hojas(['2', 'Firmar', 'Ana', 'Pendiente'], ['', 'Avisar', 'Luis', 'Pendiente']);
    const { filas, conflictos } = trasFundir(propios, otra);
    expect(filas?.map(([clave]) => clave).sort()).toEqual(['', '1', '2']);
    expect(conflictos).toMatchObject([{ motivo: 'otro-valor', hay: 'Berta' }]);
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
