import { h, type Nodo } from '../dom/nodo.ts';

/** Drawings of 20 by 20, by their strokes; the panel's. */
const TRAZOS = {
  reloj: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M10 6.5V10l2.5 1.8',
  palomita: 'm4 10.5 4 4 8-9',
  alerta: 'M10 3.2 2.5 16.5h15zM10 8v4M10 14.2v.3',
  cruz: 'm5 5 10 10M15 5 5 15',
  comentario: 'M3.5 4.5h13v9H9l-3.5 3v-3h-2z',
  subir: 'M10 13V4M6 8l4-4 4 4M4 16h12',
  siguiente: 'm8 5 5 5-5 5',
  punto: 'M8.5 10h3',
} as const;

export type NombreDeIcono = keyof typeof TRAZOS;

/** Always beside words: it says nothing to who cannot see it. */
export function icono(nombre: NombreDeIcono): Nodo {
  return h(
    'svg',
    { class: 'icono', viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' },
    h('path', { d: TRAZOS[nombre] }),
  );
}
