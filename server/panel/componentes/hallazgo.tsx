import type { ComponentChildren, VNode } from 'preact';
import type { HallazgoDeApi } from '../../../shared/api/esquemas/envios.ts';
import { DE_GRAVEDAD } from '../texto/estados.ts';
import { Ficha } from './ficha.tsx';

interface Datos {
  readonly hallazgo: Omit<HallazgoDeApi, 'correcciones'>;
  /** Whether its gravity is said here: not where a heading says it of all. */
  readonly conGravedad?: boolean;
  /** Why it stands in nobody's way, where it does not. */
  readonly nota?: string;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** One finding: its gravity, what it says, what to do. */
export function Hallazgo({ hallazgo, conGravedad = true, nota = '', children }: Datos): VNode {
  const { gravedad, mensaje, sugerencia, justificacion } = hallazgo;
  return (
    <div class={`caja-de-hallazgo t-${DE_GRAVEDAD[gravedad].tono}`}>
      {(conGravedad || nota !== '') && (
        <p class="hallazgo-cabeza">
          {conGravedad && <Ficha senal={DE_GRAVEDAD[gravedad]} />}
          {nota !== '' && <span class="menudo">{nota}</span>}
        </p>
      )}
      <p class="parrafo">{mensaje}</p>
      {justificacion === null ? (
        sugerencia !== '' && <p class="menudo parrafo">{sugerencia}</p>
      ) : (
        <p class="menudo parrafo">Explicación: {justificacion}</p>
      )}
      {children}
    </div>
  );
}
