import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA, ENLACE, librosDe, poner, type Borrador, type Celda } from '../../../support/carpeta-limpia.ts';
import { carpetaDeRegistros, conFilas, filaDe } from '../../../support/carpeta-de-registros.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';

const enConvenio = (b: Borrador, folio: string, columna: string): Celda => ({
  libro: AREA,
  hoja: 'Convenios',
  fila: filaDe(b, AREA, 'Convenios', 'Folio', folio),
  columna,
});

/** A convenio like those of the área: folio, counterpart, etapa, siglas, signature, opinión. */
function firmado(b: Borrador, con: string, etapa: string, siglas: string, firma: string): Borrador {
  const tipo = 'Memorando de Entendimiento';
  return conFilas(b, AREA, 'Convenios', [['X-1', tipo, 'Otro', con, 'SE', etapa, '', '', siglas, firma, '']]);
}

function opinionSobre(b: Borrador, instrumento: string, fecha = ''): Borrador {
  return conFilas(b, ENLACE, 'Opiniones', [['IECM/UTVOE/OP32/2021', fecha, instrumento, 'SE', 'Favorable']]);
}

const codigos = (b: Borrador): string[] => senalesDe(librosDe(b)).map((s) => s[4]);

describe('convenio-sin-opinion', () => {
  it('signed in the period, or Suscrito without a date, and no opinión: exactly that finding, at Opinión', () => {
    const casos = fc.constantFrom<[string, string]>(
      ['Suscrito', ''],
      ['suscrito', '31/12/2021'],
      ['Vigente', '1 de octubre de 2021'],
      ['Cancelado', '2021-11-15'],
    );
    fc.assert(
      fc.property(carpetaDeRegistros, casos, (b, [etapa, firma]) => {
        const malo = firmado(b, 'Museo Nacional de Antropología', etapa, 'MNA', firma);
        const fila = malo[AREA]?.['Convenios']?.length ?? 0;
        expect(
          hallazgosDe(librosDe(malo)).map((h) => [h.lugar.fila, h.lugar.columna, h.valor, h.datos]),
        ).toEqual([
          [
            fila,
            'Opinión',
            '',
            { regla: 'convenio-sin-opinion', folio: 'X-1', contraparte: 'Museo Nacional de Antropología' },
          ],
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it('not signed, or signed in another period: no opinión is due', () => {
    fc.assert(
      fc.property(
        carpetaDeRegistros,
        fc.constantFrom<[string, string]>(
          ['Vigente', ''],
          ['Suscrito', '30/09/2021'],
          ['Suscrito', '01/01/2022'],
          ['En proceso de negociación', ''],
        ),
        (b, [etapa, firma]) => {
          expect(codigos(firmado(b, 'Museo Nacional de Antropología', etapa, 'MNA', firma))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('an opinión that is cited and does not exist is referencia-inexistente alone', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const celda = enConvenio(b, 'CONV-101', 'Opinión');
        expect(codigos(poner(b, celda, 'IECM/UTVOE/OP99/2021'))).toEqual(['referencia-inexistente']);
        expect(codigos(poner(b, celda, ''))).toEqual([]);
        expect(
          codigos(poner(b, { ...celda, columna: 'Contraparte' }, 'Casa de la Cultura Jurídica')),
        ).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('the counterpart is named in full or by its siglas, as whole words, accents and case aside', () => {
    const si = [
      'Proyecto con el MUSEO NACIONAL DE ANTROPOLOGIA.',
      'Proyecto con el Museo Nacional de Antropología (MNA)',
      'Convenio IECM-MNA de colaboración',
    ];
    const no = [
      'Proyecto con el Museo Nacional de Antropologías',
      'Proyecto con el MNAC',
      'Proyecto con el Museo Nacional',
    ];
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const base = firmado(b, 'Museo Nacional de Antropología', 'Suscrito', 'MNA', '');
        for (const texto of si) expect(codigos(opinionSobre(base, texto))).toEqual([]);
        for (const texto of no) expect(codigos(opinionSobre(base, texto))).toEqual(['convenio-sin-opinion']);
      }),
      { numRuns: 5 },
    );
  });

  it('siglas are no word of running text, and one of several counterparts is enough', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const salud = firmado(b, 'Oficina Regional de Salud', 'Suscrito', 'SE', '');
        expect(codigos(opinionSobre(salud, 'Proyecto que se celebra con otra institución'))).toEqual([
          'convenio-sin-opinion',
        ]);
        expect(codigos(opinionSobre(salud, 'Proyecto con la SE'))).toEqual([]);
        const varias = firmado(b, 'Casa Azul / Museo de Sitio (MUSI)', 'Suscrito', '', '');
        expect(codigos(opinionSobre(varias, 'Proyecto con el Museo de Sitio'))).toEqual([]);
        expect(codigos(opinionSobre(varias, 'Proyecto con MUSI'))).toEqual([]);
        expect(codigos(opinionSobre(varias, 'Proyecto con otra'))).toEqual(['convenio-sin-opinion']);
      }),
      { numRuns: 5 },
    );
  });

  it('one libro alone is not asked for opiniones', () => {
    const [b = {}] = fc.sample(carpetaDeRegistros, 1);
    const malo = librosDe(firmado(b, 'Museo Nacional de Antropología', 'Suscrito', '', ''));
    const area = malo.filter((l) => l.nombre === AREA);
    expect(senalesDe(area, 'libro').map((s) => s[4])).not.toContain('convenio-sin-opinion');
  });
});

describe('opinion-posterior', () => {
  it('an opinión dated after the signature of the convenio that cites it is exactly that finding', () => {
    fc.assert(
      fc.property(
        carpetaDeRegistros,
        fc.constantFrom('11/11/2021', 'viernes 31 de diciembre de 2021'),
        (b, fecha) => {
          const fila = filaDe(b, ENLACE, 'Opiniones', 'Número de opinión', 'IECM/UTVOE/OP29/2021');
          const celda = { libro: ENLACE, hoja: 'Opiniones', fila, columna: 'Fecha de emisión' };
          const malo = poner(b, celda, fecha);
          const convenio = { ...enConvenio(b, 'CONV-101', 'Fecha de suscripción') };
          const [h, ...mas] = hallazgosDe(librosDe(malo));
          expect(mas).toEqual([]);
          expect([h?.lugar, h?.valor]).toEqual([celda, fecha]);
          expect(h?.datos).toMatchObject({ regla: 'opinion-posterior', folio: 'CONV-101', convenio });
          expect(codigos(poner(b, celda, '10/11/2021'))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('of several that name the counterpart every one’s date is later: at the first', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const fila = filaDe(b, ENLACE, 'Opiniones', 'Número de opinión', 'IECM/UTVOE/OP31/2021');
        const celda = { libro: ENLACE, hoja: 'Opiniones', fila, columna: 'Fecha de emisión' };
        const tarde = poner(b, celda, '02/12/2021');
        expect(senalesDe(librosDe(tarde))).toEqual([
          [ENLACE, 'Opiniones', fila, 'Fecha de emisión', 'opinion-posterior', '02/12/2021'],
        ]);
        const otra = 'Alcance al proyecto con la Asociación de Radio del Valle de México';
        expect(codigos(opinionSobre(tarde, otra, '03/12/2021'))).toEqual(['opinion-posterior']);
        expect(codigos(opinionSobre(tarde, otra, '01/12/2021'))).toEqual([]);
        // No date is no later date.
        expect(codigos(opinionSobre(tarde, otra, ''))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
