import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claveSiguiente } from '../../../../shared/addon/dominio/clave-siguiente.ts';
import { claveNormal } from '../../../../shared/libro/claves.ts';
import { leerClave } from '../../../../shared/rules/claves/claves.ts';
import { complemento } from '../../../support/complemento.ts';
import type { HojasDePrueba } from '../../../support/host-de-prueba.ts';

const OPINION = (numero: string, instrumento: string) => [
  numero,
  '2021-10-05',
  instrumento,
  'SE',
  'Favorable',
];
const HOJAS: HojasDePrueba = {
  Carátula: [
    ['Campo', 'Valor'],
    ['Tipo de libro', 'Área'],
    ['Área', 'Secretaría Ejecutiva'],
  ],
  Opiniones: [
    [
      'Número de opinión',
      'Fecha de emisión',
      'Instrumento jurídico opinado',
      'Área responsable operativa',
      'Sentido',
    ],
    OPINION('IECM/UTVOE/OP08/2021', 'Convenio con la UNAM'),
    OPINION('IECM/UTVOE/OP09BIS/2021', 'Convenio con Radio Educación'),
  ],
  Convenios: [
    ['Folio', 'Tipo de convenio', 'Instrumento', 'Contraparte', 'Área responsable operativa', 'Etapa'],
    ['CONV-1', 'Marco', 'Convenio con la UNAM', 'UNAM', 'SE', 'Suscrito'],
  ],
};

describe('opiniones', () => {
  it('are offered with their instrument, and the form brings the next number of the run', () => {
    const c = complemento(HOJAS);
    expect(c.dar('opiniones', null)).toEqual([
      {
        celda: { hoja: 'Opiniones', fila: 2, columna: 1 },
        clave: 'IECM/UTVOE/OP08/2021',
        nombre: 'Convenio con la UNAM',
      },
      {
        celda: { hoja: 'Opiniones', fila: 3, columna: 1 },
        clave: 'IECM/UTVOE/OP09BIS/2021',
        nombre: 'Convenio con Radio Educación',
      },
    ]);
    const { campos } = c.dar('formulario', { hoja: 'Opiniones' });
    expect(campos[0]).toMatchObject({ nombre: 'Número de opinión', valor: 'IECM/UTVOE/OP09/2021' });
    expect(campos.find((f) => f.nombre === 'Sentido')).toMatchObject({ tipo: 'lista' });
  });

  it('are added with a number that can be one', () => {
    const c = complemento(HOJAS);
    const campos = {
      'Número de opinión': 'IECM/UTVOE/OP09/2021',
      'Fecha de emisión': '6 de octubre de 2021',
      'Instrumento jurídico opinado': 'Convenio con el Archivo',
      'Área responsable operativa': 'SE',
      Sentido: 'favorable',
    };
    expect(
      c.falla('agregar', { hoja: 'Opiniones', campos: { ...campos, 'Número de opinión': 'OP9' } }),
    ).toMatch(/«Número de opinión»/);
    c.dar('agregar', { hoja: 'Opiniones', campos });
    expect(c.celdas('Opiniones')[3]).toEqual([
      ...['IECM/UTVOE/OP09/2021', '2021-10-06', 'Convenio con el Archivo', 'SE', 'Favorable'],
    ]);
  });

  it('are linked to their convenio, and one that is there already stays', () => {
    const c = complemento(HOJAS);
    const ligar = (opinion: string) => c.dar('ligarOpinion', { opinion, folio: 'conv-01' });
    ligar('IECM/UTVOE/OP08/2021');
    expect(c.celdas('Convenios').map((f) => f.at(-1))).toEqual(['Opinión', 'IECM/UTVOE/OP08/2021']);
    ligar('iecm/utvoe/op8/2021');
    expect(c.pasos()).toBe(1);
    expect(ligar('IECM/UTVOE/OP09BIS/2021').celda).toEqual({ hoja: 'Convenios', fila: 2, columna: 7 });
    expect(c.celdas('Convenios')[1]?.at(-1)).toBe('IECM/UTVOE/OP08/2021; IECM/UTVOE/OP09BIS/2021');
    expect(c.falla('ligarOpinion', { opinion: 'IECM/UTVOE/OP99/2021', folio: 'CONV-1' })).toMatch(
      /«Opinión»/,
    );
  });
});

