import type { Barra, FallaDeBarra } from '../estado/barra.ts';
import { deshacer } from '../estado/cambiar.ts';
import { revisar } from '../estado/revisar.ts';
import { h, type Hijo, type Nodo } from '../dom/nodo.ts';
import { TEXTOS } from '../textos.ts';
import { boton } from './boton.ts';
import { icono } from './icono.ts';

/** Seconds from which a work is worth a word, and from which it may never end. */
const NOTABLE = 3;
const SOSPECHOSO = 20;

/** Failures after which the same is not to be asked again, but looked at. */
const PIDEN_REVISAR: ReadonlySet<string> = new Set(['celda-cambiada']);

function salida(barra: Barra, { problema, reintentar }: FallaDeBarra): Hijo {
  if (PIDEN_REVISAR.has(problema.codigo))
    return boton(TEXTOS.revisarDeNuevo, () => {
      void revisar(barra);
    });
  return (
    reintentar !== null &&
    boton(TEXTOS.reintentar, () => {
      reintentar();
    })
  );
}

function avisoDeFalla(barra: Barra, falla: FallaDeBarra): Nodo {
  return h(
    'div',
    { class: 'falla', role: 'alert', llave: 'falla' },
    h('p', { class: 'falla-titulo' }, icono('alerta'), falla.problema.titulo),
    h('p', { class: 'parrafo' }, falla.problema.detalle),
    h(
      'div',
      { class: 'acciones' },
      salida(barra, falla),
      boton(
        TEXTOS.cerrar,
        () => {
          barra.estado.falla = null;
          barra.redibujar();
        },
        { clase: 'ligero', nombre: TEXTOS.cerrarAviso },
      ),
    ),
  );
}

const loQueSeHace = ({ estado: { trabajos } }: Barra): string =>
  [...trabajos.values()].find((t) => t.dice !== '')?.dice ?? '';

function renglon(barra: Barra): Nodo {
  const { hecho, segundos } = barra.estado;
  const haciendo = loQueSeHace(barra);
  return h(
    'div',
    { class: 'renglon-de-estado', llave: 'renglon' },
    h(
      'p',
      { role: 'status', class: haciendo === '' ? '' : 'trabajando' },
      haciendo === '' ? (hecho?.dice ?? '') : haciendo,
    ),
    haciendo !== '' &&
      segundos >= NOTABLE &&
      h('span', { class: 'menudo', 'aria-hidden': 'true' }, TEXTOS.segundos(segundos)),
    hecho !== null &&
      hecho.deshacer.length > 0 &&
      boton(
        hecho.deshecho ? TEXTOS.rehacer : TEXTOS.deshacer,
        () => {
          void deshacer(barra);
        },
        { llave: 'deshacer', clase: 'menor', impedido: barra.escribiendo() },
      ),
  );
}

/** What is being done, what was done and how to take it back, what failed and what to do: always in sight. */
export function pie(barra: Barra): Nodo {
  const { falla, segundos } = barra.estado;
  const tarda = segundos >= SOSPECHOSO && loQueSeHace(barra) !== '';
  return h(
    'div',
    { class: 'pie', llave: 'pie' },
    falla !== null && avisoDeFalla(barra, falla),
    tarda && h('p', { class: 'nota', role: 'status', llave: 'tarda' }, TEXTOS.tarda),
    renglon(barra),
  );
}
