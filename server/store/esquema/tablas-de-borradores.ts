import type { Instante, Json, Version } from './tipos.ts';

/** Whose libro. */
interface DeLibro {
  periodo: string;
  /** Id of an área, or `enlace`. */
  libro: string;
}

/** A libro that is filled in the browser. */
export interface TablaBorradores extends DeLibro {
  /** Number of its last lote. */
  version: Version;
  /** Ids of its tabs, in their order. */
  hojas: Json;
  /** UTF-16 units that its rows take as JSON. */
  caracteres: number;
  creado: Instante;
}

/** A tab of it; the content of its rows stands apart, so that a cell writes one row and nothing else. */
export interface TablaHojasDeBorrador extends DeLibro {
  id: string;
  nombre: string;
  /** `ColumnaDeBorrador[]` */
  columnas: Json;
  /** Ids of its rows, in their order. */
  filas: Json;
}

export interface TablaFilasDeBorrador extends DeLibro {
  hoja: string;
  id: string;
  /** By the id of the column. */
  celdas: Json;
}

/** What was done to it, in the order in which it was kept. */
export interface TablaLotesDeBorrador extends DeLibro {
  /** From 1, without gaps. */
  numero: number;
  /** Of whoever made it: the same is done once. */
  id: string;
  autor: string;
  /** As the person was called then. */
  autor_nombre: string;
  cuando: Instante;
  que: string;
  /** `CambioDeBorrador[]`, and those that take it back. */
  cambios: Json;
  inversos: Json;
  /** UTF-16 units of both: pages of the history are cut by them. */
  caracteres: number;
}

/** Where somebody who has it open is; one of long ago is nobody's any more. */
export interface TablaPresenciasEnBorrador extends DeLibro {
  persona: string;
  hoja: string | null;
  fila: string | null;
  columna: string | null;
  cuando: Instante;
}

/** The version of the borrador that an envío was made of. */
export interface TablaBorradoresDeEnvios {
  envio: string;
  version: Version;
}

/** The version of the borrador that holds a version of the libro of the enlace: it was made of it, took it over, or was published. */
export interface TablaBorradoresDeVersiones {
  periodo: string;
  /** Of the libro of the enlace. */
  numero: number;
  version: Version;
}
