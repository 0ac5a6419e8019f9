import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Borrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import type { Marcas } from '../rejilla/marcas.ts';

interface Datos {
  readonly vista: Borrador;
  readonly elegida: string;
  readonly marcas: Marcas | null;
  readonly alElegir: (id: string) => void;
  /** Null where nothing may be added. */
  readonly alAgregar: ((junto: HTMLElement) => void) | null;
}

function destino(tecla: string, lugar: number, total: number): number | null {
  if (tecla === 'ArrowRight') return (lugar + 1) % total;
  if (tecla === 'ArrowLeft') return (lugar + total - 1) % total;
  if (tecla === 'Home') return 0;
  return tecla === 'End' ? total - 1 : null;
}

type UnaPestana = Pick<Datos, 'elegida' | 'marcas' | 'alElegir'> & { readonly hoja: HojaDeBorrador };

function UnaPestana({ hoja: { id, nombre }, elegida, marcas, alElegir }: UnaPestana): VNode {
  const cuenta = marcas?.cuantas(id) ?? 0;
  return (
    <button
      id={`hoja-${id}`}
      type="button"
      role="tab"
      aria-selected={id === elegida}
      aria-controls="tabla-del-libro"
      tabIndex={id === elegida ? 0 : -1}
      onClick={() => {
        alElegir(id);
      }}
    >
      {nombre}
      {cuenta > 0 && (
        <span class="cuenta">
          {cuenta}
          <span class="sr">{cuenta === 1 ? ' celda por ver' : ' celdas por ver'}</span>
        </span>
      )}
    </button>
  );
}

/** The tabs of the libro, in the contract's order; the others that an área may have are a click away. */
export function PestanasDelLibro(datos: Datos): VNode {
  const { vista, elegida, alElegir, alAgregar } = datos;
  const { hojas } = vista;
  const lista = useRef<HTMLDivElement>(null);
  const alTeclear = (evento: KeyboardEvent): void => {
    const lugar = hojas.findIndex((h) => h.id === elegida);
    const otro = destino(evento.key, lugar, hojas.length);
    const hoja = otro === null ? undefined : hojas[otro];
    if (hoja === undefined || otro === null) return;
    evento.preventDefault();
    alElegir(hoja.id);
    lista.current?.querySelectorAll('button')[otro]?.focus();
  };
  return (
    <div class="libro-pestanas">
      <div ref={lista} class="pestanas" role="tablist" aria-label="Hojas del libro" onKeyDown={alTeclear}>
        {hojas.map((hoja) => (
          <UnaPestana key={hoja.id} {...datos} hoja={hoja} />
        ))}
      </div>
      {alAgregar !== null && (
        <button
          type="button"
          class="boton menor"
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            alAgregar(currentTarget);
          }}
        >
          + Hoja
        </button>
      )}
    </div>
  );
}
