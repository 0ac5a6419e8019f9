import { h, type Nodo } from '../dom/nodo.ts';
import { icono, type NombreDeIcono } from './icono.ts';

export type Tono = 'neutro' | 'info' | 'aviso' | 'bien' | 'mal' | 'aparte';

/** A state in a word, with its sign: never by its colour alone. */
export const ficha = (texto: string, tono: Tono, signo: NombreDeIcono): Nodo =>
  h('span', { class: `ficha t-${tono}` }, icono(signo), texto);
