import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { DialogoDePublicacion } from './dialogo-de-publicacion.tsx';

interface Datos {
  readonly lugar: LugarDeLibro;
  readonly sesion: SesionDeLibro;
  /** Cells with a finding. */
  readonly porVer: number;
}

/** Puts in force what was filled in: it asks first, with what changes. */
export function PublicarVersion(datos: Datos): VNode {
  const [abierto, abrir] = useState(false);
  return (
    <>
      <button
        type="button"
        class="boton principal menor"
        onClick={() => {
          abrir(true);
        }}
      >
        Publicar esta versión
      </button>
      {abierto && (
        <DialogoDePublicacion
          {...datos}
          alCerrar={() => {
            abrir(false);
          }}
        />
      )}
    </>
  );
}
