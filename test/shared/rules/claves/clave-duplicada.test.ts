import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA, ENLACE, librosDe } from '../../../support/carpeta-limpia.ts';
import { carpetaDeRegistros, conFilas, filaDe } from '../../../support/carpeta-de-registros.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';

const opinion = (numero: string): string[] => [numero, '', 'Proyecto sobre otra materia', 'SE', 'Favorable'];
const ENCABEZADOS = [
  'Número de opinión',
  'Fecha de emisión',
  'Instrumento jurídico opinado',
  'Área responsable operativa',
  'Sentido',
];

describe('clave-duplicada', () => {
  it('a key that an earlier row has is exactly that finding, at the later one', () => {
    const iguales = ['CVOE/038/21', 'cvoe/038/21', 'CVOE/38/21', 'CVOE / 0038 / 21', 'CVOE/038/ 21'];
    fc.assert(
      fc.property(carpetaDeRegistros, fc.constantFrom(...iguales), (b, clave) => {
        const malo = conFilas(b, ENLACE, 'Acuerdos', [[clave, 'Décima', 'Aprueba otra cosa.']]);
        const primera = filaDe(b, ENLACE, 'Acuerdos', 'Clave', 'CVOE/038/21');
        const hallazgos = hallazgosDe(librosDe(malo));
        expect(hallazgos.map((h) => [h.lugar.hoja, h.lugar.fila, h.lugar.columna, h.valor, h.datos])).toEqual(
          [
            [
              'Acuerdos',
              7,
              'Clave',
              clave,
              {
                regla: 'clave-duplicada',
                otra: { libro: ENLACE, hoja: 'Acuerdos', fila: primera, columna: 'Clave' },
                otroValor: 'CVOE/038/21',
              },
            ],
          ],
        );
      }),
      { numRuns: 40 },
    );
  });

  it('looks across libros: an opinión and a folio that two libros have', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const malo = conFilas(b, AREA, 'Opiniones', [opinion('IECM/UTVOE/OP030/2021')], ENCABEZADOS);
        expect(senalesDe(librosDe(malo))).toEqual([
          [AREA, 'Opiniones', 2, 'Número de opinión', 'clave-duplicada', 'IECM/UTVOE/OP030/2021'],
        ]);
        const folio = [
          'conv-1',
          'Convenio Marco de Colaboración',
          'Otro',
          'Instituto de Cultura Física',
          'SE',
          'Vigente',
        ];
        const titulos = [
          'Folio',
          'Tipo de convenio',
          'Instrumento',
          'Contraparte',
          'Área responsable operativa',
          'Etapa',
        ];
        // The enlace's libro is read first: the área's row is the later one.
        expect(senalesDe(librosDe(conFilas(b, ENLACE, 'Convenios', [folio], titulos)))).toEqual([
          [
            AREA,
            'Convenios',
            filaDe(b, AREA, 'Convenios', 'Folio', 'CONV-001'),
            'Folio',
            'clave-duplicada',
            'CONV-001',
          ],
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it('a third row is held against the first too; another year or prefix is another key', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const otras = ['CVOE/038/22', 'CORI/038/21'].map((c) => [c, 'Décima', 'Aprueba.']);
        expect(senalesDe(librosDe(conFilas(b, ENLACE, 'Acuerdos', otras)))).toEqual([]);
        const dos = ['CVOE/038/21', 'CVOE/38/21'].map((c) => [c, 'Décima', 'Aprueba.']);
        expect(senalesDe(librosDe(conFilas(b, ENLACE, 'Acuerdos', dos))).map((s) => [s[2], s[4]])).toEqual([
          [7, 'clave-duplicada'],
          [8, 'clave-duplicada'],
        ]);
      }),
      { numRuns: 10 },
    );
  });
});
