import type { Da, NombreDeAccion, Pide } from '../../addon/acciones.ts';
import { h, type Hijo } from '../dom/nodo.ts';
import { boton } from '../piezas/boton.ts';
import { TEXTOS } from '../textos.ts';
import type { Barra } from './barra.ts';

/** Something that a view reads when it is entered. */
export interface Lectura<T> {
  readonly leer: () => void;
  readonly poner: (valor: T) => void;
  readonly valor: () => T | null;
  /** What is shown of it: until it came, that it is being read or how to ask again. */
  readonly mostrar: (con: (valor: T) => Hijo) => Hijo;
}

export function crearLectura<N extends NombreDeAccion>(
  barra: Barra,
  nombre: N,
  pide: () => Pide<N>,
  alLeer: (valor: Da<N>) => void = () => undefined,
): Lectura<Da<N>> {
  let leido: { readonly valor: Da<N> } | null = null;
  const leer = (): void => {
    void barra
      .pedir(nombre, pide(), { llave: nombre, dice: TEXTOS.leyendo, reintentar: leer })
      .then((dado) => {
        if (dado === null) return;
        leido = dado;
        alLeer(dado.valor);
        barra.redibujar();
      });
  };
  return {
    leer,
    valor: () => leido?.valor ?? null,
    poner: (valor) => {
      leido = { valor };
      barra.redibujar();
    },
    mostrar: (con) => {
      if (leido !== null) return con(leido.valor);
      if (barra.trabaja(nombre)) return h('p', { class: 'menudo', llave: 'leyendo' }, TEXTOS.leyendo);
      return h('div', { llave: 'sin-leer' }, h('p', {}, TEXTOS.noSeLeyo), boton(TEXTOS.reintentar, leer));
    },
  };
}
