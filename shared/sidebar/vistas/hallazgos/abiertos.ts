import type { HallazgoDeBarra } from '../../../addon/acciones.ts';
import type { Barra } from '../../estado/barra.ts';
import { llaveDeHallazgo } from '../../estado/agrupar.ts';

export type Formulario = 'explicar' | 'pedir';

/** The forms that are open, and what was typed in each: kept while findings come and go. */
export interface Abiertos {
  readonly barra: Barra;
  readonly cual: (h: HallazgoDeBarra) => Formulario | null;
  readonly alternar: (h: HallazgoDeBarra, formulario: Formulario) => void;
  readonly cerrar: (h: HallazgoDeBarra) => void;
  readonly borrador: (h: HallazgoDeBarra, inicial: string) => string;
  readonly escribir: (h: HallazgoDeBarra, texto: string) => void;
  /** How many findings of a group are shown. */
  readonly vistos: (grupo: string) => number;
  readonly verMas: (grupo: string) => void;
}

/** Findings of a tab that are shown at first, and with each «Mostrar más». */
const TANDA = 40;

export function crearAbiertos(barra: Barra): Abiertos {
  const formularios = new Map<string, Formulario>();
  const borradores = new Map<string, string>();
  const tandas = new Map<string, number>();
  const borradorDe = (h: HallazgoDeBarra): string =>
    `${formularios.get(llaveDeHallazgo(h)) ?? ''} ${llaveDeHallazgo(h)}`;
  const vistos = (grupo: string): number => tandas.get(grupo) ?? TANDA;
  return {
    barra,
    cual: (h) => formularios.get(llaveDeHallazgo(h)) ?? null,
    alternar: (h, formulario) => {
      const llave = llaveDeHallazgo(h);
      if (formularios.get(llave) === formulario) formularios.delete(llave);
      else formularios.set(llave, formulario);
      barra.redibujar();
    },
    cerrar: (h) => {
      borradores.delete(borradorDe(h));
      formularios.delete(llaveDeHallazgo(h));
      barra.redibujar();
    },
    borrador: (h, inicial) => borradores.get(borradorDe(h)) ?? inicial,
    escribir: (h, texto) => {
      borradores.set(borradorDe(h), texto);
    },
    vistos,
    verMas: (grupo) => {
      tandas.set(grupo, vistos(grupo) + TANDA);
      barra.redibujar();
    },
  };
}
