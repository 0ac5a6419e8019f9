/** Told when the service no longer knows who asks. */
type Oyente = () => void;

const oyentes = new Set<Oyente>();

export function alPerderSesion(oyente: Oyente): () => void {
  oyentes.add(oyente);
  return () => oyentes.delete(oyente);
}

export function avisarSesionPerdida(): void {
  for (const oyente of oyentes) oyente();
}
