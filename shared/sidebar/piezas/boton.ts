import { h, type Hijo, type Nodo } from '../dom/nodo.ts';

interface DatosDeBoton {
  readonly clase?: string;
  readonly llave?: string;
  /** What it says while what it asked for is being done; it cannot be pressed meanwhile. */
  readonly ocupado?: string | false;
  readonly impedido?: boolean;
  /** Of a button that opens something in place. */
  readonly abierto?: boolean;
  /** Id of what explains it. */
  readonly describe?: string;
  /** Its name, where its text alone would say too little. */
  readonly nombre?: string;
  readonly tipo?: 'button' | 'submit';
}

/** A button keeps the focus while it works: it is never disabled, it only does nothing. */
export function boton(texto: Hijo, alOprimir: (evento: Event) => void, datos: DatosDeBoton = {}): Nodo {
  const {
    clase = '',
    llave,
    ocupado = false,
    impedido = false,
    abierto,
    describe,
    nombre,
    tipo = 'button',
  } = datos;
  const quieto = impedido || ocupado !== false;
  return h(
    'button',
    {
      type: tipo,
      class: `boton ${clase}`.trimEnd(),
      llave,
      'aria-disabled': quieto ? 'true' : null,
      'aria-busy': ocupado === false ? null : 'true',
      'aria-expanded': abierto === undefined ? null : String(abierto),
      'aria-describedby': describe,
      'aria-label': ocupado === false ? nombre : null,
      onclick: (evento: Event) => {
        if (quieto) evento.preventDefault();
        else alOprimir(evento);
      },
    },
    ocupado === false ? texto : ocupado,
  );
}
