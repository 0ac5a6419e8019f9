/** What a page asks for only when it is opened: a thread, the page in a frame, a style. */
type NombreDeArchivo = 'obrero' | 'barra' | 'estilo-del-libro';

/** The address of a built file, which the panel's document names (scripts/construir-panel.mjs). */
export function archivo(nombre: NombreDeArchivo): string {
  const dicha = document.querySelector<HTMLMetaElement>(`meta[name="archivo:${nombre}"]`);
  if (dicha === null) throw new Error(`The document does not name ${nombre}`);
  return dicha.content;
}
