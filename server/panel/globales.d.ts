import type { NombreDeOperacion } from '../../shared/api/catalogo-de-operaciones.ts';

declare global {
  /** Method and path of each operation: the build puts them in its place (scripts/construir-panel.mjs). */
  const RUTAS_DE_OPERACIONES: Readonly<Record<NombreDeOperacion, readonly [metodo: string, ruta: string]>>;
  /** Addresses of what stands beside the libro in the browser, put in by the same: a thread, and the page in a frame. */
  const OBRERO_DE_BARRA: string;
  const BARRA_DEL_LIBRO: string;
  /** Style of the libro's page, which no other page needs. */
  const ESTILO_DEL_LIBRO: string;
}
