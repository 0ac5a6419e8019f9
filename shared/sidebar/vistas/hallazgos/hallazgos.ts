import type { HallazgoDeBarra, Revision } from '../../../addon/acciones.ts';
import { h, type Hijo, type Nodo } from '../../dom/nodo.ts';
import { claseDe, type Clase } from '../../estado/agrupar.ts';
import type { Barra } from '../../estado/barra.ts';
import { alVolver, revisar } from '../../estado/revisar.ts';
import { boton } from '../../piezas/boton.ts';
import { icono } from '../../piezas/icono.ts';
import { TEXTOS } from '../../textos.ts';
import type { CrearVista } from '../vista.ts';
import { crearAbiertos, type Abiertos } from './abiertos.ts';
import { comentarios } from './comentarios.ts';
import { porLugar } from './por-lugar.ts';
import { unHallazgo } from './un-hallazgo.ts';

function unaClase(abiertos: Abiertos, clase: Clase, todos: readonly HallazgoDeBarra[]): Hijo {
  const suyos = todos.filter((x) => claseDe(x) === clase);
  if (suyos.length === 0) return null;
  const titulo = h('h3', {}, TEXTOS.clases[clase], ' ', h('span', { class: 'cuenta' }, String(suyos.length)));
  const lista = porLugar(abiertos, clase, suyos, (x) => unHallazgo(abiertos, x));
  if (clase === 'resuelto')
    return h('details', { class: 'clase', llave: clase }, h('summary', {}, titulo), lista);
  const detalle = TEXTOS.clasesDetalle[clase];
  return h(
    'section',
    { class: 'clase', 'aria-label': TEXTOS.clases[clase], llave: clase },
    titulo,
    detalle !== '' && h('p', { class: 'menudo' }, detalle),
    lista,
  );
}

function cuenta({ hallazgos }: Revision): string {
  const con = (gravedad: HallazgoDeBarra['gravedad']): number =>
    hallazgos.filter((x) => x.gravedad === gravedad).length;
  return TEXTOS.cuenta(con('Error'), con('Advertencia'), con('Justificada'));
}

/** What is reviewed: the whole libro, or the tab that the menu was opened at. */
function alcance(barra: Barra, hojas: readonly string[]): Nodo {
  const { hoja } = barra.estado;
  return h(
    'div',
    { class: 'campo', llave: 'alcance' },
    h('label', { for: 'alcance' }, TEXTOS.alcance),
    h(
      'select',
      {
        id: 'alcance',
        value: hoja ?? '',
        onchange: ({ currentTarget }: Event) => {
          if (currentTarget instanceof HTMLSelectElement)
            void revisar(barra, currentTarget.value === '' ? null : currentTarget.value);
        },
      },
      h('option', { value: '' }, TEXTOS.todoElLibro),
      hojas.map((nombre) => h('option', { value: nombre, llave: nombre }, TEXTOS.soloLaHoja(nombre))),
    ),
  );
}

const botonDeRevisar = (barra: Barra): Nodo =>
  boton(
    TEXTOS.revisar,
    () => {
      void revisar(barra);
    },
    {
      llave: 'revisar',
      nombre: TEXTOS.revisarDeNuevo,
      ocupado: barra.trabaja('validar') && TEXTOS.revisando,
    },
  );

function enOrden(hoja: string | null): Nodo {
  return h(
    'div',
    { class: 'vacio', llave: 'vacio' },
    icono('palomita'),
    h(
      'div',
      {},
      h('p', { class: 'vacio-titulo' }, TEXTOS.sinHallazgos),
      h('p', {}, TEXTOS.sinHallazgosDetalle(hoja)),
    ),
  );
}

function revisado(abiertos: Abiertos, revision: Revision): Hijo {
  const { hallazgos, avisos, hoja } = revision;
  return [
    h('p', { llave: 'cuenta', class: 'cuentas' }, cuenta(revision)),
    avisos.map((aviso) => h('p', { class: 'nota', llave: aviso }, aviso)),
    abiertos.barra.estado.vieja && h('p', { class: 'nota', llave: 'vieja' }, TEXTOS.vieja),
    comentarios(abiertos),
    hallazgos.length === 0 && enOrden(hoja),
    unaClase(abiertos, 'corregir', hallazgos),
    unaClase(abiertos, 'revisar', hallazgos),
    unaClase(abiertos, 'resuelto', hallazgos),
  ];
}

/** The findings by tab and row, what must be corrected first, each with its ways out. */
export const crearHallazgos: CrearVista = (barra) => {
  const abiertos = crearAbiertos(barra);
  return {
    alEntrar: () => {
      if (barra.estado.revision === null) void revisar(barra);
      else void alVolver(barra);
    },
    dibujar: () => {
      const { revision, libro, hoja } = barra.estado;
      const hojas = libro?.libro.hojas ?? (hoja === null ? [] : [hoja]);
      return [
        h('div', { class: 'alcance', llave: 'que' }, alcance(barra, hojas), botonDeRevisar(barra)),
        revision === null ? comentarios(abiertos) : revisado(abiertos, revision),
      ];
    },
  };
};
