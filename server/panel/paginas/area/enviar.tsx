import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Icono } from '../../componentes/icono.tsx';
import { contar } from '../../texto/contar.ts';
import type { Captura } from './usar-captura.ts';
import { useEnviar, type Recibido } from './usar-enviar.ts';
import type { LugarDeArea } from './usar-validacion.ts';

interface Datos {
  readonly captura: Captura;
  readonly lugar: LugarDeArea;
  readonly alRecibir: (recibido: Recibido) => void;
}

/** Whether it may be sent, and what keeps it. */
function razonDe({ revision: { validacion, revisando, falla } }: Captura): string {
  if (revisando) return 'Revisando…';
  if (falla !== null || validacion === null) return 'Falta terminar la revisión.';
  return validacion.motivo;
}

/** Sends the libro at hand; while something keeps it, the button says what. */
export function Enviar({ captura, lugar, alRecibir }: Datos): VNode {
  const id = useId();
  const enviar = useEnviar(lugar, alRecibir);
  const { enCurso, revision } = captura;
  const razon = razonDe(captura);
  const impedido = razon !== '' || revision.validacion?.admisible !== true;
  const correr = (): void => {
    if (enCurso && !impedido) enviar.correr(revision.validacion.sha256, { libro: enCurso.libro });
  };
  const filas = (revision.validacion?.filas ?? []).reduce((suma, f) => suma + f.filas, 0);
  return (
    <div class="barra-de-envio">
      <AvisoDeFalla falla={enviar.falla} reintentar={correr} />
      <p id={id} role="status">
        {impedido ? razon : `Todo en orden: ${contar(filas, 'fila')} por enviar.`}
      </p>
      <button
        type="button"
        class="boton principal"
        aria-disabled={impedido || enviar.corriendo}
        aria-describedby={id}
        onClick={correr}
      >
        <Icono nombre="subir" />
        {enviar.corriendo ? 'Enviando…' : 'Enviar al enlace'}
      </button>
    </div>
  );
}
