type Manejador = (evento: Event) => void;

/** Attributes by name; an event's begins with `on`. Null, undefined and false are left out, true is an empty attribute. */
export type Atributos = Readonly<Record<string, string | number | boolean | null | undefined | Manejador>>;

/** What an element should be like. It is only drawn through `dibujar`: text is always text, never markup. */
export interface Nodo {
  readonly etiqueta: string;
  readonly atributos: Atributos;
  readonly hijos: readonly (Nodo | string)[];
  /** Tells it from its siblings, so that it stays itself when others come and go; '' for one that needs no name. */
  readonly llave: string;
}

export type Hijo = Nodo | string | null | false | readonly Hijo[];

const esLista = (hijo: Hijo): hijo is readonly Hijo[] => Array.isArray(hijo);

function aplanar(hijos: readonly Hijo[]): (Nodo | string)[] {
  return hijos.flatMap((hijo) => {
    if (esLista(hijo)) return aplanar(hijo);
    return hijo === null || hijo === false || hijo === '' ? [] : [hijo];
  });
}

/** An element with its children; the attribute `llave` names it among its siblings. */
export function h(etiqueta: string, atributos: Atributos = {}, ...hijos: readonly Hijo[]): Nodo {
  const { llave, ...otros } = atributos;
  return {
    etiqueta,
    atributos: otros,
    hijos: aplanar(hijos),
    llave: typeof llave === 'string' ? llave : '',
  };
}
