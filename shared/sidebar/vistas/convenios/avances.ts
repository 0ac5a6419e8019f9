import type { ConvenioDeBarra } from '../../../addon/acciones.ts';
import { h, type Hijo, type Nodo } from '../../dom/nodo.ts';
import type { Barra } from '../../estado/barra.ts';
import { crearLectura } from '../../estado/lectura.ts';
import { boton } from '../../piezas/boton.ts';
import { eleccion, texto } from '../../piezas/entradas.ts';
import { casilla } from '../../piezas/casilla.ts';
import { rotuloDeConvenio } from '../../piezas/convenio.ts';
import { TEXTOS } from '../../textos.ts';
import type { CrearVista } from '../vista.ts';
import { coincide } from './coincide.ts';

const DICE = TEXTOS.convenios;

/** What is being ticked, and what is said of each. */
interface Marcado {
  sesion: string;
  busca: string;
  comun: string;
  readonly marcados: Set<string>;
  readonly propios: Map<string, string>;
}

async function informar(barra: Barra, marcado: Marcado, alAcabar: () => void): Promise<void> {
  const { sesion, marcados, propios, comun } = marcado;
  const avances = [...marcados].map((folio) => ({
    folio,
    avance: (propios.get(folio) ?? '').trim() || comun.trim(),
  }));
  const dado = await barra.pedir(
    'reportarAvances',
    { sesion, avances },
    {
      llave: 'reportarAvances',
      dice: DICE.informando,
      escribe: true,
      reintentar: () => void informar(barra, marcado, alAcabar),
    },
  );
  if (dado === null) return;
  marcados.clear();
  propios.clear();
  alAcabar();
  barra.decir(DICE.informados(dado.valor.agregados, dado.valor.cambiados));
}

function alternar(marcados: Set<string>, folio: string): void {
  if (!marcados.delete(folio)) marcados.add(folio);
}

function unConvenio({ redibujar }: Barra, { marcados, propios }: Marcado, c: ConvenioDeBarra): Nodo {
  const marcado = marcados.has(c.clave);
  return h(
    'li',
    { class: 'una-linea', llave: c.clave },
    casilla(rotuloDeConvenio(c), marcado, () => {
      alternar(marcados, c.clave);
      redibujar();
    }),
    c.avance !== null && h('p', { class: 'menudo' }, DICE.yaInformado(c.avance)),
    marcado &&
      texto(DICE.avanceDe(c.clave), propios.get(c.clave) ?? '', (v) => {
        propios.set(c.clave, v);
      }),
  );
}

function todos({ redibujar }: Barra, { marcados }: Marcado, vistos: readonly ConvenioDeBarra[]): Nodo {
  const claves = vistos.map((c) => c.clave);
  const estan = claves.every((clave) => marcados.has(clave));
  return casilla(DICE.todos(claves.length), estan && claves.length > 0, () => {
    for (const clave of claves) {
      if (estan) marcados.delete(clave);
      else marcados.add(clave);
    }
    redibujar();
  });
}

function lista(
  barra: Barra,
  marcado: Marcado,
  convenios: readonly ConvenioDeBarra[],
  alAcabar: () => void,
): Hijo {
  if (convenios.length === 0) return h('p', { llave: 'ninguno' }, DICE.ninguno);
  const vistos = convenios.filter((c) => coincide(c, marcado.busca));
  return [
    texto(DICE.buscar, marcado.busca, (v) => {
      marcado.busca = v;
      barra.redibujar();
    }),
    h(
      'fieldset',
      { llave: 'lista' },
      h('legend', {}, DICE.cuales),
      vistos.length === 0 ? h('p', { class: 'menudo' }, DICE.ningunoAsi) : todos(barra, marcado, vistos),
      h(
        'ul',
        { class: 'lista-llana' },
        vistos.map((c) => unConvenio(barra, marcado, c)),
      ),
    ),
    texto(
      DICE.avanceComun,
      marcado.comun,
      (v) => {
        marcado.comun = v;
      },
      DICE.avanceComunAyuda,
    ),
    boton(DICE.informar(marcado.marcados.size), () => void informar(barra, marcado, alAcabar), {
      clase: 'principal ancho',
      llave: 'informar',
      impedido: marcado.marcados.size === 0 || barra.escribiendo(),
      ocupado: barra.trabaja('reportarAvances') && DICE.informando,
    }),
  ];
}

/** Reports the progress of many convenios at one session, by ticking them. */
export const crearAvances: CrearVista = (barra) => {
  const marcado: Marcado = { sesion: '', busca: '', comun: '', marcados: new Set(), propios: new Map() };
  const convenios = crearLectura(barra, 'convenios', () => ({ sesion: marcado.sesion }));
  const elegir = (sesion: string): void => {
    marcado.sesion = sesion;
    if (sesion !== '') convenios.leer();
    barra.redibujar();
  };
  const sesiones = crearLectura(
    barra,
    'sesiones',
    () => null,
    (leidas) => {
      elegir(leidas.includes(marcado.sesion) ? marcado.sesion : (leidas.at(-1) ?? ''));
    },
  );
  return {
    alEntrar: sesiones.leer,
    dibujar: () =>
      sesiones.mostrar((leidas) =>
        leidas.length === 0
          ? h('p', { llave: 'sin-sesiones' }, DICE.sinSesiones)
          : [
              eleccion(
                DICE.sesion,
                marcado.sesion,
                leidas.map((s) => ({ valor: s, texto: s })),
                elegir,
              ),
              convenios.mostrar((leidos) => lista(barra, marcado, leidos, convenios.leer)),
            ],
      ),
  };
};
