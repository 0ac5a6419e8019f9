import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import { claveSalto } from '../../../../shared/rules/claves/clave-salto.ts';
import { ENLACE, librosDe, poner, type Borrador } from '../../../support/carpeta-limpia.ts';
import { carpetaDeRegistros, conFilas, filaDe } from '../../../support/carpeta-de-registros.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';
import { libro } from '../../../support/libros.ts';

function sinFila(b: Borrador, hoja: string, fila: number): Borrador {
  const copia = structuredClone(b);
  copia[ENLACE]?.[hoja]?.splice(fila - 1, 1);
  return copia;
}

const acuerdos = (...claves: string[]) =>
  libro('enlace', {
    Carátula: [
      ['Campo', 'Valor'],
      ['Tipo de libro', 'Enlace'],
    ],
    Acuerdos: [['Clave', 'Sesión', 'Acuerdo'], ...claves.map((c) => [c, '', ''])],
  });

const saltos = (...claves: string[]): unknown[] =>
  claveSalto.revisar(abrirCarpeta([acuerdos(...claves)])).map((h) => [h.lugar.fila, h.valor, h.datos]);

describe('clave-salto', () => {
  it('a number missing between the lowest and the highest is exactly that finding, at the first key after', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, fc.constantFrom(37, 38, 39), (b, n) => {
        const malo = sinFila(b, 'Acuerdos', filaDe(b, ENLACE, 'Acuerdos', 'Clave', `CVOE/0${String(n)}/21`));
        const despues = `CVOE/0${String(n + 1)}/21`;
        const fila = filaDe(malo, ENLACE, 'Acuerdos', 'Clave', despues);
        expect(senalesDe(librosDe(malo))).toEqual([
          [ENLACE, 'Acuerdos', fila, 'Clave', 'clave-salto', despues],
        ]);
        expect(hallazgosDe(librosDe(malo))[0]?.datos).toEqual({
          regla: 'clave-salto',
          faltantes: [`CVOE/0${String(n)}/21`],
          cuantas: 1,
          anterior: `CVOE/0${String(n - 1)}/21`,
        });
      }),
      { numRuns: 30 },
    );
  });

  it('the lowest and the highest may be missing: nobody knows where a series begins or ends', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, fc.constantFrom('CVOE/036/21', 'CVOE/040/21'), (b, clave) => {
        const sin = sinFila(b, 'Acuerdos', filaDe(b, ENLACE, 'Acuerdos', 'Clave', clave));
        expect(senalesDe(librosDe(sin))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('opiniones of all libros are one series; a BIS neither fills nor opens a hole', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const fila = filaDe(b, ENLACE, 'Opiniones', 'Número de opinión', 'IECM/UTVOE/OP30/2021');
        const conBis = poner(
          b,
          { libro: ENLACE, hoja: 'Opiniones', fila, columna: 'Número de opinión' },
          'IECM/UTVOE/OP30BIS/2021',
        );
        const despues = filaDe(b, ENLACE, 'Opiniones', 'Número de opinión', 'IECM/UTVOE/OP31/2021');
        expect(senalesDe(librosDe(conBis))).toEqual([
          [ENLACE, 'Opiniones', despues, 'Número de opinión', 'clave-salto', 'IECM/UTVOE/OP31/2021'],
        ]);
        const titulos = b[ENLACE]?.['Opiniones']?.[0] ?? [];
        const nueva = ['IECM/UTVOE/OP30/2021', '', 'Otro proyecto', 'SE', 'Favorable'];
        expect(senalesDe(librosDe(conFilas(conBis, 'area-se', 'Opiniones', [nueva], titulos)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('one finding a hole, each year and prefix by itself, rows in any order, padding or none', () => {
    expect(
      saltos('CVOE/9/21', 'CVOE/002/21', 'CVOE/001/21', 'CVOE/005/21', 'CVOE/001/22', 'CORI/007/21'),
    ).toEqual([
      [
        5,
        'CVOE/005/21',
        {
          regla: 'clave-salto',
          faltantes: ['CVOE/003/21', 'CVOE/004/21'],
          cuantas: 2,
          anterior: 'CVOE/002/21',
        },
      ],
      [
        2,
        'CVOE/9/21',
        {
          regla: 'clave-salto',
          faltantes: ['CVOE/6/21', 'CVOE/7/21', 'CVOE/8/21'],
          cuantas: 3,
          anterior: 'CVOE/005/21',
        },
      ],
    ]);
  });

  it('a key that is malformed or empty is one defect, and no hole too', () => {
    fc.assert(
      fc.property(
        carpetaDeRegistros,
        fc.constantFrom<[string, string]>(
          ['CVOE-038-21', 'clave-formato'],
          ['CVOE/O38/21', 'clave-formato'],
          ['', 'valor-requerido'],
        ),
        (b, [valor, regla]) => {
          const fila = filaDe(b, ENLACE, 'Acuerdos', 'Clave', 'CVOE/038/21');
          const en = { libro: ENLACE, hoja: 'Acuerdos', fila, columna: 'Clave' };
          expect(senalesDe(librosDe(poner(b, en, valor)))).toEqual([
            [ENLACE, 'Acuerdos', fila, 'Clave', regla, valor],
          ]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('a key typed twice in one place and a key missing in another are two defects', () => {
    expect(saltos('AB/1/21', 'AB/1/21', 'AB/2/21', 'AB/4/21').length).toBe(1);
    expect(saltos('AB/1/21', 'AB/1/21', 'AB/3/21', 'AB/4/21')).toEqual([]);
  });

  it('a malformed key fills the hole whose number it shows, and no other', () => {
    expect(saltos('AB/1/21', 'AB/3/21', 'AB/5/21', 'AB-4-21')).toEqual([
      [3, 'AB/3/21', { regla: 'clave-salto', faltantes: ['AB/2/21'], cuantas: 1, anterior: 'AB/1/21' }],
    ]);
  });

  it('a year of two digits and of four are one', () => {
    expect(saltos('CVOE/001/21', 'CVOE/002/2021', 'CVOE/003/21')).toEqual([]);
  });

  it('a huge hole is counted, and only ten keys of it are named', () => {
    const [[, , datos] = []] = saltos('CVOE/001/21', 'CVOE/999999999/21') as [
      number,
      string,
      { faltantes: string[]; cuantas: number },
    ][];
    expect(datos?.cuantas).toBe(999_999_997);
    expect(datos?.faltantes).toHaveLength(10);
  });

  it('one libro alone: acuerdos stand in the enlace alone, opiniones may stand elsewhere', () => {
    const opiniones = libro('area', {
      Opiniones: [['Número de opinión'], ['IECM/UTVOE/OP1/2021'], ['IECM/UTVOE/OP3/2021']],
    });
    expect(claveSalto.revisar(abrirCarpeta([opiniones], 'libro'))).toEqual([]);
    expect(claveSalto.revisar(abrirCarpeta([opiniones]))).toHaveLength(1);
    expect(claveSalto.revisar(abrirCarpeta([acuerdos('AB/1/21', 'AB/3/21')], 'libro'))).toHaveLength(1);
  });
});
