import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHtml } from '../../../../server/panel/paginas/libro/portapapeles/html.ts';
import { aTsv, deTsv } from '../../../../server/panel/paginas/libro/portapapeles/tsv.ts';

describe('The clipboard of a spreadsheet', () => {
  it.each([
    ['one cell', 'hola', [['hola']]],
    [
      'cells and rows, with the line break at the end that Excel adds',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['an empty cell and an empty row', 'a\t\n\nb', [['a', ''], [''], ['b']]],
    ['a line break in a cell', '"uno\ndos"\tx', [['uno\ndos', 'x']]],
    ['a line break as Windows writes it', '"uno\r\ndos"', [['uno\ndos']]],
    ['quotes in a quoted cell', '"El ""gran"" convenio\n"', [['El "gran" convenio\n']]],
    ['a quote that somebody wrote at the beginning', '"Hola" dijo\tx', [['"Hola" dijo', 'x']]],
    ['a quote that never closes', '"sin cerrar\tx\ny', [['"sin cerrar', 'x'], ['y']]],
    ['quotes within a cell', 'El "gran" convenio', [['El "gran" convenio']]],
  ])('is read right: %s', (_, texto, celdas) => {
    expect(deTsv(texto)).toEqual(celdas);
  });

  it('gives back any block that it took', () => {
    const celda = fc.string({
      unit: fc.constantFrom('a', 'é', '"', '\t', '\n', ' ', '=', "'"),
      maxLength: 6,
    });
    const bloque = fc
      .integer({ min: 1, max: 4 })
      .chain((n) => fc.array(fc.array(celda, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 4 }))
      // Of a block that ends in an empty cell alone in its row the last row is a line's end
      .filter((filas) => filas.at(-1)?.join('') !== '');
    fc.assert(
      fc.property(bloque, (filas) => {
        expect(deTsv(aTsv(filas))).toEqual(filas);
      }),
    );
  });

  it('offers a table too, in which nothing is markup', () => {
    expect(aHtml([['<b>&"', 'dos\nrenglones']])).toBe(
      `<table><tbody><tr><td style="mso-number-format:'\\@'">&lt;b&gt;&amp;&quot;</td>` +
        `<td style="mso-number-format:'\\@'">dos<br style="mso-data-placement:same-cell">renglones</td></tr></tbody></table>`,
    );
  });
});
