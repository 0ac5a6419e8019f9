import { altoDe } from '../xlsx/anchos.ts';
import type { Cell, Link, Row, Sheet, Style } from '../xlsx/ooxml/model.ts';
import { cellRef, placeIn, rangeRef } from '../xlsx/ooxml/refs.ts';
import { ENCABEZADOS } from './observaciones.ts';
import type { Observacion } from './observaciones.ts';

const ANCHOS = [20, 8, 26, 14, 66, 60];

const BORDE = 'BFBFBF';
const ENCABEZADO: Style = {
  bold: true,
  color: 'FFFFFF',
  fill: '1F3864',
  border: BORDE,
  align: 'center',
  middle: true,
  wrap: true,
};
const CELDA: Style = { border: BORDE, wrap: true, align: 'left' };
const ENLACE: Style = { ...CELDA, color: '0B57D0', underline: true };

function filaDe(
  { hallazgo: { lugar }, gravedad, quePasa, comoSeCorrige, celda }: Observacion,
  number: number,
): Row {
  const textos = [lugar.hoja, '', lugar.columna, gravedad, quePasa, comoSeCorrige];
  const cells = textos.map((text, i): Cell => {
    const style = i === 0 && celda !== null ? ENLACE : { ...CELDA, quotePrefix: /^[=+\-@]/.test(text) };
    return { column: i + 1, value: text === '' ? { kind: 'empty' } : { kind: 'text', text }, style };
  });
  if (lugar.fila !== null)
    cells[1] = { column: 2, value: { kind: 'number', digits: String(lugar.fila) }, style: CELDA };
  return { number, height: altoDe(textos, ANCHOS), cells };
}

/** The tab that lists the findings, each with a link to its cell. */
export function hojaDeObservaciones(observaciones: readonly Observacion[], nombre: string): Sheet {
  const links = observaciones.flatMap(({ celda }, i): Link[] => {
    if (celda === null) return [];
    return [
      {
        ref: cellRef(i + 2, 1),
        to: { place: placeIn(celda.hoja, cellRef(celda.row, celda.column)) },
        tip: 'Ir a la celda',
      },
    ];
  });
  return {
    name: nombre,
    rows: [
      {
        number: 1,
        height: 22,
        cells: ENCABEZADOS.map((text, i) => ({
          column: i + 1,
          value: { kind: 'text', text },
          style: ENCABEZADO,
        })),
      },
      ...observaciones.map((observacion, i) => filaDe(observacion, i + 2)),
    ],
    columns: ANCHOS.map((width) => ({ width })),
    tabColor: 'C00000',
    freeze: { row: 1, column: 0 },
    links,
    print: { landscape: true, header: '&LObservaciones de la revisión', footer: '&RPágina &P de &N' },
    ...(observaciones.length === 0
      ? {}
      : { filter: rangeRef(1, 1, observaciones.length + 1, ENCABEZADOS.length) }),
  };
}
