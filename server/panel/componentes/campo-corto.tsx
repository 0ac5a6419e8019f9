import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Borrador } from '../estado/borrador.ts';

interface Datos {
  readonly etiqueta: string;
  readonly ayuda?: string | undefined;
  readonly borrador: Borrador;
  readonly tipo?: 'text' | 'date' | 'email';
  readonly obligatorio?: boolean;
  /** A regular expression, with what it says in `ayuda`. */
  readonly patron?: string;
  readonly maximo?: number;
  /** Known values to choose from while one types. */
  readonly sugeridos?: readonly string[];
}

/** What a service keeps of a short text, in characters. */
const MAXIMO = 200;

/** A text of one line or a date, kept in this browser until it is sent. */
export function CampoCorto(datos: Datos): VNode {
  const { etiqueta, ayuda, borrador, tipo = 'text', obligatorio = false, maximo = MAXIMO } = datos;
  const { patron, sugeridos = [] } = datos;
  const id = useId();
  return (
    <div class="campo">
      <label for={id}>{etiqueta}</label>
      {ayuda !== undefined && (
        <p class="ayuda" id={`${id}-ayuda`}>
          {ayuda}
        </p>
      )}
      <input
        id={id}
        type={tipo}
        required={obligatorio}
        pattern={patron}
        maxLength={tipo === 'date' ? undefined : maximo}
        autocomplete="off"
        list={sugeridos.length === 0 ? undefined : `${id}-sugeridos`}
        aria-describedby={ayuda === undefined ? undefined : `${id}-ayuda`}
        value={borrador.texto}
        onInput={(evento) => {
          borrador.escribir(evento.currentTarget.value);
        }}
      />
      {sugeridos.length > 0 && (
        <datalist id={`${id}-sugeridos`}>
          {sugeridos.map((valor) => (
            <option key={valor} value={valor} />
          ))}
        </datalist>
      )}
    </div>
  );
}
