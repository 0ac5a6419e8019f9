import type { NombreDeOperacion } from '../../shared/api/catalogo-de-operaciones.ts';

declare global {
  /** Method and path of each operation: the build puts them in its place (scripts/construir-panel.mjs). */
  const RUTAS_DE_OPERACIONES: Readonly<Record<NombreDeOperacion, readonly [metodo: string, ruta: string]>>;
}
