import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA, ENLACE, librosDe, poner, type Borrador } from '../../support/carpeta-limpia.ts';
import { carpetaDeRegistros, conFilas, filaDe } from '../../support/carpeta-de-registros.ts';
import { hallazgosDe, senalesDe } from '../../support/hallazgos.ts';

const TITULOS = ['Línea', 'Motivo'];

function sin(b: Borrador, enLibro: string, hoja: string): Borrador {
  const hojas = Object.entries(b[enLibro] ?? {}).filter(([nombre]) => nombre !== hoja);
  return { ...b, [enLibro]: Object.fromEntries(hojas) };
}

describe('linea-sin-reporte', () => {
  it('a line with a Fuente, without record or motive, is exactly that finding, at its first row', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const fila = filaDe(b, ENLACE, 'Programa', 'Título', 'Notas');
        expect(senalesDe(librosDe(sin(b, AREA, 'Sin actividades')))).toEqual([
          [ENLACE, 'Programa', fila, 'Línea', 'linea-sin-reporte', '4'],
        ]);
        const conNota = conFilas(
          sin(b, AREA, 'Sin actividades'),
          AREA,
          'Notas ejecutivas',
          [['4', 'Elecciones en Chile']],
          ['Línea', 'Nota'],
        );
        expect(senalesDe(librosDe(conNota))).toEqual([]);
        const ajena = conFilas(
          sin(b, AREA, 'Sin actividades'),
          AREA,
          'Notas ejecutivas',
          [['2', 'Elecciones en Chile']],
          ['Línea', 'Nota'],
        );
        expect(senalesDe(librosDe(ajena)).map((s) => s[4])).toEqual(['linea-sin-reporte']);
      }),
      { numRuns: 15 },
    );
  });

  it('the first row of the line has the finding, be its source in another; any block with a record is enough', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const malo = conFilas(b, ENLACE, 'Programa', [
          ['5', 'Anexos', 'Texto.', ''],
          ['5', '', '', 'Anexos'],
          ['5', '', '', 'Cooperación'],
        ]);
        const fila = filaDe(malo, ENLACE, 'Programa', 'Título', 'Anexos');
        expect(senalesDe(librosDe(malo))).toEqual([
          [ENLACE, 'Programa', fila, 'Línea', 'linea-sin-reporte', '5'],
        ]);
        const anexo = conFilas(malo, AREA, 'Anexos', [['1', 'Fotografías']], ['Número', 'Título']);
        expect(senalesDe(librosDe(anexo))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('an {indicador:…} that no libro holds, at its Texto', () => {
    fc.assert(
      fc.property(
        carpetaDeRegistros,
        fc.constantFrom('Boletines', 'Asistentes:Niñas', 'Asistentes:Sexo:Niñas'),
        (b, nombre) => {
          const texto = `Fueron {indicador:${nombre}}.`;
          const celda = { libro: ENLACE, hoja: 'Programa', fila: 3, columna: 'Texto' };
          const [h, ...mas] = hallazgosDe(librosDe(poner(b, celda, texto)));
          expect(mas).toEqual([]);
          expect([h?.lugar, h?.valor]).toEqual([celda, texto]);
          expect(h?.datos).toMatchObject({ regla: 'linea-sin-reporte', indicador: nombre });
          const esta = 'Fueron {indicador:asistentes} y {indicador:Asistentes:Sexo:Mujeres}.';
          expect(senalesDe(librosDe(poner(b, celda, esta)))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('a figure that cannot be read is numero-invalido alone', () => {
    const [b = {}] = fc.sample(carpetaDeRegistros, 1);
    const malo = poner(b, { libro: AREA, hoja: 'Indicadores', fila: 2, columna: 'Valor' }, 'muchos');
    expect(senalesDe(librosDe(malo)).map((s) => s[4])).toEqual(['numero-invalido']);
  });
});

describe('sin-actividades-contradictorio', () => {
  it('a libro that declares a line empty and has records of it: exactly that finding, at the declaration', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const malo = conFilas(b, AREA, 'Sin actividades', [['2', 'No hubo.']]);
        const [h, ...mas] = hallazgosDe(librosDe(malo));
        expect(mas).toEqual([]);
        expect([h?.lugar, h?.valor]).toEqual([
          { libro: AREA, hoja: 'Sin actividades', fila: 3, columna: 'Línea' },
          '2',
        ]);
        expect(h?.datos).toMatchObject({
          regla: 'sin-actividades-contradictorio',
          linea: '2',
          hoja: 'Actividades',
          fila: 2,
        });
      }),
      { numRuns: 15 },
    );
  });

  it('another libro’s records of the line are no contradiction, nor are those of another line', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        expect(
          senalesDe(librosDe(conFilas(b, ENLACE, 'Sin actividades', [['2', 'No hubo.']], TITULOS))),
        ).toEqual([]);
        expect(senalesDe(librosDe(conFilas(b, AREA, 'Sin actividades', [['1.A', 'No hubo.']])))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('integrante-sin-asistencia', () => {
  it('a member without a row in Asistencia is exactly that finding, at the name or else at the post', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, fc.integer({ min: 2, max: 6 }), (b, fila) => {
        const copia = structuredClone(b);
        copia[ENLACE]?.['Asistencia']?.splice(fila - 1, 1);
        const [, , cargo = '', nombre = ''] = b[ENLACE]?.['Integrantes']?.[fila - 1] ?? [];
        expect(senalesDe(librosDe(copia))).toEqual([
          [
            ENLACE,
            'Integrantes',
            fila,
            nombre === '' ? 'Cargo o área' : 'Nombre',
            'integrante-sin-asistencia',
            nombre || cargo,
          ],
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it('a close spelling is nombre-variante alone, of a party’s name too', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const celda = { libro: ENLACE, hoja: 'Asistencia', fila: 6, columna: 'Integrante' };
        expect(senalesDe(librosDe(poner(b, celda, 'PARTIDO VÉRDE')))).toEqual([
          [ENLACE, 'Asistencia', 6, 'Integrante', 'nombre-variante', 'PARTIDO VÉRDE'],
        ]);
      }),
      { numRuns: 10 },
    );
  });

  it('a post serves where the row gives no name, and Asistencia without a session tells nothing', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const titular = conFilas(b, ENLACE, 'Integrantes', [
          ['6', 'Área invitada', 'Contraloría Interna', 'Ana Luz Ríos Prado'],
        ]);
        expect(senalesDe(librosDe(titular)).map((s) => s[4])).toEqual(['integrante-sin-asistencia']);
        const conCargo = conFilas(titular, ENLACE, 'Asistencia', [['Contraloría Interna', '✓', '', '']]);
        expect(senalesDe(librosDe(conCargo))).toEqual([]);
        const sinSesiones = structuredClone(titular);
        for (const fila of sinSesiones[ENLACE]?.['Asistencia'] ?? []) fila.splice(1);
        expect(senalesDe(librosDe(sinSesiones))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
