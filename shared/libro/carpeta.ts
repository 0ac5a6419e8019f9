import type { Periodo } from '../spanish/fechas/periodo.ts';
import type { Catalogos } from './catalogos.ts';
import type { LibroDeCarpeta, Registro } from './registro.ts';
import type { Sesiones } from './sesion.ts';

export type { HojaDeLibro, LibroDeCarpeta, Registro } from './registro.ts';

/** A line of the programme, by its first row. */
export interface LineaDePrograma {
  readonly linea: string;
  readonly titulo: string;
  readonly areas: readonly string[];
  readonly registro: Registro;
}

/**
 * Everything that rules and the report need to know: the libros in reading order (the enlace's
 * first, then the areas' by name) and what the enlace's libro says of them all.
 */
export interface Carpeta {
  /** 'libro': one libro alone, so that rules which need another are left out (contract §3). */
  readonly alcance: 'carpeta' | 'libro';
  readonly libros: readonly LibroDeCarpeta[];
  readonly enlace: LibroDeCarpeta | null;
  /** The reported span, or null where none is written or it cannot be read. */
  readonly periodo: Periodo | null;
  readonly catalogos: Catalogos;
  readonly sesiones: Sesiones;
  /** Lines of the programme by folded `Línea`. */
  readonly lineas: ReadonlyMap<string, LineaDePrograma>;
}
