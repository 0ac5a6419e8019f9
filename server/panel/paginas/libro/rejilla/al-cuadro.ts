/** Runs once before the next frame is drawn, however often it is asked for. */
export function alCuadro(hacer: () => void): () => void {
  let pedido = false;
  return () => {
    if (pedido) return;
    pedido = true;
    requestAnimationFrame(() => {
      pedido = false;
      hacer();
    });
  };
}
