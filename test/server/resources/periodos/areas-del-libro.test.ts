import { describe, expect, it } from 'vitest';
import {
  areasDelLibro,
  areasNuevas,
  claveDeArea,
} from '../../../../server/resources/periodos/areas-del-libro.ts';
import { clave } from '../../../../shared/api/esquemas/comun.ts';
import { libro } from '../../../support/libros.ts';

const enlace = libro('enlace', {
  Carátula: [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Enlace'],
  ],
  Catálogos: [
    ['Catálogo', 'Valor', 'Siglas', 'Variantes'],
    ['Área', 'Secretaría Ejecutiva', 'SE', 'La Secretaría'],
    ['Área', 'Contraloría Interna', '', ''],
    ['Destinatarios', 'Red', 'RED', ''],
  ],
  Programa: [
    ['Línea', 'Título', 'Áreas'],
    ['1', 'Uno', 'se; DEPCyC'],
    ['2', 'Dos', 'La Secretaría; Contraloría Interna'],
  ],
});

describe('areasDelLibro', () => {
  it('gives those of the list that have siglas and those that the programme names, each once', () => {
    expect(areasDelLibro(enlace)).toEqual([
      { nombre: 'Secretaría Ejecutiva', siglas: 'SE' },
      { nombre: 'DEPCyC', siglas: 'DEPCyC' },
      { nombre: 'Contraloría Interna', siglas: 'Contraloría Interna' },
    ]);
  });

  it('leaves out those that the órgano has, by siglas or by name, case and accents aside', () => {
    const existentes = [
      { nombre: 'Participación', siglas: 'depcyc' },
      { nombre: 'CONTRALORIA INTERNA', siglas: 'CI' },
    ];
    expect(areasNuevas(areasDelLibro(enlace), existentes).map((a) => a.siglas)).toEqual(['SE']);
  });
});

describe('claveDeArea', () => {
  it.each([
    ['DEPCyC', 'depcyc-2'],
    ['Ofna. Dr. Ñandú / 3', 'ofna-dr-nandu-3'],
    ['—', 'area'],
    ['x'.repeat(90), 'x'.repeat(60)],
  ])('of «%s» stands in an address: %s', (siglas, esperada) => {
    const hecha = claveDeArea(siglas, new Set(['depcyc']));
    expect(hecha).toBe(esperada);
    expect(clave.safeParse(hecha).success).toBe(true);
  });
});
