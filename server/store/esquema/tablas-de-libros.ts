import type { ColumnType } from 'kysely';
import type { Bandera, Instante, Json, Version } from './tipos.ts';

export interface TablaPeriodos {
  id: string;
  organo: string;
  /** `2021-t4`, or `2021-09-01--2021-11-30`. */
  clave: string;
  desde: string;
  hasta: string;
  corte: string;
  estado: 'abierto' | 'en-revision' | 'cerrado';
  /** Number of the libro of the enlace in force. */
  libro: number;
  /** The last folio given: folios have no gaps. */
  folio: number;
  apertura: Instante;
  cierre: Instante | null;
  version: Version;
}

/** Immutable bytes, known by their SHA-256. */
export interface TablaContenidos {
  sha256: string;
  bytes: number;
  creado: Instante;
}

/** In parts, so that no statement carries a whole libro of 50 MB. */
export interface TablaContenidoPartes {
  sha256: string;
  parte: number;
  datos: ColumnType<unknown, Buffer, Buffer>;
}

/** Versions of the libro of the enlace. */
export interface TablaVersionesDeLibro {
  periodo: string;
  numero: number;
  sha256: string;
  autor: string;
  cuando: Instante;
  motivo: string;
  /** What it still says of the period before (`porActualizar` of the API). */
  por_actualizar: Json;
  /** Findings of the libro looked at alone. */
  hallazgos: Json;
}

/** The images beside a version of the libro of the enlace. */
export interface TablaAdjuntos {
  periodo: string;
  numero: number;
  nombre: string;
  sha256: string;
}

export interface TablaEnvios {
  id: string;
  periodo: string;
  area: string;
  numero: number;
  folio: number;
  autor: string;
  /** As the acuse names the person. */
  autor_nombre: string;
  via: 'panel' | 'api' | 'complemento' | 'google' | 'orden';
  cuando: Instante;
  sha256: string;
  /** SHA-256 of all that was asked for (libro, peticiones): what makes a request the same. */
  huella: string;
  clave_idempotencia: string | null;
  /** The version of the libro of the enlace that it was validated with. */
  libro_del_enlace: number;
  a_tiempo: Bandera;
  sin_actividades: Bandera;
  /** Whether somebody without the faculty sent it while the órgano wanted the titular's visto bueno. */
  espera_visto_bueno: Bandera;
  filas: Json;
  resumen: Json;
  /** The signed acuse, byte by byte as it was given. */
  acuse: string;
}

/** An área's libro in a period, with what the board shows of it. */
export interface TablaLibros {
  periodo: string;
  area: string;
  estado: 'sin-enviar' | 'por-visto-bueno' | 'enviado' | 'observado' | 'aceptado';
  envio: string | null;
  /** The envío in force that counts: the last one accepted. */
  aceptado: string | null;
  /** How many envíos. */
  numero: number;
  a_tiempo: Bandera | null;
  cuando: Instante | null;
  /** `ResumenDeLibro`: per tab its rows, lines reported, lines without activity, findings. */
  resumen: Json | null;
  version: Version;
}

export interface TablaHallazgosDeEnvio {
  envio: string;
  hallazgos: Json;
}

/** What an área's current envío may clash on with others'. */
export interface TablaClavesDeCruce {
  periodo: string;
  envio: string;
  area: string;
  clave: string;
  valor: string;
  hoja: string;
  fila: number;
}
