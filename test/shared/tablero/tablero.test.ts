import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import type { EstadoDeLibro } from '../../../shared/tablero/estado-de-hoja.ts';
import { lineasDeTablero } from '../../../shared/tablero/linea-de-programa.ts';
import { diasRestantes, plazoDe } from '../../../shared/tablero/plazo.ts';
import { hacerTablero, type AreaDeTablero, type ResumenDeEnvio } from '../../../shared/tablero/tablero.ts';
import { fechaDeOrdinal, ordinalDia } from '../../../shared/spanish/fechas/civil-date.ts';
import { libro } from '../../support/libros.ts';

const CORTE = { anio: 2022, mes: 1, dia: 10 };
const lineas = lineasDeTablero(
  abrirCarpeta([
    libro('enlace', {
      Carátula: [
        ['Campo', 'Valor'],
        ['Tipo de libro', 'Enlace'],
      ],
      Catálogos: [
        ['Catálogo', 'Valor', 'Siglas', 'Variantes'],
        ['Área', 'Secretaría Ejecutiva', 'SE', 'La Secretaría'],
      ],
      Programa: [
        ['Línea', 'Título', 'Fuente', 'Áreas'],
        ['1', 'Sesiones', 'Sesiones', 'SE'],
        ['2.A', 'Convenios', 'Convenios', 'SE;DEPCyC'],
        ['2.A', '', 'Avances', ''],
        ['3.A', 'Eventos', 'Actividades', 'la secretaría'],
        ['3.B', 'Otros eventos', 'Actividades', 'SE'],
      ],
    }),
  ]),
);

const resumen = (
  filas: Readonly<Record<string, number>>,
  con: readonly string[] = [],
  sin: readonly string[] = [],
): ResumenDeEnvio => ({
  hojas: Object.entries(filas).map(([hoja, n]) => ({ hoja, filas: n })),
  lineasConRegistros: con,
  lineasSinActividades: sin.map((linea) => ({ linea })),
});

const area = (parcial: Partial<AreaDeTablero> = {}): AreaDeTablero => ({
  clave: 'se',
  siglas: 'SE',
  nombre: 'Secretaría Ejecutiva',
  estado: 'enviado',
  aTiempo: true,
  resumen: null,
  ...parcial,
});

const celdas = (una: AreaDeTablero) =>
  Object.fromEntries(
    hacerTablero([una], lineas, { corte: CORTE, hoy: CORTE }).filas[0]?.hojas.map((c) => [
      c.hoja,
      [c.estado, ...c.lineasPendientes].join(' '),
    ]) ?? [],
  );

describe('hacerTablero', () => {
  it('expects the tabs of the lines that name the área by siglas, name or variant, and none of the enlace alone', () => {
    expect(celdas(area({ estado: 'sin-enviar', aTiempo: null }))).toEqual({
      Convenios: 'sin-enviar 2.A',
      Avances: 'sin-enviar 2.A',
      Actividades: 'sin-enviar 3.A 3.B',
    });
  });

  it('says of each tab what was sent, what was declared and which lines are missing', () => {
    const enviado = resumen({ Carátula: 5, Convenios: 2, Actividades: 3, Indicadores: 1 }, ['3.a'], ['2.A']);
    expect(celdas(area({ resumen: enviado }))).toEqual({
      Convenios: 'enviado',
      Avances: 'sin-actividades',
      Actividades: 'enviado 3.B',
      Indicadores: 'enviado',
    });
  });

  it.each([
    ['por-visto-bueno', 'enviado'],
    ['observado', 'observado'],
    ['aceptado', 'aceptado'],
  ] as const)('a libro that is %s shows its tabs as %s', (estado, esperado) => {
    expect(celdas(area({ estado, resumen: resumen({ Convenios: 1 }) }))['Convenios']).toBe(esperado);
  });

  it('gives every área a cell of every tab, in the contract’s order', () => {
    const estados = fc.constantFrom<EstadoDeLibro>('sin-enviar', 'enviado', 'observado', 'aceptado');
    const hojas = fc.dictionary(fc.constantFrom('Convenios', 'Difusión', 'Anexos', 'Puntos'), fc.nat(3));
    const areas = fc.array(
      fc.record({ estado: estados, siglas: fc.constantFrom('SE', 'DEPCyC', 'X'), hojas }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(areas, (unas) => {
        const hechas = unas.map((a) =>
          area({
            clave: a.siglas,
            estado: a.estado,
            siglas: a.siglas,
            nombre: a.siglas,
            resumen: resumen(a.hojas),
          }),
        );
        const { hojas: columnas, filas } = hacerTablero(hechas, lineas, { corte: CORTE, hoy: CORTE });
        const orden = ['Puntos', 'Convenios', 'Avances', 'Difusión', 'Actividades', 'Anexos'];
        expect(columnas).toEqual(orden.filter((h) => columnas.some((c) => c === h)));
        for (const fila of filas) expect(fila.hojas.map((c) => c.hoja)).toEqual(columnas);
        for (const { hojas: suyas, area: suya } of filas)
          for (const celda of suyas)
            expect(celda.estado === 'no-se-espera').toBe(
              celda.filas === 0 && !(suya.siglas !== 'X' && celda.esperada),
            );
      }),
    );
  });
});

describe('plazoDe', () => {
  it('counts the day of the cut-off to its end', () => {
    const dia = (n: number) => fechaDeOrdinal(ordinalDia(CORTE) + n);
    expect([-1, 0, 1].map((n) => plazoDe(null, CORTE, dia(n)))).toEqual(['en-plazo', 'en-plazo', 'vencido']);
    expect([-1, 0, 1].map((n) => diasRestantes(CORTE, dia(n)))).toEqual([1, 0, -1]);
  });

  it('of what was sent says whether it came in time, whatever the day', () => {
    expect([true, false].map((a) => plazoDe(a, CORTE, CORTE))).toEqual(['a-tiempo', 'fuera-de-plazo']);
  });
});
