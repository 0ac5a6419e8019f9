import { h } from '../../dom/nodo.ts';
import { crearLectura } from '../../estado/lectura.ts';
import { boton } from '../../piezas/boton.ts';
import { registro } from '../../piezas/convenio.ts';
import { TEXTOS } from '../../textos.ts';
import type { CrearVista } from '../vista.ts';

/** Signed convenios that no opinión speaks of. */
export const crearSinOpinion: CrearVista = (barra) => {
  const leidos = crearLectura(barra, 'conveniosSinOpinion', () => null);
  return {
    alEntrar: leidos.leer,
    dibujar: () =>
      leidos.mostrar((convenios) =>
        convenios.length === 0
          ? h('p', { llave: 'nada' }, TEXTOS.convenios.sinOpinion)
          : [
              h(
                'ul',
                { class: 'lista-llana', llave: 'lista' },
                convenios.map((c) => registro(barra, c)),
              ),
              boton(
                TEXTOS.convenios.ligar,
                () => {
                  barra.ir('ligar-opinion');
                },
                { llave: 'ligar' },
              ),
            ],
      ),
  };
};
