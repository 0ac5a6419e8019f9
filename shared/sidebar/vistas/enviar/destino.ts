import type { Destino } from '../../../addon/acciones.ts';
import { h, type Nodo } from '../../dom/nodo.ts';
import type { Barra } from '../../estado/barra.ts';
import { boton } from '../../piezas/boton.ts';
import { TEXTOS } from '../../textos.ts';

const llaveDe = ({ organo, periodo, area }: Destino): string => [organo, periodo, area].join('/');

async function elegir(barra: Barra, destino: Destino): Promise<void> {
  const dado = await barra.pedir('elegirDestino', destino, {
    llave: `destino ${llaveDe(destino)}`,
    dice: TEXTOS.eligiendo,
    escribe: true,
    reintentar: () => void elegir(barra, destino),
  });
  if (dado === null) return;
  barra.estado.libro = dado.valor;
  barra.redibujar();
}

/** Where the libro goes, for who may send to more than one place. */
export function destinos(barra: Barra): Nodo | null {
  const { libro } = barra.estado;
  if (libro === null || libro.destinos.length < 2) return null;
  const actual = libro.destino === null ? '' : llaveDe(libro.destino);
  return h(
    'section',
    { class: 'clase', llave: 'destinos' },
    h('h3', {}, TEXTOS.destino),
    h(
      'ul',
      { class: 'lista-llana' },
      libro.destinos.map((destino) =>
        h(
          'li',
          { class: 'en-renglon', llave: llaveDe(destino) },
          h('span', {}, destino.nombre),
          llaveDe(destino) === actual
            ? h('span', { class: 'menudo' }, TEXTOS.elegido)
            : boton(TEXTOS.elegir, () => void elegir(barra, destino), {
                clase: 'menor',
                nombre: TEXTOS.elegirEste(destino.nombre),
                ocupado: barra.trabaja(`destino ${llaveDe(destino)}`) && TEXTOS.eligiendo,
              }),
        ),
      ),
    ),
  );
}
