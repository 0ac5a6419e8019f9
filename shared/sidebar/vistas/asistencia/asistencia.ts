import type { Asistencia, SesionDeAsistencia } from '../../../addon/acciones.ts';
import { h, type Hijo, type Nodo } from '../../dom/nodo.ts';
import type { Barra } from '../../estado/barra.ts';
import { crearLectura, type Lectura } from '../../estado/lectura.ts';
import { boton } from '../../piezas/boton.ts';
import { TEXTOS } from '../../textos.ts';
import type { CrearVista } from '../vista.ts';

const DICE = TEXTOS.asistencia;

type Leida = Lectura<Asistencia>;

async function preparar(barra: Barra, leida: Leida): Promise<void> {
  const dado = await barra.pedir('prepararAsistencia', null, {
    llave: 'prepararAsistencia',
    dice: DICE.preparando,
    escribe: true,
    reintentar: () => void preparar(barra, leida),
  });
  if (dado === null) return;
  leida.poner(dado.valor);
  barra.decir(DICE.preparada);
}

async function todosPresentes(barra: Barra, leida: Leida, sesion: string): Promise<void> {
  const dado = await barra.pedir(
    'todosPresentes',
    { sesion },
    {
      llave: `todos ${sesion}`,
      dice: DICE.marcando,
      escribe: true,
      reintentar: () => void todosPresentes(barra, leida, sesion),
    },
  );
  if (dado === null) return;
  leida.poner(dado.valor);
  barra.decir(DICE.quedaronTodos(sesion));
}

function unaSesion(barra: Barra, leida: Leida, sesion: SesionDeAsistencia): Nodo {
  const { corto, puesta, presentes, justificadas, ausentes } = sesion;
  return h(
    'li',
    { class: 'una-linea', llave: corto },
    h('p', {}, h('strong', {}, corto)),
    h('p', { class: 'menudo' }, puesta ? DICE.cuenta(presentes, justificadas, ausentes) : DICE.sinColumna),
    puesta &&
      ausentes > 0 &&
      boton(DICE.todosPresentes, () => void todosPresentes(barra, leida, corto), {
        clase: 'menor',
        nombre: DICE.todosPresentesEn(corto),
        ocupado: barra.trabaja(`todos ${corto}`) && DICE.marcando,
        impedido: barra.escribiendo(),
      }),
  );
}

function porPreparar(barra: Barra, leida: Leida, { sesiones, faltan }: Asistencia): Hijo {
  if (faltan.length === 0 && sesiones.every((s) => s.puesta)) return null;
  return h(
    'div',
    { class: 'nota', llave: 'preparar' },
    faltan.length > 0 && h('p', {}, `${DICE.faltan(faltan.length)}: ${faltan.join('; ')}.`),
    h('p', { class: 'menudo' }, DICE.prepararAyuda),
    boton(DICE.preparar, () => void preparar(barra, leida), {
      ocupado: barra.trabaja('prepararAsistencia') && DICE.preparando,
      impedido: barra.escribiendo(),
    }),
  );
}

function integrantes({ integrantes: todos, sesiones }: Asistencia): Nodo {
  const puestas = sesiones.filter((s) => s.puesta).length;
  return h(
    'section',
    { class: 'clase', llave: 'integrantes' },
    h('h3', {}, DICE.integrantes),
    todos.length === 0
      ? h('p', { class: 'menudo' }, DICE.sinIntegrantes)
      : h(
          'ul',
          { class: 'lista-llana' },
          todos.map(({ nombre, asistencias }) =>
            h(
              'li',
              { class: 'en-renglon', llave: nombre },
              h('span', {}, nombre),
              h('span', { class: 'menudo numero' }, DICE.asistencias(asistencias, puestas)),
            ),
          ),
        ),
  );
}

/** Sessions with their counts, and members with theirs. */
export const crearAsistencia: CrearVista = (barra) => {
  const leida = crearLectura(barra, 'asistencia', () => null);
  return {
    alEntrar: leida.leer,
    dibujar: () =>
      leida.mostrar((asistencia) => [
        porPreparar(barra, leida, asistencia),
        h(
          'section',
          { class: 'clase', llave: 'sesiones' },
          h('h3', {}, DICE.sesiones),
          asistencia.sesiones.length === 0
            ? h('p', { class: 'menudo' }, DICE.sinSesiones)
            : h(
                'ul',
                { class: 'lista-llana' },
                asistencia.sesiones.map((s) => unaSesion(barra, leida, s)),
              ),
        ),
        integrantes(asistencia),
        h(
          'div',
          { class: 'acciones', llave: 'agregar' },
          boton(DICE.agregarSesion, () => {
            barra.ir('sesion-nueva');
          }),
          boton(DICE.agregarIntegrante, () => {
            barra.ir('integrante-nuevo');
          }),
        ),
      ]),
  };
};
