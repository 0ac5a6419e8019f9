import type {
  TablaOrganos,
  TablaAreas,
  TablaPersonas,
  TablaIdentidades,
  TablaPapeles,
  TablaTokens,
  TablaAuthSesiones,
  TablaAuthPendientes,
  TablaAuthEnlaces,
} from './tablas-de-personas.ts';
import type {
  TablaPeriodos,
  TablaContenidos,
  TablaContenidoPartes,
  TablaVersionesDeLibro,
  TablaAdjuntos,
  TablaEnvios,
  TablaLibros,
  TablaHallazgosDeEnvio,
  TablaClavesDeCruce,
} from './tablas-de-libros.ts';
import type {
  TablaPeticiones,
  TablaRevisiones,
  TablaComentarios,
  TablaConsolidaciones,
  TablaProductos,
  TablaCorreos,
  TablaBitacora,
  TablaBitacoraCabeza,
  TablaLlaves,
  TablaAjustes,
} from './tablas-de-revision.ts';
import type {
  TablaBorradores,
  TablaHojasDeBorrador,
  TablaFilasDeBorrador,
  TablaLotesDeBorrador,
  TablaPresenciasEnBorrador,
  TablaBorradoresDeEnvios,
  TablaBorradoresDeVersiones,
} from './tablas-de-borradores.ts';
import type { TablaLibrosDeGoogle, TablaTablasDeGoogle } from './tablas-de-google.ts';

/**
 * The tables, the same in SQLite and PostgreSQL. Times are ISO text in universal time with milliseconds, dates
 * `AAAA-MM-DD`, flags 0 or 1, JSON text: what both engines keep byte by byte. Ids are UUIDs unless they say so.
 */
export interface Esquema {
  organos: TablaOrganos;
  areas: TablaAreas;
  personas: TablaPersonas;
  identidades: TablaIdentidades;
  papeles: TablaPapeles;
  tokens: TablaTokens;
  auth_sesiones: TablaAuthSesiones;
  auth_pendientes: TablaAuthPendientes;
  auth_enlaces: TablaAuthEnlaces;
  periodos: TablaPeriodos;
  versiones_de_libro: TablaVersionesDeLibro;
  adjuntos: TablaAdjuntos;
  contenidos: TablaContenidos;
  contenido_partes: TablaContenidoPartes;
  libros: TablaLibros;
  envios: TablaEnvios;
  hallazgos_de_envio: TablaHallazgosDeEnvio;
  claves_de_cruce: TablaClavesDeCruce;
  peticiones: TablaPeticiones;
  revisiones: TablaRevisiones;
  comentarios: TablaComentarios;
  consolidaciones: TablaConsolidaciones;
  productos: TablaProductos;
  correos: TablaCorreos;
  bitacora: TablaBitacora;
  bitacora_cabeza: TablaBitacoraCabeza;
  llaves: TablaLlaves;
  ajustes: TablaAjustes;
  libros_de_google: TablaLibrosDeGoogle;
  tablas_de_google: TablaTablasDeGoogle;
  borradores: TablaBorradores;
  hojas_de_borrador: TablaHojasDeBorrador;
  filas_de_borrador: TablaFilasDeBorrador;
  lotes_de_borrador: TablaLotesDeBorrador;
  presencias_en_borrador: TablaPresenciasEnBorrador;
  borradores_de_envios: TablaBorradoresDeEnvios;
  borradores_de_versiones: TablaBorradoresDeVersiones;
}
