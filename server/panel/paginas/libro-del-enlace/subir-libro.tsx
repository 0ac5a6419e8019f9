import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { DE_LIBRO, ElegirArchivos } from '../../componentes/elegir-archivos.tsx';

interface Datos {
  readonly ayuda: string;
  readonly accion: string;
  readonly corriendo: boolean;
  /** From 0 to 1 while it goes up; 1 while the service reads it. */
  readonly parte: number;
  readonly alSubir: (archivos: readonly File[]) => void;
}

/** Chooses the files of a libro of the enlace and sends them, telling how far it is. */
export function SubirLibro({ ayuda, accion, corriendo, parte, alSubir }: Datos): VNode {
  const [archivos, elegir] = useState<readonly File[]>([]);
  return (
    <form
      onSubmit={(evento) => {
        evento.preventDefault();
        alSubir(archivos);
      }}
    >
      <ElegirArchivos
        etiqueta="Libro del enlace"
        ayuda={ayuda}
        acepta={DE_LIBRO}
        varios
        archivos={archivos}
        alElegir={elegir}
      />
      {corriendo && <progress aria-label="Avance de la subida" value={parte < 1 ? parte : undefined} />}
      <p role="status">{corriendo && (parte < 1 ? 'Subiendo…' : 'Leyendo el libro…')}</p>
      <div class="acciones al-inicio">
        <button type="submit" class="boton principal" disabled={corriendo || archivos.length === 0}>
          {accion}
        </button>
      </div>
    </form>
  );
}
