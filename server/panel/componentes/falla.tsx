import type { ComponentChildren, VNode } from 'preact';
import type { Falla } from '../cliente/falla.ts';
import { Icono } from './icono.tsx';

interface Datos {
  readonly falla: Falla | null;
  /** Does the same again: offered where it may come out well. */
  readonly reintentar?: (() => void) | undefined;
  /** Reads again what somebody else changed. */
  readonly releer?: (() => void) | undefined;
}

function Salida({ falla, reintentar, releer }: Datos & { readonly falla: Falla }): VNode | null {
  const hacer = falla.estado === 412 ? releer : falla.pasajera ? (reintentar ?? releer) : undefined;
  if (hacer === undefined) return null;
  return (
    <button type="button" class="boton" onClick={hacer}>
      {falla.estado === 412 ? 'Volver a leer' : 'Volver a intentar'}
    </button>
  );
}

const conservado = (falla: Falla): ComponentChildren =>
  falla.estado === 412 ? <p>Lo que usted escribió sigue aquí.</p> : null;

/** A failure, with what to do next. */
export function AvisoDeFalla({ falla, reintentar, releer }: Datos): VNode | null {
  if (falla === null) return null;
  return (
    <div class="falla" role="alert">
      <Icono nombre="alerta" />
      <div>
        <p class="falla-titulo">{falla.titulo}</p>
        <p>{falla.detalle}</p>
        {conservado(falla)}
        {falla.errores.length > 0 && (
          <ul>
            {falla.errores.map(({ donde, que }) => (
              <li key={donde + que}>
                <strong>{donde}</strong>: {que}
              </li>
            ))}
          </ul>
        )}
        <Salida falla={falla} reintentar={reintentar} releer={releer} />
        {falla.peticion !== '' && (
          <p class="menudo">
            Petición <code>{falla.peticion}</code>
          </p>
        )}
      </div>
    </div>
  );
}
