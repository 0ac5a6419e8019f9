import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA, ENLACE, librosDe, leer } from '../../../support/carpeta-limpia.ts';
import { carpetaDeRegistros, conFilas } from '../../../support/carpeta-de-registros.ts';
import { senalesDe, hallazgosDe } from '../../../support/hallazgos.ts';

const TITULOS = [
  'Folio',
  'Tipo de convenio',
  'Instrumento',
  'Contraparte',
  'Área responsable operativa',
  'Etapa',
];

describe('registro-duplicado', () => {
  it('the same type and counterpart in two convenios is exactly that finding, at the later one', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const tipo = leer(b, { libro: AREA, hoja: 'Convenios', fila: 3, columna: 'Tipo de convenio' });
        const con = leer(b, { libro: AREA, hoja: 'Convenios', fila: 3, columna: 'Contraparte' });
        const folio = leer(b, { libro: AREA, hoja: 'Convenios', fila: 3, columna: 'Folio' });
        const malo = conFilas(b, AREA, 'Convenios', [
          ['X-1', tipo.toUpperCase(), 'Otro', con, 'SE', 'Vigente'],
        ]);
        const fila = malo[AREA]?.['Convenios']?.length ?? 0;
        const hallazgos = hallazgosDe(librosDe(malo));
        expect(hallazgos.map((h) => [h.lugar, h.valor, h.datos])).toEqual([
          [
            { libro: AREA, hoja: 'Convenios', fila, columna: 'Contraparte' },
            con,
            {
              regla: 'registro-duplicado',
              otro: { libro: AREA, hoja: 'Convenios', fila: 3, columna: 'Contraparte' },
              otraClave: folio,
              que: 'convenio',
            },
          ],
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it('in two libros: the later one in reading order', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const tipo = leer(b, { libro: AREA, hoja: 'Convenios', fila: 2, columna: 'Tipo de convenio' });
        const con = leer(b, { libro: AREA, hoja: 'Convenios', fila: 2, columna: 'Contraparte' });
        const malo = conFilas(b, ENLACE, 'Convenios', [['X-1', tipo, 'Otro', con, 'SE', 'Vigente']], TITULOS);
        expect(senalesDe(librosDe(malo))).toEqual([
          [AREA, 'Convenios', 2, 'Contraparte', 'registro-duplicado', con],
        ]);
      }),
      { numRuns: 15 },
    );
  });

  it('the same counterpart under another type is another convenio', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const otro = ['X-1', 'Memorando de Entendimiento', 'Otro', 'Instituto de Geografía', 'SE', 'Vigente'];
        expect(senalesDe(librosDe(conFilas(b, AREA, 'Convenios', [otro])))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('several counterparts are the same in another order and with the other separator', () => {
    const filas = ['Museo Alfa / Museo Beta', 'museo beta; Museo Alfa, A.C.', 'Museo Alfa'].map((con, i) => [
      `X-${String(i)}`,
      'Memorando de Entendimiento',
      'Otro',
      con,
      'SE',
      'Vigente',
    ]);
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const malo = conFilas(b, AREA, 'Convenios', filas);
        const duplicados = senalesDe(librosDe(malo)).filter((s) => s[4] === 'registro-duplicado');
        expect(duplicados.map((s) => s[5])).toEqual(['museo beta; Museo Alfa, A.C.']);
      }),
      { numRuns: 5 },
    );
  });

  it('the same instrument in two opiniones, accents, case and final stop aside', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const instrumento = 'PROYECTO DE CONVENIO CON EL INSTITUTO DE GEOGRAFIA.';
        const malo = conFilas(b, ENLACE, 'Opiniones', [
          ['IECM/UTVOE/OP32/2021', '', instrumento, 'SE', 'Favorable'],
        ]);
        expect(senalesDe(librosDe(malo))).toEqual([
          [ENLACE, 'Opiniones', 8, 'Instrumento jurídico opinado', 'registro-duplicado', instrumento],
        ]);
      }),
      { numRuns: 15 },
    );
  });
});
