import type { Elemento, Grupo, Tabla } from '../../../shared/report/arbol.ts';
import type { Contexto } from './contexto.ts';
import { esc } from '../../../shared/messages/escapar-html.ts';
import { AVISO, escribirNotas, rotulo } from './tabla.ts';

function partes(elemento: Elemento): string {
  return elemento.partes
    .map(({ texto, negrita }) => (negrita ? `<strong>${esc(texto)}</strong>` : esc(texto)))
    .join('');
}

interface EscritorDeGrupos {
  readonly contexto: Contexto;
  readonly etiqueta: 'li' | 'p';
  /** Depth of the headings of the groups, 2 to 6. */
  readonly nivel: number;
}

function escribirElemento(e: EscritorDeGrupos, elemento: Elemento, primero: boolean): string {
  const clase = elemento.marcado ? ' class="marcada"' : '';
  const foco = primero ? '' : ' tabindex="-1"';
  const boton = `<button type="button" class="o fuente" aria-label="Ver de dónde sale"${foco}></button>`;
  const o = e.contexto.procedencia.referir(elemento.origen);
  const aviso = elemento.marcado ? AVISO : '';
  return `<${e.etiqueta}${clase} data-o="${o}">${partes(elemento)}${aviso}${boton}</${e.etiqueta}>`;
}

function escribirGrupo(e: EscritorDeGrupos, grupo: Grupo, primero: boolean): string {
  const h = `h${String(e.nivel)}`;
  const titulo = grupo.titulo === null ? '' : `<${h} class="grupo">${esc(grupo.titulo)}</${h}>`;
  const elementos = grupo.elementos.map((x, i) => escribirElemento(e, x, primero && i === 0)).join('\n');
  return titulo + (e.etiqueta === 'li' ? `<ul>${elementos}</ul>` : elementos);
}

/** Viñetas and Párrafos: headings with their bullets or paragraphs, each with its records. */
export function escribirGrupos(
  tabla: Tabla,
  grupos: readonly Grupo[],
  nivel: number,
  contexto: Contexto,
): string {
  const id = contexto.anclas.nueva('tabla', tabla.archivo.replace(/\.csv$/, ''));
  const titulo = rotulo(tabla.numero, tabla.titulo);
  const e: EscritorDeGrupos = {
    contexto,
    etiqueta: tabla.forma === 'Párrafos' ? 'p' : 'li',
    nivel: Math.min(nivel, 6),
  };
  const leyenda = titulo === null ? '' : `<p class="rotulo">${esc(titulo)}</p>`;
  const cuerpo = grupos.map((grupo, i) => escribirGrupo(e, grupo, i === 0)).join('\n');
  return `<div class="grupos" id="${id}" data-lista>${leyenda}${cuerpo}</div>${escribirNotas(tabla)}`;
}
