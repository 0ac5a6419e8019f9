import { definicionDeEsteLibro } from '../../addon/dominio/definicion-de-este-libro.ts';
import { h, type Hijo } from '../dom/nodo.ts';
import { boton } from '../piezas/boton.ts';
import { TEXTOS } from '../textos.ts';
import type { CrearVista } from './vista.ts';

const lista = (hecho: readonly string[]): Hijo => [
  h('h3', {}, TEXTOS.preparar.hecho),
  h(
    'ul',
    {},
    hecho.map((que) => h('li', {}, que)),
  ),
];

/** Makes or mends the libro's tabs, and says what was done. */
export const crearPreparar: CrearVista = (barra) => {
  let hecho: readonly string[] | null = null;
  const preparar = async (): Promise<void> => {
    const opciones = {
      llave: 'preparar',
      dice: TEXTOS.preparar.preparando,
      escribe: true,
      reintentar: () => void preparar(),
    };
    const para = await barra.pedir('paraPreparar', null, opciones);
    if (para === null) return;
    const dado = await barra.pedir('preparar', definicionDeEsteLibro(para.valor), opciones);
    if (dado === null) return;
    hecho = dado.valor.hecho;
    barra.decir(hecho.length === 0 ? TEXTOS.preparar.nada : TEXTOS.preparar.hecho);
  };
  return {
    dibujar: () => [
      (barra.estado.libro?.avisos ?? []).map((aviso) => h('p', { class: 'nota', llave: aviso }, aviso)),
      h('p', { llave: 'que' }, TEXTOS.preparar.que),
      boton(TEXTOS.preparar.boton, () => void preparar(), {
        clase: 'principal',
        llave: 'preparar',
        ocupado: barra.trabaja('preparar') && TEXTOS.preparar.preparando,
      }),
      hecho !== null && hecho.length === 0 && h('p', { llave: 'nada' }, TEXTOS.preparar.nada),
      hecho !== null && hecho.length > 0 && h('section', { llave: 'hecho' }, lista(hecho)),
    ],
  };
};
