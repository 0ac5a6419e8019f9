import type { Instante, Json, Version } from './tipos.ts';

export interface TablaPeticiones {
  id: string;
  periodo: string;
  area: string;
  envio: string | null;
  tipo: 'catalogo' | 'sesion' | 'contraparte' | 'linea' | 'otro';
  hoja: string;
  columna: string;
  fila: number | null;
  valor: string;
  texto: string;
  estado: 'abierta' | 'atendida' | 'rechazada';
  respuesta: string;
  autor: string;
  creada: Instante;
  version: Version;
}

export interface TablaRevisiones {
  id: string;
  envio: string;
  tipo: 'visto-bueno' | 'sin-visto-bueno' | 'devuelto' | 'reenviado' | 'aceptado' | 'reabierto';
  autor: string;
  cuando: Instante;
  motivo: string;
}

export interface TablaComentarios {
  id: string;
  periodo: string;
  area: string;
  envio: string;
  hoja: string;
  fila: number;
  columna: string;
  /** The record's key, which outlives a sorted sheet. */
  clave: string;
  valor: string;
  texto: string;
  autor: string;
  cuando: Instante;
  resuelto: Instante | null;
  version: Version;
}

export interface TablaConsolidaciones {
  id: string;
  periodo: string;
  numero: number;
  calidad: 'borrador' | 'proyecto' | 'aprobado';
  estado: 'en-espera' | 'en-proceso' | 'lista' | 'impedida' | 'fallida';
  paso: string;
  autor: string;
  pedida: Instante;
  termino: Instante | null;
  /** Whoever works on it, and until when it counts as working. */
  obrero: string | null;
  arriendo: Instante | null;
  intentos: number;
  /** `InsumoGuardado[]`. */
  insumos: Json;
  faltantes: Json;
  resumen: Json | null;
  problema: Json | null;
  aprobacion: Json | null;
}

/** The products of a consolidation; those whose path begins with `.` are the service's own (`.vista.json`). */
export interface TablaProductos {
  consolidacion: string;
  ruta: string;
  sha256: string;
  bytes: number;
}

/** Mail to an área about its libro: reminders, and what the enlace decided. */
export interface TablaCorreos {
  id: string;
  periodo: string;
  area: string;
  tipo: 'apertura' | 'mitad' | 'vispera' | 'a-mano' | 'devuelto' | 'aceptado';
  /** Of the last attempt. */
  cuando: Instante;
  /** How many people got it. */
  destinatarios: number;
  resultado: 'por-enviar' | 'enviado' | 'fallido';
  /** Ids of the people who got it: another attempt leaves them alone. */
  entregados: Json;
  /** One of each an área: the kind of reminder, the id of one made by hand, the review that it tells of. */
  unico: string;
}

export interface TablaBitacora {
  n: number;
  cuando: Instante;
  /** `personas/<id>`, `sistema` or `terminal`: names are looked up, so that the chain holds no personal data. */
  quien: string;
  accion: string;
  /** As the address of the thing: `organos/cvoe/periodos/2021-t4/areas/depcyc`. */
  objeto: string;
  de: string | null;
  a: string | null;
  previo: string;
  hash: string;
}

/** One row: whoever holds it writes the next entry. */
export interface TablaBitacoraCabeza {
  id: number;
  n: number;
  hash: string;
  cuando: Instante;
}

export interface TablaLlaves {
  kid: string;
  publica: Json;
  /** PKCS #8, closed with the operator's passphrase where there is one; empty once retired. */
  privada: string;
  creada: Instante;
  retirada: Instante | null;
}

export interface TablaAjustes {
  clave: string;
  valor: string;
}
