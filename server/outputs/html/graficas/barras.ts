import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { suma, type Grafica } from './grafica.ts';
import { partirEnRenglones } from './renglones.ts';

use([BarChart, GridComponent, SVGRenderer]);

/** Units of the drawing; the page scales it, hardly, from a phone's width up. */
const ANCHO = 400;
const MARGEN = 2;
const LETRA = 14;
const RENGLON = 18;
const GRUESO = 14;
/** Characters of a label's line: what is left beside the number, at the width of broad letters. */
const LARGO_DE_RENGLON = 58;

interface Medidas {
  readonly nombres: readonly string[];
  readonly alto: number;
  /** The length of a full bar, in the chart's unit. */
  readonly tope: number;
}

function medir(grafica: Grafica): Medidas {
  const rotulo = Math.max(...grafica.barras.map((b) => b.rotulo.length));
  const caben = Math.max(16, LARGO_DE_RENGLON - Math.ceil(1.2 * rotulo) - 4);
  const nombres = grafica.barras.map((b) => partirEnRenglones(b.etiqueta, caben));
  const renglones = Math.max(...nombres.map((n) => n.split('\n').length));
  const tope = grafica.tope ?? Math.max(...grafica.barras.map((b) => suma(b.valores)));
  return { nombres, alto: grafica.barras.length * (renglones * RENGLON + GRUESO + 16), tope };
}

const sinAdornos = {
  type: 'bar',
  silent: true,
  clip: false,
  barWidth: GRUESO,
  emphasis: { disabled: true },
} as const;

/** A label that stands on top of its bar, so that a long name meets nothing. */
function letrero(textos: readonly string[], lado: 'left' | 'right', color: string): object {
  return {
    show: true,
    position: lado === 'left' ? [0, -5] : ['100%', -5],
    align: lado,
    verticalAlign: 'bottom',
    color,
    fontSize: LETRA,
    fontFamily: 'inherit',
    fontWeight: lado === 'right' ? 'bold' : 'normal',
    lineHeight: RENGLON,
    textBorderWidth: 0,
    formatter: ({ dataIndex }: { dataIndex: number }) => textos[dataIndex] ?? '',
  };
}

/** The grounds of the bars: two series of full length, one carries the names, one the numbers. */
function fondos(grafica: Grafica, { nombres, tope }: Medidas): object[] {
  const lleno = grafica.barras.map(() => tope);
  const rotulos = grafica.barras.map((b) => b.rotulo);
  const fondo = { ...sinAdornos, data: lleno, itemStyle: { color: 'var(--pista)' } };
  return [
    { ...fondo, stack: 'a', label: letrero(nombres, 'left', 'var(--tinta)') },
    { ...fondo, stack: 'b', itemStyle: { color: 'none' }, label: letrero(rotulos, 'right', 'var(--tinta)') },
  ];
}

function opciones(grafica: Grafica, medidas: Medidas): EChartsCoreOption {
  const { barras, series } = grafica;
  const alto = medidas.alto / barras.length;
  const partes = series.map((_, s) => ({
    ...sinAdornos,
    stack: 'datos',
    data: barras.map((b) => b.valores[s] ?? 0),
    itemStyle: {
      color: `var(--g${String(s + 1)})`,
      ...(series.length > 1 && { borderColor: 'var(--papel)', borderWidth: 1 }),
    },
  }));
  return {
    animation: false,
    // The bar stands at the foot of its band, its label above.
    grid: {
      left: MARGEN,
      right: MARGEN,
      top: alto / 2 - GRUESO / 2 - 4,
      bottom: -(alto / 2 - GRUESO / 2 - 4),
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', show: false, min: 0, max: medidas.tope },
    yAxis: { type: 'category', show: false, inverse: true, data: barras.map((_, i) => String(i)) },
    barGap: '-100%',
    series: [...fondos(grafica, medidas), ...partes],
  };
}

/** `style` becomes attributes, which the page's policy lets stand; marks of interaction go. */
function limpiar(svg: string): string {
  return svg
    .replace(/^<svg[^>]*>\n?|<\/svg>\s*$/g, '')
    .replace(/<style\s*>[\s\S]*?<\/style>\n?/g, '')
    .replace(/<rect width="[^"]*" height="[^"]*" x="0" y="0" fill="none"><\/rect>\n?/, '')
    .replace(/<path [^>]*fill="none"[^>]*><\/path>\n?/g, '')
    .replace(/ (?:ecmeta_\w+|class|xml:space)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, reglas: string) =>
      reglas
        .split(';')
        .map((r) => r.split(':'))
        .map(([n, v]) => (n === undefined || v === undefined || n === 'font-family' ? '' : ` ${n}="${v}"`))
        .join(''),
    )
    .trim();
}

/** A drawing's content and its size in its own units. */
export interface Dibujo {
  readonly contenido: string;
  readonly ancho: number;
  readonly alto: number;
}

/** Draws horizontal bars as SVG, the same for the same data. Colours are the page's variables. */
export function dibujarBarras(grafica: Grafica): Dibujo {
  const medidas = medir(grafica);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: ANCHO, height: medidas.alto });
  try {
    chart.setOption(opciones(grafica, medidas));
    return { contenido: limpiar(chart.renderToSVGString()), ancho: ANCHO, alto: medidas.alto };
  } finally {
    chart.dispose();
  }
}
