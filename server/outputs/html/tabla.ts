import type { FilaDeTabla, Tabla } from '../../../shared/report/arbol.ts';
import { esc } from '../../../shared/messages/escapar-html.ts';
import { atributo, ligaSegura } from './escape.ts';
import type { Contexto } from './contexto.ts';

/** What stands beside a cell under a finding, on a draft. */
export const AVISO = '<span class="aviso">⚠ pendiente</span>';

/** `Tabla 2.3. Título`, the title alone where it has no number, or null. */
export function rotulo(numero: string | null, titulo: string | null): string | null {
  if (numero === null) return titulo;
  return titulo === null ? `Tabla ${numero}.` : `Tabla ${numero}. ${titulo}`;
}

function ligas(texto: string): string {
  return texto
    .split('\n')
    .map((linea) => {
      const url = ligaSegura(linea.trim());
      if (url === null) return esc(linea);
      return `<a href="${esc(url)}" target="_blank" rel="noopener noreferrer">${esc(linea)}</a>`;
    })
    .join('\n');
}

/** Rows of these are told by their first columns, as their columns are by their heading. */
function tieneCabezaDeFila(tabla: Tabla, columna: number): boolean {
  if (tabla.forma !== 'Matriz' && tabla.forma !== 'Conteo') return false;
  return tabla.columnas.findIndex((c) => c.clase === 'texto' || c.clase === 'prosa') === columna;
}

interface EscritorDeFilas {
  readonly tabla: Tabla;
  readonly contexto: Contexto;
  readonly cabeza: readonly boolean[];
}

/** Index of the cell that carries the row's own button: the first with a text and no origin of its own. */
function celdaDeLaFila(fila: FilaDeTabla, tabla: Tabla): number {
  const propia = (i: number): boolean => fila.origenDeCelda?.has(i) ?? false;
  return fila.celdas.findIndex((t, i) => t !== '' && !propia(i) && tabla.columnas[i]?.clase !== 'liga');
}

function escribirCelda(
  e: EscritorDeFilas,
  fila: FilaDeTabla,
  i: number,
  deFila: number,
  foco: boolean,
): string {
  const columna = e.tabla.columnas[i];
  const texto = fila.celdas[i] ?? '';
  const origen = texto === '' ? undefined : fila.origenDeCelda?.get(i);
  const contenido = columna?.clase === 'liga' ? ligas(texto) : esc(texto);
  const conBoton = origen !== undefined || i === deFila;
  const boton = foco ? '<button type="button" class="o">' : '<button type="button" class="o" tabindex="-1">';
  const marcada = fila.marcadas.includes(i);
  const clases = `c-${columna?.clase ?? 'texto'}${marcada ? ' marcada' : ''}`;
  const o = origen === undefined ? '' : ` data-o="${e.contexto.procedencia.referir(origen)}"`;
  const dentro = conBoton ? `${boton}${contenido}</button>` : contenido;
  const etiqueta = e.cabeza[i] === true ? 'th' : 'td';
  const alcance = e.cabeza[i] === true ? ' scope="row"' : '';
  return `<${etiqueta} class="${clases}"${alcance}${o}>${dentro}${marcada ? AVISO : ''}</${etiqueta}>`;
}

function escribirFila(e: EscritorDeFilas, fila: FilaDeTabla, primera: boolean): string {
  // Before its cells: records numbered in the row's order make short runs.
  const o = e.contexto.procedencia.referir(fila.origen);
  const deFila = celdaDeLaFila(fila, e.tabla);
  const conFoco = (i: number): boolean =>
    primera && (deFila === -1 ? i === (fila.origenDeCelda?.keys().next().value ?? -1) : i === deFila);
  const celdas = e.tabla.columnas.map((_, i) => escribirCelda(e, fila, i, deFila, conFoco(i)));
  const clase = fila.tipo === 'total' ? ' class="total"' : '';
  return `<tr${clase} data-o="${o}">${celdas.join('')}</tr>`;
}

/** What prints under a table: what its marks mean. */
export function escribirNotas(tabla: Tabla): string {
  return tabla.notas.map((n) => `<p class="nota">${esc(n)}</p>`).join('');
}

/**
 * A table that scrolls within its own frame where it is wide. Each row, and each cell with records of
 * its own, holds a button; only the first of a table is a tab stop, the arrow keys reach the others.
 *
 * @param nombre what the table is called where it has no caption
 */
export function escribirTabla(tabla: Tabla, nombre: string, contexto: Contexto): string {
  const id = contexto.anclas.nueva('tabla', tabla.archivo.replace(/\.csv$/, ''));
  const titulo = rotulo(tabla.numero, tabla.titulo);
  const e: EscritorDeFilas = {
    tabla,
    contexto,
    cabeza: tabla.columnas.map((_, i) => tieneCabezaDeFila(tabla, i)),
  };
  const encabezados = tabla.columnas.map(
    (c) => `<th scope="col" class="c-${c.clase}">${esc(c.encabezado)}</th>`,
  );
  const leyenda = titulo === null ? '' : `<caption>${esc(titulo)}</caption>`;
  return [
    `<div class="marco" id="${id}" role="group"${atributo('aria-label', titulo ?? nombre)}>`,
    `<table${titulo === null ? atributo('aria-label', nombre) : ''} aria-describedby="como-recorrer">`,
    `${leyenda}<thead><tr>${encabezados.join('')}</tr></thead><tbody>`,
    ...tabla.filas.map((fila, i) => escribirFila(e, fila, i === 0)),
    `</tbody></table></div>${escribirNotas(tabla)}`,
  ].join('\n');
}
