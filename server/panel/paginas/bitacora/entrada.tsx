import type { VNode } from 'preact';
import type { EntradaDeBitacora } from '../../../../shared/api/esquemas/bitacora.ts';
import { predicadoDeAccion } from '../../../../shared/messages/de-bitacora.ts';
import { momento } from '../../texto/fechas.ts';
import { objetoLegible } from './objeto.ts';
import { Valor } from './valor.tsx';

interface Datos {
  readonly entrada: EntradaDeBitacora;
  readonly nombreDe: (persona: string) => string;
}

function Detalle({ entrada }: Pick<Datos, 'entrada'>): VNode {
  const { de, a, previo, hash } = entrada;
  return (
    <details>
      <summary>Detalle</summary>
      <dl class="celdas">
        {de !== null && (
          <div>
            <dt>Antes</dt>
            <dd>
              <Valor texto={de} />
            </dd>
          </div>
        )}
        {a !== null && (
          <div>
            <dt>Después</dt>
            <dd>
              <Valor texto={a} />
            </dd>
          </div>
        )}
        <div>
          <dt>Huella de este asiento</dt>
          <dd>
            <code class="huella">{hash}</code>
          </dd>
        </div>
        <div>
          <dt>Huella del anterior</dt>
          <dd>
            <code class="huella">{previo === '' ? 'Es el primero' : previo}</code>
          </dd>
        </div>
      </dl>
    </details>
  );
}

/** One change, as a sentence: who did what, to what, when. */
export function Entrada({ entrada, nombreDe }: Datos): VNode {
  const { n, cuando, quien, accion } = entrada;
  const objeto = objetoLegible(entrada.objeto, nombreDe);
  return (
    <li class="asiento">
      <p>
        <strong>{quien}</strong> {predicadoDeAccion(accion)}
      </p>
      <p class="menudo fila-de-datos">
        <span>N.º {String(n)}</span>
        <time dateTime={cuando}>{momento(cuando)}</time>
        {objeto.a === null ? <span>{objeto.texto}</span> : <a href={objeto.a}>{objeto.texto}</a>}
      </p>
      <Detalle entrada={entrada} />
    </li>
  );
}
