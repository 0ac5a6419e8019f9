import type { Bandera, Instante, Json, Version } from './tipos.ts';

export interface TablaOrganos {
  id: string;
  /** Stands in addresses. */
  clave: string;
  nombre: string;
  siglas: string;
  institucion: string;
  siglas_institucion: string;
  /** Whether an envío waits for the titular's visto bueno. */
  visto_bueno: Bandera;
  creado: Instante;
  version: Version;
}

export interface TablaAreas {
  id: string;
  organo: string;
  /** Stands in addresses; the libro of the área is called `area-<clave>`. */
  clave: string;
  nombre: string;
  siglas: string;
  activa: Bandera;
  version: Version;
}

export interface TablaPersonas {
  id: string;
  nombre: string;
  /** Lower case; used to write to the person and to bind the first sign-in, never to know who it is. */
  correo: string;
  activa: Bandera;
  creada: Instante;
  version: Version;
}

/** Who a person is to an issuer of identities. */
export interface TablaIdentidades {
  iss: string;
  sub: string;
  persona: string;
  creada: Instante;
}

export interface TablaPapeles {
  id: string;
  persona: string;
  papel: 'area' | 'enlace' | 'consulta' | 'administracion';
  /** Null for administración of the whole service. */
  organo: string | null;
  area: string | null;
  funcion: 'captura' | 'visto-bueno' | 'suplencia' | null;
}

export interface TablaTokens {
  /** The public part of the token. */
  id: string;
  persona: string;
  nombre: string;
  /** SHA-256 of the secret. */
  hash: string;
  alcance: 'leer' | 'enviar' | 'gestionar';
  creado: Instante;
  caduca: Instante | null;
  usado: Instante | null;
  revocado: Instante | null;
}

export interface TablaAuthSesiones {
  /** SHA-256 of the cookie's value. */
  hash: string;
  persona: string;
  creada: Instante;
  vista: Instante;
  caduca: Instante;
}

/** A sign-in that left for its issuer and has not come back. */
export interface TablaAuthPendientes {
  estado: string;
  datos: Json;
  creado: Instante;
}

/** A one-time link. */
export interface TablaAuthEnlaces {
  hash: string;
  persona: string;
  creado: Instante;
  caduca: Instante;
  usado: Instante | null;
}
