import type { HallazgoDeBarra } from '../../../addon/acciones.ts';
import { h as nodo, type Hijo } from '../../dom/nodo.ts';
import { cambiosDeTodos, claseDe } from '../../estado/agrupar.ts';
import { corregir, pedirAlEnlace } from '../../estado/cambiar.ts';
import { boton } from '../../piezas/boton.ts';
import { TEXTOS } from '../../textos.ts';
import type { Abiertos, Formulario } from './abiertos.ts';
import { formularioDeExplicar, formularioDePedir } from './formularios-de-hallazgo.ts';

/** Fixes that the rules propose: for this cell, and for all of its kind. */
function propuestas({ barra }: Abiertos, h: HallazgoDeBarra): Hijo[] {
  const impedido = barra.escribiendo();
  const unas = h.correcciones.map(({ etiqueta, cambios }) =>
    boton(
      etiqueta,
      () => {
        void corregir(barra, cambios, TEXTOS.hecho(etiqueta));
      },
      { clase: 'menor arreglo', llave: `arreglo ${etiqueta}`, impedido },
    ),
  );
  const todos = h.correcciones.length === 1 ? cambiosDeTodos(barra.estado.revision?.hallazgos ?? [], h) : [];
  if (todos.length < 2) return unas;
  const deTodos = boton(
    TEXTOS.corregirTodos(todos.length),
    () => {
      void corregir(barra, todos, TEXTOS.hechoEnVarios(todos.length));
    },
    { clase: 'menor', llave: 'todos', impedido },
  );
  return [...unas, deTodos];
}

function opciones(
  abiertos: Abiertos,
  h: HallazgoDeBarra,
): { readonly cual: Formulario; readonly texto: string }[] {
  const { gravedad, sePuedePedir, pedido } = h;
  const enlace = abiertos.barra.estado.libro?.enlace ?? '';
  return [
    ...(gravedad === 'Advertencia' && !pedido ? [{ cual: 'explicar' as const, texto: TEXTOS.explicar }] : []),
    ...(gravedad === 'Justificada' ? [{ cual: 'explicar' as const, texto: TEXTOS.cambiarExplicacion }] : []),
    ...(sePuedePedir && !pedido && gravedad !== 'Justificada'
      ? [{ cual: 'pedir' as const, texto: TEXTOS.pedir(enlace) }]
      : []),
  ];
}

function retirar({ barra }: Abiertos, h: HallazgoDeBarra): Hijo {
  return (
    h.pedido &&
    boton(
      TEXTOS.retirarPeticion,
      () => {
        void pedirAlEnlace(barra, h, '', () => undefined);
      },
      { clase: 'menor', llave: 'retirar', impedido: barra.escribiendo() },
    )
  );
}

/** What can be done about a finding, in place. */
export function accionesDeHallazgo(abiertos: Abiertos, h: HallazgoDeBarra): Hijo[] {
  const abierto = abiertos.cual(h);
  const botones = [
    ...(claseDe(h) === 'resuelto' ? [] : propuestas(abiertos, h)),
    ...opciones(abiertos, h).map(({ cual, texto }) =>
      boton(
        texto,
        () => {
          abiertos.alternar(h, cual);
        },
        { clase: 'menor', llave: cual, abierto: abierto === cual },
      ),
    ),
    retirar(abiertos, h),
  ];
  return [
    nodo('div', { class: 'acciones', llave: 'acciones' }, botones),
    abierto === 'explicar' && formularioDeExplicar(abiertos, h),
    abierto === 'pedir' && formularioDePedir(abiertos, h),
  ];
}
