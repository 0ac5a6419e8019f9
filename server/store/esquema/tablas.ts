import type { Tablas } from '../migraciones/0001/tabla.ts';
import { TABLAS_DE_LIBROS } from '../migraciones/0001/tablas-de-libros.ts';
import { TABLAS_DE_PERSONAS } from '../migraciones/0001/tablas-de-personas.ts';
import { TABLAS_DE_REVISION } from '../migraciones/0001/tablas-de-revision.ts';
import { TABLAS_DE_GOOGLE } from '../migraciones/0002/tablas-de-google.ts';
import { TABLAS_DE_BORRADORES } from '../migraciones/0003/tablas-de-borradores.ts';

/**
 * Every table as the migrations leave it, in the order of their references: what a backup goes by. A migration that adds
 * to them adds here too; a test compares this with both engines.
 */
export const TABLAS: Tablas = {
  ...TABLAS_DE_PERSONAS,
  ...TABLAS_DE_LIBROS,
  ...TABLAS_DE_REVISION,
  ...TABLAS_DE_GOOGLE,
  ...TABLAS_DE_BORRADORES,
};
