import type { Bloque, BloqueVacio, Tabla } from '../../../shared/report/arbol.ts';
import type { Rama } from './arbol-de-secciones.ts';
import type { Contexto } from './contexto.ts';
import { esc } from '../../../shared/messages/escapar-html.ts';
import { escribirGrupos } from './grupos.ts';
import { escribirTabla, rotulo } from './tabla.ts';
import { escribirTexto } from './texto.ts';

function escribirVacio(vacio: BloqueVacio, contexto: Contexto): string {
  const titulo = rotulo(vacio.numero, vacio.titulo);
  const leyenda = titulo === null ? '' : `<p class="rotulo">${esc(titulo)}</p>`;
  if (vacio.motivo === '') return leyenda;
  const o = contexto.procedencia.referir(vacio.origen);
  const boton =
    o === '' ? '' : '<button type="button" class="o fuente" aria-label="Ver de dónde sale"></button>';
  const datos = o === '' ? '' : ` data-o="${o}"`;
  return `${leyenda}<p class="motivo"${datos}>${esc(vacio.motivo)}${boton}</p>`;
}

/** A narrow table has its bars beside it, a wide one above: people look first. */
function conFiguras(tabla: Tabla, escrita: string, contexto: Contexto): string {
  const figuras = contexto.figuras.deTabla(tabla);
  if (figuras === '') return escrita;
  const angosta =
    tabla.columnas.length <= 3 && tabla.columnas.every((c) => c.clase !== 'prosa' && c.clase !== 'marca');
  return angosta ? `<div class="par">${escrita}${figuras}</div>` : `${figuras}\n${escrita}`;
}

function escribirBloque(bloque: Bloque, nombre: string, nivel: number, contexto: Contexto): string {
  const partes: string[] = [];
  if (bloque.texto !== null) partes.push(escribirTexto(bloque.texto, contexto));
  const { tabla, vacio } = bloque;
  if (tabla !== null) {
    const escrita =
      tabla.grupos === null
        ? escribirTabla(tabla, nombre, contexto)
        : escribirGrupos(tabla, tabla.grupos, nivel, contexto);
    partes.push(conFiguras(tabla, escrita, contexto));
  }
  if (vacio !== null) partes.push(escribirVacio(vacio, contexto));
  return partes.filter((p) => p !== '').join('\n');
}

/** Number and title of a section, as its heading and the contents print them. */
export function tituloDeSeccion({ seccion }: Rama): string {
  const numero = seccion.numerada ? `<span class="num">${esc(seccion.linea)}</span> ` : '';
  return numero + esc(seccion.titulo);
}

/** A section with those under it: heading, blocks in the sheet's order. */
export function escribirSeccion(rama: Rama, contexto: Contexto): string {
  const { seccion, ancla, profundidad } = rama;
  const nivel = Math.min(profundidad + 1, 6);
  const h = `h${String(nivel)}`;
  const varios = seccion.bloques.filter((b) => b.tabla !== null).length > 1;
  const nombre = (b: Bloque): string => `Tabla de ${seccion.titulo}${varios ? `, ${String(b.ordinal)}` : ''}`;
  return [
    `<section class="seccion p${String(Math.min(profundidad, 6))}" aria-labelledby="${ancla}">`,
    `<${h} id="${ancla}" tabindex="-1">${tituloDeSeccion(rama)}</${h}>`,
    ...seccion.bloques.map((b) => escribirBloque(b, nombre(b), nivel + 1, contexto)),
    ...rama.ramas.map((r) => escribirSeccion(r, contexto)),
    '</section>',
  ].join('\n');
}
