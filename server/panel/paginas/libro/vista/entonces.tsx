import type { VNode } from 'preact';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import { pedir } from '../../../cliente/pedir.ts';
import { useAccion } from '../../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../../componentes/falla.tsx';
import { avisar } from '../../../estado/avisos.ts';
import { confirmar } from '../../../estado/confirmar.ts';
import { momento } from '../../../texto/fechas.ts';
import { operacionesDe } from '../sesion/operaciones-de-libro.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';

/** A moment of the libro that is looked at. */
export interface Momento {
  readonly numero: number;
  readonly cuando: string;
  readonly nombre: string;
  readonly borrador: Borrador;
}

interface Datos {
  readonly lugar: LugarDeLibro;
  readonly sesion: SesionDeLibro;
  readonly visto: Momento;
  readonly alVolver: () => void;
}

/** Says that what shows is past, and lets it come back. */
export function Entonces({ lugar, sesion, visto, alVolver }: Datos): VNode {
  const cuando = momento(visto.cuando);
  const { correr, corriendo, falla } = useAccion(async () => {
    const si = await confirmar({
      titulo: 'Volver a este momento',
      texto: `El libro quedará como estaba el ${cuando}. La historia conserva todo lo de hoy, y podrá volver a ello.`,
      accion: 'Volver a este momento',
    });
    if (!si) return;
    await sesion.alGuardarse();
    await pedir(operacionesDe(lugar).restaurar, { parametros: lugar, cuerpo: { numero: visto.numero } });
    await sesion.releer();
    avisar(`El libro está como el ${cuando}.`);
    alVolver();
  });
  return (
    <div class="entonces" role="status">
      <p>
        Así quedó el libro el {cuando}, tras un cambio de {visto.nombre}. Aquí no se escribe.
      </p>
      <button type="button" class="boton menor" onClick={alVolver}>
        Volver a hoy
      </button>
      {sesion.bloqueo === null && (
        <button
          type="button"
          class="boton menor"
          disabled={corriendo}
          onClick={() => {
            correr();
          }}
        >
          Restaurar
        </button>
      )}
      <AvisoDeFalla falla={falla} reintentar={correr} />
    </div>
  );
}
