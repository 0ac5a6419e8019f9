import type { Informe, Tabla } from '../../../../shared/report/arbol.ts';
import type { Anclas } from '../anclas.ts';
import { esc } from '../../../../shared/messages/escapar-html.ts';
import type { Procedencia } from '../procedencia.ts';
import { graficasDeAsistencia } from './asistencia.ts';
import type { Dibujo } from './barras.ts';
import { graficasDeConteo } from './conteo.ts';
import { graficasDeConvenios } from './convenios.ts';
import { esUtil, type Grafica } from './grafica.ts';
import { graficasDeIndicadores } from './indicadores.ts';

/** The figures of a page, ready to be placed. */
export interface Figuras {
  /** Those that stand under a table, '' for none. */
  readonly deTabla: (tabla: Tabla) => string;
  /** Those of the whole report, '' for none. */
  readonly delInforme: () => string;
}

/** What the figures need of the page. */
interface Pagina {
  readonly anclas: Anclas;
  readonly procedencia: Procedencia;
}

const deTabla = (tabla: Tabla): Grafica[] =>
  [...graficasDeAsistencia(tabla), ...graficasDeConteo(tabla), ...graficasDeIndicadores(tabla)].filter(
    esUtil,
  );

/** The same numbers in words: what a person hears who does not see the bars. */
function enPalabras({ barras, series }: Grafica): string {
  const partes = (valores: readonly number[]): string =>
    series.length === 1 ? '' : ` (${series.map((s, i) => `${s}: ${String(valores[i] ?? 0)}`).join(', ')})`;
  return `${barras.map((b) => `${b.etiqueta}: ${b.rotulo}${partes(b.valores)}`).join('; ')}.`;
}

function convenciones({ series }: Grafica): string {
  if (series.length === 1) return '';
  const entradas = series.map((s, i) => `<li class="s${String(i + 1)}">${esc(s)}</li>`);
  return `<ul class="convenciones">${entradas.join('')}</ul>`;
}

function datos(grafica: Grafica, { procedencia }: Pagina): string {
  if (!grafica.conDatos) return '';
  const filas = grafica.barras.map((b, i) => {
    const foco = i === 0 ? '' : ' tabindex="-1"';
    const boton = `<button type="button" class="o"${foco}>${esc(b.rotulo)}</button>`;
    const o = procedencia.referir(b.origen);
    return `<tr data-o="${o}"><th scope="row">${esc(b.etiqueta)}</th><td class="c-numero">${boton}</td></tr>`;
  });
  return [
    '<details class="datos"><summary>Datos de la gráfica</summary>',
    `<table aria-label="Datos: ${esc(grafica.titulo)}"><tbody>${filas.join('\n')}</tbody></table></details>`,
  ].join('');
}

function figura(grafica: Grafica, { contenido, ancho, alto }: Dibujo, pagina: Pagina): string {
  const id = pagina.anclas.nueva('grafica', grafica.titulo);
  return [
    `<figure class="grafica" id="${id}"><figcaption>${esc(grafica.titulo)}</figcaption>`,
    `<svg viewBox="0 0 ${String(ancho)} ${String(alto)}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d">`,
    `<title id="${id}-t">${esc(grafica.titulo)}</title><desc id="${id}-d">${esc(enPalabras(grafica))}</desc>`,
    `${contenido}</svg>${convenciones(grafica)}${datos(grafica, pagina)}</figure>`,
  ].join('\n');
}

function hayGraficas(informe: Informe, delInforme: readonly Grafica[]): boolean {
  if (delInforme.length > 0) return true;
  return informe.secciones.some((s) =>
    s.bloques.some((b) => b.tabla !== null && deTabla(b.tabla).length > 0),
  );
}

/** Prepares the figures of a report; the library is loaded only where there is something to draw. */
export async function crearFiguras(informe: Informe, pagina: Pagina): Promise<Figuras> {
  const delInforme = graficasDeConvenios(informe).filter(esUtil);
  if (!hayGraficas(informe, delInforme)) return { deTabla: () => '', delInforme: () => '' };
  const { dibujarBarras } = await import('./barras.ts');
  const juntas = (graficas: readonly Grafica[]): string => {
    if (graficas.length === 0) return '';
    return `<div class="graficas">${graficas.map((g) => figura(g, dibujarBarras(g), pagina)).join('\n')}</div>`;
  };
  return { deTabla: (tabla) => juntas(deTabla(tabla)), delInforme: () => juntas(delInforme) };
}
