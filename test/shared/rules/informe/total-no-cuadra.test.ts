import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import { totalNoCuadra } from '../../../../shared/rules/informe/total-no-cuadra.ts';
import { AREA, librosDe, leer, poner } from '../../../support/carpeta-limpia.ts';
import { carpetaDeRegistros, filaDe } from '../../../support/carpeta-de-registros.ts';
import { senalesDe } from '../../../support/hallazgos.ts';
import { libro } from '../../../support/libros.ts';

/** [desglose, categoría, valor] of one indicator → the findings' rows and data. */
function deFilas(...filas: [string, string, string][]): unknown[] {
  const tabla = [
    ['Línea', 'Indicador', 'Desglose', 'Categoría', 'Valor'],
    ...filas.map(([d, c, v]) => ['2', 'Asistentes', d, c, v]),
  ];
  const hallazgos = totalNoCuadra.revisar(abrirCarpeta([libro('area', { Indicadores: tabla })]));
  return hallazgos.map((h) =>
    h.datos.regla === 'total-no-cuadra'
      ? [h.lugar.fila, h.datos.contra, h.datos.desgloses.map((d) => d.desglose)]
      : [],
  );
}

describe('total-no-cuadra', () => {
  it('one figure changed is exactly that finding: at the Total, or at the breakdown that differs from the first', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, fc.integer({ min: 1, max: 9 }), (b, centavos) => {
        const fila = filaDe(b, AREA, 'Indicadores', 'Categoría', 'Octubre');
        const en = { libro: AREA, hoja: 'Indicadores', fila, columna: 'Valor' };
        const nuevo = (Number(leer(b, en)) + centavos / 100).toFixed(2);
        const malo = poner(b, en, nuevo);
        const desgloses = (malo[AREA]?.['Indicadores'] ?? []).map((f) => `${f[1] ?? ''} ${f[2] ?? ''}`);
        const conTotal = desgloses.indexOf('Gasto Total') + 1;
        const donde = conTotal > 0 ? conTotal : fila;
        expect(senalesDe(librosDe(malo))).toEqual([
          [AREA, 'Indicadores', donde, 'Valor', 'total-no-cuadra', leer(malo, { ...en, fila: donde })],
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('one finding at the Total for all the breakdowns that disagree with it', () => {
    expect(
      deFilas(['Sexo', 'M', '6'], ['Edad', 'Joven', '9'], ['TOTAL', '', '10'], ['Sexo', 'H', '3']),
    ).toEqual([[4, 'TOTAL', ['Sexo', 'Edad']]]);
  });

  it('without a Total each breakdown that differs from the first has one, at its own first row', () => {
    expect(
      deFilas(
        ['Sexo', 'M', '6'],
        ['Edad', 'Joven', '1'],
        ['Sexo', 'H', '4'],
        ['Edad', 'Mayor', '8'],
        ['Mes', '', '10'],
        ['Sede', '', '11'],
      ),
    ).toEqual([
      [3, 'Sexo', ['Edad']],
      [7, 'Sexo', ['Sede']],
    ]);
  });

  it('what begins with Parcial need not add up, with a Total or without', () => {
    expect(deFilas(['Total', '', '10'], ['Parcial por sexo', 'M', '3'])).toEqual([]);
    expect(deFilas(['PARCIAL', '', '3'], ['Sexo', 'M', '10'], ['Edad', 'Todas', '10'])).toEqual([]);
  });

  it('decimals are exact, and 1.50 is 1.5', () => {
    expect(deFilas(['Total', '', '$0.30'], ['Mes', 'a', '0.1'], ['Mes', 'b', '0.20'])).toEqual([]);
    expect(
      deFilas(['Total', '', '1,109,797.84'], ['Destino', 'a', '435,763.79'], ['Destino', 'b', '674,034.05']),
    ).toEqual([]);
    expect(deFilas(['Total', '', '0.3'], ['Mes', 'a', '0.1'], ['Mes', 'b', '0.2000000001'])).toHaveLength(1);
  });

  it('each libro, each line and each name by itself', () => {
    const tabla = (valor: string): string[][] => [
      ['Línea', 'Indicador', 'Desglose', 'Valor'],
      ['2', 'Asistentes', 'Total', '10'],
      ['3', 'Asistentes', 'Sexo', valor],
      ['2', 'Otros', 'Sexo', valor],
    ];
    const libros = ['area-a', 'area-b'].map((n) => libro(n, { Indicadores: tabla('7') }));
    expect(totalNoCuadra.revisar(abrirCarpeta(libros))).toEqual([]);
  });

  it('a figure that cannot be read, or a row that strayed, has its own finding and no second one', () => {
    fc.assert(
      fc.property(
        carpetaDeRegistros,
        fc.constantFrom<[string, string, string]>(
          ['Valor', 'doce', 'numero-invalido'],
          ['Valor', '', 'valor-requerido'],
          ['Desglose', '', 'valor-requerido'],
          ['Indicador', '', 'valor-requerido'],
          ['Línea', '2.Z', 'referencia-inexistente'],
        ),
        (b, [columna, valor, regla]) => {
          const fila = filaDe(b, AREA, 'Indicadores', 'Categoría', 'Papel');
          const malo = poner(b, { libro: AREA, hoja: 'Indicadores', fila, columna }, valor);
          expect(senalesDe(librosDe(malo))).toEqual([[AREA, 'Indicadores', fila, columna, regla, valor]]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