describe('the next key of a run', () => {
  const claves = (n: string[], anio = 2021) => claveSiguiente('Opiniones', n, anio);

  it('is one more than the highest, with its padding and its spelling', () => {
    expect(claves(['IECM/UTVOE/OP08/2021', 'IECM/UTVOE/OP09/2021'])).toBe('IECM/UTVOE/OP10/2021');
    expect(claves(['IECM/DVOE/OP/01/2022'], 2022)).toBe('IECM/DVOE/OP/02/2022');
    expect(claveSiguiente('Convenios', ['CONV-099', 'CONV-7'], 2021)).toBe('CONV-100');
    expect(claveSiguiente('Convenios', ['042/UTSI'], 2021)).toBe('043/UTSI');
  });

  it('sets BIS aside, and other prefixes and years', () => {
    expect(claves(['IECM/UTVOE/OP24/2021', 'IECM/UTVOE/OP24BIS/2021'])).toBe('IECM/UTVOE/OP25/2021');
    expect(claves(['IECM/OTRA/OP90/2021', 'IECM/UTVOE/OP99/2020', 'IECM/UTVOE/OP03/2021'])).toBe(
      'IECM/UTVOE/OP04/2021',
    );
  });

  it('begins anew in a year of which there is none', () => {
    expect(claves(['IECM/UTVOE/OP29/2021'], 2022)).toBe('IECM/UTVOE/OP01/2022');
    expect(claves(['IECM/UTVOE/OP29/21'], 2022)).toBe('IECM/UTVOE/OP01/22');
  });

  it('is none where none runs', () => {
    expect(claves([])).toBe('');
    expect(claves(['sin número'])).toBe('');
    expect(claveSiguiente('Convenios', ['', 'Tlalpan'], 2021)).toBe('');
  });

  it('is never one that is there, and is of the run of the last', () => {
    const folio = fc
      .tuple(
        fc.constantFrom('CONV-', 'conv-', 'C/', '', 'A1-'),
        fc.integer({ min: 0, max: 1200 }),
        fc.nat(4),
        fc.constantFrom('', '/UTSI'),
      )
      .map(([antes, n, ceros, despues]) => `${antes}${String(n).padStart(ceros, '0')}${despues}`);
    fc.assert(
      fc.property(fc.array(folio, { minLength: 1, maxLength: 30 }), (folios) => {
        const siguiente = claveSiguiente('Convenios', folios, 2021);
        expect(folios.map(claveNormal)).not.toContain(claveNormal(siguiente));
        expect(siguiente.replace(/\d+(?=\D*$)/, '')).toBe(folios.at(-1)?.replace(/\d+(?=\D*$)/, ''));
      }),
    );
  });

  it('is never an opinión that is there, and is read as one of its year', () => {
    const opinion = fc
      .tuple(
        fc.constantFrom('IECM/UTVOE/OP', 'IECM/DVOE/OP/', 'iecm/utvoe/op'),
        fc.integer({ min: 1, max: 150 }),
        fc.nat(3),
        fc.constantFrom('', 'BIS'),
        fc.constantFrom(2020, 2021),
      )
      .map(
        ([antes, n, ceros, bis, anio]) => `${antes}${String(n).padStart(ceros, '0')}${bis}/${String(anio)}`,
      );
    fc.assert(
      fc.property(fc.array(opinion, { minLength: 1, maxLength: 30 }), (opiniones) => {
        const siguiente = claveSiguiente('Opiniones', opiniones, 2021);
        expect(opiniones.map(claveNormal)).not.toContain(claveNormal(siguiente));
        expect(leerClave(siguiente, 'Opiniones')).toMatchObject({ anio: 2021, bis: false });
      }),
    );
  });
});
