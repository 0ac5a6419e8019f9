import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graficasDeAsistencia } from '../../../../../server/outputs/html/graficas/asistencia.ts';
import { dibujarBarras } from '../../../../../server/outputs/html/graficas/barras.ts';
import { graficasDeConteo } from '../../../../../server/outputs/html/graficas/conteo.ts';
import { graficasDeConvenios } from '../../../../../server/outputs/html/graficas/convenios.ts';
import { esUtil, type Grafica } from '../../../../../server/outputs/html/graficas/grafica.ts';
import { graficasDeIndicadores } from '../../../../../server/outputs/html/graficas/indicadores.ts';
import { partirEnRenglones } from '../../../../../server/outputs/html/graficas/renglones.ts';
import type { Tabla } from '../../../../../shared/report/arbol.ts';
import {
  columnaDePrueba,
  filaDePrueba,
  informeConTabla,
  registrosDePrueba,
  tablaDePrueba,
} from '../arbol-de-prueba.ts';
import { informeDeEjemplo } from '../informe-de-ejemplo.ts';

/** Label, values and text of each bar. */
const enCorto = (g: Grafica | undefined): unknown[] =>
  (g?.barras ?? []).map((b) => [b.etiqueta, ...b.valores, b.rotulo]);

const marca = (t: string): ReturnType<typeof columnaDePrueba> => columnaDePrueba(t, 'marca');
const numero = (t: string): ReturnType<typeof columnaDePrueba> => columnaDePrueba(t, 'numero');

function tablaDeIndicadores(filas: readonly (readonly string[])[]): Tabla {
  const encabezados = ['Indicador', 'Desglose', 'Categoría', 'Valor', 'Unidad'];
  const registros = registrosDePrueba('Indicadores', [encabezados, ...filas]);
  return tablaDePrueba({
    fuente: 'Indicadores',
    filas: registros.map((r) => filaDePrueba(['x'], { origen: [r] })),
  });
}

describe('attendance', () => {
  it('counts those present and those justified of all in the table', () => {
    const tabla = tablaDePrueba({
      fuente: 'Asistencia',
      forma: 'Matriz',
      columnas: [columnaDePrueba('Integrantes'), marca('Décima'), marca('Décima primera')],
      filas: [filaDePrueba(['a', '✓', '✓']), filaDePrueba(['b', 'J', '✓']), filaDePrueba(['c', '', ''])],
    });
    const [grafica] = graficasDeAsistencia(tabla);
    expect(grafica?.series).toEqual(['Asistieron', 'Ausencia justificada']);
    expect(grafica?.tope).toBe(3);
    expect(enCorto(grafica)).toEqual([
      ['Décima', 1, 1, '1 de 3'],
      ['Décima primera', 2, 0, '2 de 3'],
    ]);
  });

  it('is the one of the example', () => {
    const tablas = informeDeEjemplo().secciones.flatMap((s) => s.bloques.flatMap((b) => b.tabla ?? []));
    const rotulos = tablas.flatMap(graficasDeAsistencia).flatMap((g) => g.barras.map((b) => b.rotulo));
    expect(rotulos).toEqual(['20 de 22', '21 de 22', '15 de 22']);
  });
});

describe('a cross-tab', () => {
  const columnas = [columnaDePrueba('Estatus'), numero('Oficio'), numero('Circular'), numero('Total')];

  it('is stacked by column, without its totals', () => {
    const filas = [
      filaDePrueba(['Concluido', '1,200', '3', '1,203']),
      filaDePrueba(['En trámite', '1', '0', '1']),
      filaDePrueba(['Total', '1,201', '3', '1,204'], { tipo: 'total' }),
    ];
    const [grafica] = graficasDeConteo(
      tablaDePrueba({ fuente: 'SIVOPLE', forma: 'Conteo', columnas, filas }),
    );
    expect(grafica?.titulo).toBe('SIVOPLE por estatus');
    expect(grafica?.series).toEqual(['Oficio', 'Circular']);
    expect(enCorto(grafica)).toEqual([
      ['Concluido', 1200, 3, '1,203'],
      ['En trámite', 1, 0, '1'],
    ]);
  });

  it('of one row has a bar for each column', () => {
    const filas = [filaDePrueba(['Concluido', '1', '3', '4'])];
    const [grafica] = graficasDeConteo(tablaDePrueba({ forma: 'Conteo', columnas, filas }));
    expect(enCorto(grafica)).toEqual([
      ['Oficio', 1, '1'],
      ['Circular', 3, '3'],
    ]);
  });
});

