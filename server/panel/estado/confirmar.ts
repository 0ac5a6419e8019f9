/** What is asked before something that is hard to take back. */
export interface Pregunta {
  readonly titulo: string;
  readonly texto: string;
  /** What the button says: the very verb. */
  readonly accion: string;
  /** Whether it takes something away. */
  readonly peligro?: boolean;
}

export interface PreguntaAbierta extends Pregunta {
  readonly contestar: (si: boolean) => void;
}

type Oyente = (pregunta: PreguntaAbierta | null) => void;

let oyente: Oyente = () => undefined;

/** The shell, which draws the question. */
export function alPreguntar(nuevo: Oyente): void {
  oyente = nuevo;
}

/** Asks with a dialog; false where the person leaves it. */
export function confirmar(pregunta: Pregunta): Promise<boolean> {
  return new Promise((cumplir) => {
    oyente({
      ...pregunta,
      contestar: (si) => {
        oyente(null);
        cumplir(si);
      },
    });
  });
}
