import type { ComentarioDeBarra } from '../../../addon/acciones.ts';
import { h, type Hijo, type Nodo } from '../../dom/nodo.ts';
import { irA } from '../../estado/cambiar.ts';
import { boton } from '../../piezas/boton.ts';
import { icono } from '../../piezas/icono.ts';
import { momento } from '../../texto/fechas.ts';
import { TEXTOS } from '../../textos.ts';
import type { Abiertos } from './abiertos.ts';
import { porLugar } from './por-lugar.ts';

function unComentario({ barra }: Abiertos, c: ComentarioDeBarra): Nodo {
  const dice = c.columna === '' ? TEXTOS.todaLaFila : c.columna;
  const donde = [c.hoja, TEXTOS.fila(c.fila).toLocaleLowerCase('es-MX'), c.columna]
    .filter((t) => t !== '')
    .join(', ');
  return h(
    'li',
    { class: 'hallazgo comentario t-info', llave: c.id, 'data-item': '' },
    c.celda === null
      ? h('p', { class: 'lugar' }, dice)
      : boton(
          dice,
          () => {
            void irA(barra, c.celda);
          },
          { clase: 'ligero lugar', nombre: TEXTOS.irACelda(donde) },
        ),
    h('p', { class: 'parrafo' }, c.texto),
    c.valor !== '' && h('p', { class: 'menudo' }, TEXTOS.decia(c.valor)),
    h('p', { class: 'menudo' }, TEXTOS.comentadoPor(c.autor, momento(c.cuando))),
  );
}

/** What the enlace said of rows and cells, each a click from its cell. */
export function comentarios(abiertos: Abiertos): Hijo {
  const { libro, hoja } = abiertos.barra.estado;
  const suyos = (libro?.comentarios ?? []).filter((c) => hoja === null || c.hoja === hoja);
  if (suyos.length === 0) return null;
  const titulo = TEXTOS.comentarios(libro?.enlace ?? '');
  return h(
    'section',
    { class: 'clase', 'aria-label': titulo, llave: 'comentarios' },
    h('h3', {}, icono('comentario'), ' ', titulo, ' ', h('span', { class: 'cuenta' }, String(suyos.length))),
    porLugar(abiertos, 'comentarios', suyos, (c) => unComentario(abiertos, c)),
  );
}
