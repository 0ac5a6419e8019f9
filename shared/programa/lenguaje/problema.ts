import type { MotivoDePrograma } from '../../libro/hallazgo.ts';

/** A column of `Programa` that can be misread. */
export type CampoDePrograma = 'Fuente' | 'Forma' | 'Filtro' | 'Columnas' | 'Orden' | 'Texto';

/** What of a programme row cannot be read, and what would be valid in its place. */
export interface ProblemaDePrograma {
  readonly campo: CampoDePrograma;
  readonly pieza: string;
  readonly motivo: MotivoDePrograma;
  readonly validos: readonly string[];
}

/** Gathers problems of one field while it is read. */
export type Anotar = (motivo: MotivoDePrograma, pieza: string, validos: readonly string[]) => void;
