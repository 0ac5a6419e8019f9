import type { Instante, Json } from './tipos.ts';

/** The spreadsheet that is an área's libro in a period. */
export interface TablaLibrosDeGoogle {
  periodo: string;
  area: string;
  /** Google's id; null until it is made. */
  hoja: string | null;
  /** Its title, as it was last seen. */
  nombre: string;
  /** Drive's version that was last dealt with; null to read it again. */
  version: string | null;
  /** When Drive was last asked whether it changed, and when it was last read. */
  visto: Instante | null;
  leido: Instante | null;
  /** `ProblemaDeGoogle`: what is in the way, until it is not any more. */
  problema: Json | null;
  /** `RevisionDeGoogle`: what the rules said of what was read. */
  revision: Json | null;
  /** The key of the last mark of the add-on that was answered. */
  marca: string | null;
  /** What it was answered (`RespuestaDeEnvio`). */
  respuesta: Json | null;
  /** What the spreadsheet's tab for the add-on was written from; null before it ever was. */
  buzon: string | null;
  /** What somebody asked for and still waits. */
  por_hacer: 'crear' | 'traer' | null;
}

/** The spreadsheet of the enlace that holds the tables of a period. */
export interface TablaTablasDeGoogle {
  periodo: string;
  hoja: string;
  /** Number of the version that was written. */
  consolidacion: number;
  autor: string;
  cuando: Instante;
}
