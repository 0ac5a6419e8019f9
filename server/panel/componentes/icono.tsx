import type { VNode } from 'preact';

/** Drawings of 20 by 20, by their strokes. */
const TRAZOS = {
  reloj: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M10 6.5V10l2.5 1.8',
  firma: 'M3 15.5h14M4 12l8.5-8.5 3 3L7 15H4z',
  bandeja: 'M3 11.5 5.2 4h9.6L17 11.5V16H3zM3 11.5h4l1 2h4l1-2h4',
  vuelta: 'M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8',
  palomita: 'm4 10.5 4 4 8-9',
  vacio: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5.4 14.6l9.2-9.2',
  punto: 'M8.5 10h3',
  alerta: 'M10 3.2 2.5 16.5h15zM10 8v4M10 14.2v.3',
  mas: 'M10 4v12M4 10h12',
  delta: 'M10 4 3.5 16h13z',
  cruz: 'm5 5 10 10M15 5 5 15',
  comentario: 'M3.5 4.5h13v9H9l-3.5 3v-3h-2z',
  campana: 'M5.5 14V9a4.5 4.5 0 0 1 9 0v5l1.500 1.500h-12zM8.500 17.500h3',
  subir: 'M10 13V4M6 8l4-4 4 4M4 16h12',
  bajar: 'M10 4v9M6 9l4 4 4-4M4 16h12',
  buscar: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4',
  sobre: 'M3 5h14v10.5H3zM3 5.5l7 5.5 7-5.5',
  siguiente: 'm8 5 5 5-5 5',
  pregunta: 'M7 7.5a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2M10 14.6v.3',
  candado: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  hoja: 'M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5',
  liga: 'M8 12l4-4M7.2 9.2 5.6 10.800a2.600 2.600 0 0 0 3.700 3.700l1.600-1.600M12.800 10.800l1.600-1.600a2.600 2.600 0 0 0-3.700-3.700L9.100 7.100',
} as const;

export type NombreDeIcono = keyof typeof TRAZOS;

/** Always beside words: it says nothing to who cannot see it. */
export function Icono({ nombre }: { readonly nombre: NombreDeIcono }): VNode {
  return (
    <svg class="icono" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={TRAZOS[nombre]} />
    </svg>
  );
}
