import type { Rama } from './arbol-de-secciones.ts';
import { tituloDeSeccion } from './seccion.ts';

function lista(ramas: readonly Rama[]): string {
  if (ramas.length === 0) return '';
  const entradas = ramas.map(
    (r) => `<li><a href="#${r.ancla}">${tituloDeSeccion(r)}</a>${lista(r.ramas)}</li>`,
  );
  return `<ol>${entradas.join('\n')}</ol>`;
}

/** An entry of the contents that is no line of the programme. */
export interface Entrada {
  readonly ancla: string;
  readonly titulo: string;
}

/**
 * The contents at the side. On a phone they fold away; the page's script closes them there.
 *
 * @param antes entries before the sections, `despues` those after them
 */
export function escribirContenido(
  ramas: readonly Rama[],
  antes: readonly Entrada[],
  despues: readonly Entrada[],
): string {
  const sueltas = (entradas: readonly Entrada[]): string =>
    entradas.length === 0
      ? ''
      : `<ul>${entradas.map((e) => `<li><a href="#${e.ancla}">${e.titulo}</a></li>`).join('')}</ul>`;
  return [
    '<nav class="lado" aria-label="Contenido"><details open id="indice"><summary>Contenido</summary>',
    `<div class="entradas">${sueltas(antes)}${lista(ramas)}${sueltas(despues)}</div></details>`,
    '<p class="botones" hidden><button type="button" id="tema">Tema oscuro</button>',
    '<button type="button" id="imprimir">Imprimir</button></p></nav>',
  ].join('\n');
}
