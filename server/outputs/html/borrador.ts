import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';
import { mensaje, sugerencia } from '../../../shared/messages/mensajes.ts';
import type { Contexto } from '../../../shared/messages/redaccion.ts';
import type { Informe } from '../../../shared/report/arbol.ts';
import { esc } from '../../../shared/messages/escapar-html.ts';

/** Where the list of what is pending stands. */
export const ANCLA_DE_PENDIENTES = 'pendientes';

/** The band on top of a draft. */
export function avisoDeBorrador(pendientes: number): string {
  const lista =
    pendientes === 0 ? '' : ` <a href="#${ANCLA_DE_PENDIENTES}">Ver lo que falta (${String(pendientes)})</a>`;
  return `<p class="borrador-aviso">BORRADOR: este informe aún puede cambiar.${lista}</p>`;
}

function fila(h: Hallazgo, contexto: Contexto): string {
  const { libro, hoja } = h.lugar;
  return [
    `<tr><td>${esc(libro)}</td><td>${esc(hoja)}</td><td class="c-prosa">${esc(mensaje(h, contexto))}</td>`,
    `<td class="c-prosa">${esc(sugerencia(h, contexto))}</td></tr>`,
  ].join('');
}

/** A draft's last part: each finding with its place and its cure; '' where none is left. */
export function escribirPendientes({ pendientes, portada }: Informe): string {
  if (pendientes.length === 0) return '';
  return [
    `<section class="seccion p1 pendientes" aria-labelledby="${ANCLA_DE_PENDIENTES}">`,
    `<h2 id="${ANCLA_DE_PENDIENTES}" tabindex="-1">Pendientes</h2>`,
    '<p class="texto">Esto falta por corregir o por explicar antes de que el informe sea definitivo.</p>',
    '<div class="marco" role="group" aria-label="Pendientes"><table aria-label="Pendientes"><thead><tr>',
    '<th scope="col">Libro</th><th scope="col">Hoja</th><th scope="col">Qué está pendiente</th>',
    '<th scope="col">Qué hacer</th></tr></thead><tbody>',
    ...pendientes.map((h) => fila(h, { siglasDelEnlace: portada.siglasDeArea })),
    '</tbody></table></div></section>',
  ].join('\n');
}
