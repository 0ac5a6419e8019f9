import type { ConvenioDeBarra } from '../../../addon/acciones.ts';
import { h, type Hijo } from '../../dom/nodo.ts';
import { crearLectura } from '../../estado/lectura.ts';
import { registro } from '../../piezas/convenio.ts';
import { eleccion } from '../../piezas/entradas.ts';
import { dia } from '../../texto/fechas.ts';
import { TEXTOS } from '../../textos.ts';
import type { CrearVista } from '../vista.ts';

const DICE = TEXTOS.convenios;

/** Days ahead that may be looked at. */
const PLAZOS = [30, 60, 90, 180, 365];

function vence({ vigenciaHasta, dias }: ConvenioDeBarra): Hijo {
  return dias !== null && h('p', { class: 'menudo' }, DICE.vence(dia(vigenciaHasta), dias));
}

/** Convenios in force that end soon. */
export const crearPorVencer: CrearVista = (barra) => {
  let dias = 90;
  const leidos = crearLectura(barra, 'porVencer', () => ({ dias }));
  return {
    alEntrar: leidos.leer,
    dibujar: () => [
      eleccion(
        DICE.dentroDe,
        String(dias),
        PLAZOS.map((n) => ({ valor: String(n), texto: DICE.dias(n) })),
        (elegido) => {
          dias = Number(elegido);
          leidos.leer();
        },
      ),
      leidos.mostrar((convenios) =>
        convenios.length === 0
          ? h('p', { llave: 'nada' }, DICE.nadaVence)
          : h(
              'ul',
              { class: 'lista-llana', llave: 'lista' },
              convenios.map((c) => registro(barra, c, vence(c))),
            ),
      ),
    ],
  };
};
