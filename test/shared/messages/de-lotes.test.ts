import { describe, expect, it } from 'vitest';
import type { Borrador } from '../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../shared/borrador/cambio-de-borrador.ts';
import { resumenDeLote } from '../../../shared/messages/de-lotes.ts';

const BORRADOR: Borrador = {
  version: 3,
  hojas: [
    { id: 'h1', nombre: 'Convenios', columnas: [{ id: 'c1', encabezado: 'Etapa' }], filas: [] },
    { id: 'h2', nombre: 'Avances', columnas: [], filas: [] },
  ],
};

const resumen = (que: string, ...cambios: CambioDeBorrador[]): string =>
  resumenDeLote({ que, cambios }, BORRADOR);

const celda = (esperado: string, nuevo: string, columna = 'c1'): CambioDeBorrador => ({
  tipo: 'celda',
  hoja: 'h1',
  fila: 'f1',
  columna,
  esperado,
  nuevo,
});

const filas = (n: number, hoja = 'h1'): CambioDeBorrador => ({
  tipo: 'filas',
  hoja,
  despuesDe: null,
  filas: Array.from({ length: n }, (_, i) => ({ id: `f${String(i)}`, celdas: {} })),
});

describe('what the history says of a lote', () => {
  it('tells both values of a cell', () => {
    expect(resumen('escribir', celda('Suscrito', 'Vigente'))).toBe(
      'Convenios, Etapa: «Vigente» en lugar de «Suscrito»',
    );
    expect(resumen('escribir', celda('', 'Vigente'))).toBe('Convenios, Etapa: «Vigente»');
    expect(resumen('escribir', celda('Vigente', ''))).toBe('Convenios, Etapa: borró «Vigente»');
  });

  it('counts what is more than one, and says in which tabs', () => {
    expect(resumen('pegar', filas(10))).toBe('Pegó: 10 filas nuevas en Convenios');
    expect(resumen('escribir', filas(1), celda('', 'a'), celda('', 'b'), filas(2, 'h2'))).toBe(
      '3 filas nuevas y 2 celdas en Convenios y Avances',
    );
    expect(
      resumen('deshacer', { tipo: 'quitar-filas', hoja: 'h2', esperadas: [{ id: 'f1', celdas: {} }] }),
    ).toBe('Deshizo: una fila quitada en Avances');
  });

  it('tells of a tab that is no more, and of one by the name that it was given', () => {
    expect(resumen('escribir', { tipo: 'quitar-hoja', hoja: 'h9' })).toBe(
      'Una hoja quitada en una hoja que ya no está',
    );
    const nueva = { id: 'h8', nombre: 'SIVOPLE', columnas: [] };
    expect(resumen('preparar', { tipo: 'hoja', despuesDe: null, hoja: nueva })).toBe(
      'Preparó el libro: una hoja nueva en SIVOPLE',
    );
  });
});
