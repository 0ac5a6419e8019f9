import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREA,
  carpetaLimpia,
  ENLACE,
  librosDe,
  quitarColumna,
  renombrar,
} from '../../../support/carpeta-limpia.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';
import { libro } from '../../../support/libros.ts';

const REQUERIDAS = fc.constantFrom(
  [AREA, 'Convenios', 'Contraparte'],
  [AREA, 'Convenios', 'Etapa'],
  [AREA, 'Actividades', 'Título'],
  [AREA, 'Compromisos', 'Estatus'],
  [ENLACE, 'Seguimiento', 'Concepto'],
  [ENLACE, 'SIVOPLE', 'Estatus'],
  [ENLACE, 'Difusión', 'Destinatarios'],
  [ENLACE, 'Acuerdos', 'Acuerdo'],
);

describe('columna-faltante', () => {
  it('says nothing of clean carpetas', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        expect(senalesDe(librosDe(b))).toEqual([]);
      }),
    );
  });

  it('a required column taken away is one finding, at the header, and no empty cell is told', () => {
    fc.assert(
      fc.property(carpetaLimpia, REQUERIDAS, (b, [l = '', hoja = '', columna = '']) => {
        const senales = senalesDe(librosDe(quitarColumna(b, l, hoja, columna)));
        expect(senales).toEqual([[l, hoja, 1, columna, 'columna-faltante', '']]);
      }),
      { numRuns: 40 },
    );
  });

  it('a misspelt required header is one defect: the missing column, which names it', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const malos = hallazgosDe(librosDe(renombrar(b, AREA, 'Convenios', 'Contraparte', 'Contrapartte')));
        expect(malos.map((h) => [h.lugar.columna, h.datos])).toEqual([
          ['Contraparte', { regla: 'columna-faltante', parecida: 'Contrapartte' }],
        ]);
      }),
      { numRuns: 10 },
    );
  });

  it('missing keys do not make every reference to them wrong too', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom(
          [AREA, 'Convenios', 'Folio'],
          [ENLACE, 'Sesiones', 'Número'],
          [ENLACE, 'Programa', 'Línea'],
        ),
        (b, [l = '', hoja = '', columna = '']) => {
          const senales = senalesDe(librosDe(quitarColumna(b, l, hoja, columna)));
          expect(senales).toEqual([[l, hoja, 1, columna, 'columna-faltante', '']]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('headers are read without regard to case, accents and order; optional columns may be left out', () => {
    const area = {
      Carátula: [
        ['VALOR', 'campo'],
        ['Área', 'TIPO DE LIBRO'],
        ['SE', 'area'],
      ],
    };
    const anexos = {
      Anexos: [
        ['TITULO', 'numero'],
        ['Uno', '1'],
      ],
    };
    expect(senalesDe([libro('area-se', { ...area, ...anexos })], 'libro')).toEqual([]);
  });

  it('the row is that of the headers, also when empty rows come before', () => {
    const [abajo] = [
      libro('area-se', {
        Carátula: [
          ['Campo', 'Valor'],
          ['Tipo de libro', 'Área'],
          ['Área', 'SE'],
        ],
      }),
    ];
    const hoja = {
      nombre: 'Anexos',
      filaEncabezado: 3,
      columnas: [{ encabezado: 'Título', posicion: 1 }],
      filas: [],
      filasOcultas: [],
    };
    const conAnexos = { ...abajo, nombre: 'area-se', hojas: [...abajo.hojas, hoja] };
    expect(senalesDe([conAnexos], 'libro')).toEqual([
      ['area-se', 'Anexos', 3, 'Número', 'columna-faltante', ''],
    ]);
  });
});
