import type { VNode } from 'preact';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import { colorDe } from '../rejilla/gente.ts';
import type { Presencia } from '../sesion/servicio-de-libro.ts';

function dondeEsta({ hojas }: Borrador, { hoja, fila, columna }: Presencia): string {
  const suya = hojas.find((h) => h.id === hoja);
  if (suya === undefined) return '';
  const lugar = suya.filas.findIndex((f) => f.id === fila);
  const deColumna = suya.columnas.find((c) => c.id === columna)?.encabezado ?? '';
  const partes = [suya.nombre, lugar === -1 ? '' : `fila ${String(lugar + 2)}`, deColumna];
  return ` en ${partes.filter((p) => p !== '').join(', ')}`;
}

interface Datos {
  readonly gente: readonly Presencia[];
  readonly vista: Borrador;
}

/** Who else has the libro open, and where they are. */
export function GenteEnElLibro({ gente, vista }: Datos): VNode | null {
  if (gente.length === 0) return null;
  return (
    <ul class="gente" aria-label="También están aquí">
      {gente.map((presencia) => (
        <li key={presencia.persona} class={`gente-${String(colorDe(presencia.persona))}`}>
          {presencia.nombre}
          {dondeEsta(vista, presencia)}
        </li>
      ))}
    </ul>
  );
}
