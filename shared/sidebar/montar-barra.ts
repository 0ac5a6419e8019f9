import type { Puente, Vista as NombreDelMenu } from '../addon/acciones.ts';
import { dibujar } from './dom/dibujar.ts';
import { conElFoco } from './dom/foco.ts';
import { h, type Nodo } from './dom/nodo.ts';
import { crearBarra, type Barra } from './estado/barra.ts';
import type { NombreDeVista } from './nombre-de-vista.ts';
import { contarSegundos } from './estado/contar-segundos.ts';
import { abrir, alEditar, alVolver } from './estado/revisar.ts';
import { encabezado } from './piezas/encabezado.ts';
import { navegacion } from './piezas/navegacion.ts';
import { pie } from './piezas/pie.ts';
import { TEXTOS } from './textos.ts';
import { crearVistas } from './vistas/catalogo-de-vistas.ts';
import type { Vista } from './vistas/vista.ts';

/** What a place that shows the page may add. */
export interface AlrededorDeBarra {
  /** Tab that is reviewed at first, where the menu was opened at one. */
  readonly hoja?: string | null;
  /** Gives the keyboard to the sheet, after the page brought somebody to a cell. */
  readonly alLibro?: () => void;
}

/** What the place that shows the page may tell it. */
export interface BarraMontada {
  /** Somebody changed the libro. */
  readonly alEditar: () => void;
}

function arbol(barra: Barra, vista: Vista): Nodo {
  return h(
    'div',
    { class: 'barra' },
    encabezado(barra.estado.libro),
    navegacion(barra),
    h(
      'main',
      { llave: barra.estado.vista },
      h('h2', { tabindex: -1, id: 'titulo', llave: 'titulo' }, TEXTOS.vistas[barra.estado.vista]),
      vista.dibujar(),
    ),
    pie(barra),
  );
}

/** Draws once for all that changed at a time. */
function alJunto(hacer: () => void): () => void {
  let pedido = false;
  return () => {
    if (pedido) return;
    pedido = true;
    queueMicrotask(() => {
      pedido = false;
      hacer();
    });
  };
}

/** Whoever comes back to the page finds what stands now. */
function alRecobrarElFoco(barra: Barra): void {
  window.addEventListener('focus', () => void alVolver(barra));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void alVolver(barra);
  });
}

/**
 * Draws the sidebar into an element and brings it to life.
 *
 * @param puente how it asks for things: `google.script.run` in Sheets, a call in the browser; its findings come worded
 * @param vista what it opens at
 */
export function montarBarra(
  raiz: HTMLElement,
  puente: Puente,
  vista: NombreDelMenu,
  { hoja = null, alLibro = () => undefined }: AlrededorDeBarra = {},
): BarraMontada {
  const redibujar = alJunto(() => {
    conElFoco(raiz, () => {
      dibujar(raiz, h('div', { id: raiz.id }, arbol(barra, vistas[barra.estado.vista])));
    });
  });
  const ir = (a: NombreDeVista): void => {
    barra.estado.vista = a;
    barra.estado.falla = null;
    vistas[a].alEntrar?.();
    redibujar();
    queueMicrotask(() => document.getElementById('titulo')?.focus());
  };
  const barra = crearBarra(vista, vista === 'hallazgos-de-hoja' ? hoja : null, {
    puente,
    redibujar,
    ir,
    alLibro,
  });
  const vistas = crearVistas(barra);
  contarSegundos(barra);
  alRecobrarElFoco(barra);
  redibujar();
  // A review without what the service says of the libro would be another one
  const iniciar = async (): Promise<void> => {
    if (await abrir(barra, () => void iniciar())) vistas[barra.estado.vista].alEntrar?.();
  };
  void iniciar();
  return { alEditar: () => void alEditar(barra) };
}
