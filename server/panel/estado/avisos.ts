/** A short notice; it goes away by itself, unless it can be undone or told to stay. */
export interface Aviso {
  readonly id: number;
  readonly texto: string;
  readonly deshacer: (() => void) | null;
}

type Oyente = (avisos: readonly Aviso[]) => void;

/** How long a notice stays, in milliseconds; one that can be undone stays longer. */
const DURA = 6_000;
const DURA_CON_DESHACER = 15_000;

let avisos: readonly Aviso[] = [];
let siguiente = 1;
const oyentes = new Set<Oyente>();

function poner(nuevos: readonly Aviso[]): void {
  avisos = nuevos;
  for (const oyente of oyentes) oyente(avisos);
}

export function alAvisar(oyente: Oyente): () => void {
  oyentes.add(oyente);
  return () => oyentes.delete(oyente);
}

export function quitarAviso(id: number): void {
  poner(avisos.filter((a) => a.id !== id));
}

/** Takes away what can be undone: it would undo something that is past. */
export function quitarDeshacer(): void {
  poner(avisos.filter((a) => a.deshacer === null));
}

/** Tells that something was done; screen readers say it. `deshacer` puts a button beside it. */
export function avisar(texto: string, deshacer: (() => void) | null = null): void {
  const id = siguiente;
  siguiente += 1;
  poner([...avisos.slice(-2), { id, texto, deshacer }]);
  setTimeout(quitarAviso, deshacer === null ? DURA : DURA_CON_DESHACER, id);
}
