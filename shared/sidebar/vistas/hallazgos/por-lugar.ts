import type { ComentarioDeBarra, HallazgoDeBarra } from '../../../addon/acciones.ts';
import { h, type Hijo, type Nodo } from '../../dom/nodo.ts';
import { porHojaYFila, type DeHoja } from '../../estado/agrupar.ts';
import { boton } from '../../piezas/boton.ts';
import { TEXTOS } from '../../textos.ts';
import type { Abiertos } from './abiertos.ts';

const nombreDe = (hoja: string): string => (hoja === '' ? TEXTOS.elLibro : hoja);

/** As many rows as bear so many things, and at least one. */
function losPrimeros<T>({ filas }: DeHoja<T>, cuantas: number): DeHoja<T>['filas'] {
  let van = 0;
  return filas.filter(({ cosas }) => {
    const cabe = van < cuantas;
    van += cosas.length;
    return cabe;
  });
}

function unaHoja<T>(abiertos: Abiertos, grupo: string, deHoja: DeHoja<T>, una: (cosa: T) => Nodo): Nodo {
  const { hoja, cuantas } = deHoja;
  const llave = `${grupo} ${hoja}`;
  const filas = losPrimeros(deHoja, abiertos.vistos(llave));
  const faltan = cuantas - filas.reduce((suma, { cosas }) => suma + cosas.length, 0);
  return h(
    'div',
    { class: 'de-una-hoja', llave },
    h('h4', {}, nombreDe(hoja), ' ', h('span', { class: 'cuenta' }, String(cuantas))),
    filas.map(({ fila, cosas }) =>
      h(
        'div',
        { class: 'de-una-fila', llave: String(fila) },
        fila !== null && h('h5', {}, TEXTOS.fila(fila)),
        h('ul', { class: 'lista-llana' }, cosas.map(una)),
      ),
    ),
    faltan > 0 &&
      boton(
        TEXTOS.mostrarMas(faltan),
        () => {
          abiertos.verMas(llave);
        },
        { clase: 'menor', llave: 'mas' },
      ),
  );
}

/** Findings or comments by tab, and in each by row. */
export const porLugar = <T extends HallazgoDeBarra | ComentarioDeBarra>(
  abiertos: Abiertos,
  grupo: string,
  cosas: readonly T[],
  una: (cosa: T) => Nodo,
): Hijo => porHojaYFila(cosas).map((deHoja) => unaHoja(abiertos, grupo, deHoja, una));
