/** Grows with each change: what ETag and `If-Match` compare. */
export type Version = number;
export type Bandera = number;
export type Instante = string;
export type Json = string;