describe('indicators', () => {
  it('stand together only where indicator, breakdown and unit are the same', () => {
    const tabla = tablaDeIndicadores([
      ['Registros', 'Género', 'Femenino', '22', 'personas'],
      ['registros', 'género', 'Masculino', '24', 'Personas'],
      ['Registros', 'Género', 'Femenino', '48%', ''],
      ['Registros', 'Total', '', '46', 'personas'],
      ['Otro', 'Género', 'Femenino', '1', 'personas'],
    ]);
    const graficas = graficasDeIndicadores(tabla);
    expect(graficas.map((g) => g.titulo)).toEqual(['Registros, por género']);
    expect(enCorto(graficas[0])).toEqual([
      ['Femenino', 22, '22'],
      ['Masculino', 24, '24'],
    ]);
  });

  it('that are no numbers have no bar', () => {
    const tabla = tablaDeIndicadores([
      ['Registros', 'Género', 'Femenino', 'varias', ''],
      ['Registros', 'Género', 'Masculino', '24', ''],
    ]);
    expect(graficasDeIndicadores(tabla)).toEqual([]);
  });
});

describe('convenios', () => {
  it('count each once, in the order and spelling of the list', () => {
    const registros = registrosDePrueba('Convenios', [
      ['Folio', 'Etapa', 'Sector'],
      ['1', 'Vigente', 'Público'],
      ['2', 'suscrito', ''],
      ['3', 'VIGENTE', 'Social'],
    ]);
    const filas = [...registros, ...registros].map((r) => filaDePrueba(['x'], { origen: [r] }));
    const [etapa, sector] = graficasDeConvenios(
      informeConTabla(tablaDePrueba({ fuente: 'Convenios', filas })),
    );
    expect(enCorto(etapa)).toEqual([
      ['Suscrito', 1, '1'],
      ['Vigente', 2, '2'],
    ]);
    expect(enCorto(sector)).toEqual([
      ['Público', 1, '1'],
      ['Social', 1, '1'],
    ]);
  });

  it('are reached by their advances too', () => {
    const [etapa] = graficasDeConvenios(informeDeEjemplo());
    expect(enCorto(etapa)).toEqual([
      ['En proceso de negociación', 3, '3'],
      ['Vigente', 38, '38'],
    ]);
  });
});

describe('a chart', () => {
  const con = (...valores: number[]): Grafica => ({
    titulo: 't',
    series: ['a'],
    barras: valores.map((v, i) => ({
      etiqueta: `Barra <${String(i)}>`,
      valores: [v],
      rotulo: String(v),
      origen: [],
    })),
    tope: null,
    conDatos: false,
  });

  it.each([
    [[3], false],
    [[0, 0], false],
    [[3, -1], false],
    [[3, Number.NaN], false],
    [[3, 0], true],
    [Array.from({ length: 25 }, () => 1), false],
  ])('of %j is useful: %s', (valores, util) => {
    expect(esUtil(con(...valores))).toBe(util);
  });

  it('draws bars in proportion, with escaped names and no style, class or id', () => {
    const { contenido } = dibujarBarras(con(10, 5));
    const largos = [...contenido.matchAll(/<path d="M2 [\d.]+l([\d.]+) [^>]*fill="var\(--g1\)"/g)].map((m) =>
      Number(m[1]),
    );
    expect(largos).toEqual([396, 198]);
    expect(contenido).toContain('Barra &lt;0&gt;');
    expect(contenido).not.toMatch(/ (style|class|id)=|<style/);
    expect(dibujarBarras(con(10, 5)).contenido).toBe(contenido);
  });
});

describe('a label', () => {
  it('keeps its lines short, its words whole and in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 })),
        fc.integer({ min: 5, max: 60 }),
        (palabras, largo) => {
          const renglones = partirEnRenglones(palabras.join(' '), largo).split('\n');
          expect(renglones.length).toBeLessThanOrEqual(4);
          for (const r of renglones) expect(Array.from(r).length).toBeLessThanOrEqual(largo);
        },
      ),
    );
    expect(partirEnRenglones('uno dos tres cuatro', 9)).toBe('uno dos\ntres\ncuatro');
  });
});
