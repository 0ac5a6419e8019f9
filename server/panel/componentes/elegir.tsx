import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

interface Opcion {
  readonly valor: string;
  readonly texto: string;
}

interface Datos {
  readonly etiqueta: string;
  readonly ayuda?: string | undefined;
  readonly valor: string;
  readonly opciones: readonly Opcion[];
  readonly alElegir: (valor: string) => void;
  readonly impedido?: boolean;
}

/** One of a few values. */
export function Elegir({ etiqueta, ayuda, valor, opciones, alElegir, impedido = false }: Datos): VNode {
  const id = useId();
  return (
    <div class="campo">
      <label for={id}>{etiqueta}</label>
      {ayuda !== undefined && (
        <p class="ayuda" id={`${id}-ayuda`}>
          {ayuda}
        </p>
      )}
      <select
        id={id}
        value={valor}
        disabled={impedido}
        aria-describedby={ayuda === undefined ? undefined : `${id}-ayuda`}
        onChange={(evento) => {
          alElegir(evento.currentTarget.value);
        }}
      >
        {opciones.map((o) => (
          <option key={o.valor} value={o.valor}>
            {o.texto}
          </option>
        ))}
      </select>
    </div>
  );
}
