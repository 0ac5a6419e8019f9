import type { ComponentType } from 'preact';
import type { Facultades } from '../estado/facultades.ts';

/** An entry of the menu. */
export interface EnMenu {
  readonly texto: string;
  /** The address below the órgano, or below the period. */
  readonly en: 'organo' | 'periodo';
  readonly resto: string;
  readonly ve: (facultades: Facultades) => boolean;
}

/** A page: where it is, how its file is loaded, and its place in the menu. */
export interface PaginaDefinida {
  /** With `:parametro`s, read with `useRoute().params`. */
  readonly ruta: string;
  readonly cargar: () => Promise<ComponentType>;
  readonly menu?: EnMenu;
  /** Open to whoever has its address, without signing in: it asks nothing of `useYo`. */
  readonly publica?: true;
}

/** Every page, in the order of the menu. One more is one file and one line. */
export const PAGINAS: readonly PaginaDefinida[] = [
  { ruta: '/', cargar: () => import('./inicio.tsx').then((m) => m.PaginaDeInicio) },
  { ruta: '/organos/:organo', cargar: () => import('./inicio.tsx').then((m) => m.PaginaDeInicio) },
  {
    ruta: '/organos/:organo/periodos/:periodo/tablero',
    cargar: () => import('./tablero/tablero.tsx').then((m) => m.PaginaDelTablero),
    menu: { texto: 'Tablero', en: 'periodo', resto: 'tablero', ve: (f) => f.veTodo },
  },
  {
    ruta: '/organos/:organo/periodos/:periodo/areas/:area',
    cargar: () => import('./area/area.tsx').then((m) => m.PaginaDelArea),
  },
  {
    ruta: '/organos/:organo/periodos/:periodo/areas/:area/libro',
    cargar: () => import('./libro/libro.tsx').then((m) => m.PaginaDelLibro),
  },
  {
    ruta: '/organos/:organo/periodos/:periodo/envios/:envio',
    cargar: () => import('./envio/envio.tsx').then((m) => m.PaginaDelEnvio),
  },
  {
    ruta: '/organos/:organo/periodos/:periodo/consolidaciones',
    cargar: () => import('./consolidacion/consolidaciones.tsx').then((m) => m.PaginaDeConsolidaciones),
    menu: { texto: 'Consolidación', en: 'periodo', resto: 'consolidaciones', ve: (f) => f.veTodo },
  },
  {
    ruta: '/organos/:organo/periodos/:periodo/consolidaciones/:numero',
    cargar: () => import('./consolidacion/consolidacion.tsx').then((m) => m.PaginaDeConsolidacion),
  },
  {
    ruta: '/organos/:organo/periodos/:periodo/google',
    cargar: () => import('./google/google.tsx').then((m) => m.PaginaDeGoogle),
    menu: { texto: 'Google', en: 'periodo', resto: 'google', ve: (f) => f.veTodo && f.google },
  },
  {
    ruta: '/organos/:organo/periodos/:periodo/catalogos',
    cargar: () => import('./catalogos/catalogos.tsx').then((m) => m.PaginaDeCatalogos),
    menu: { texto: 'Catálogos', en: 'periodo', resto: 'catalogos', ve: (f) => f.veTodo },
  },
  {
    ruta: '/organos/:organo/periodos/:periodo/libro-del-enlace',
    cargar: () => import('./libro-del-enlace/libro-del-enlace.tsx').then((m) => m.PaginaDelLibroDelEnlace),
  },
  {
    ruta: '/organos/:organo/periodos/:periodo/libro-del-enlace/llenar',
    cargar: () => import('./libro/libro-del-enlace.tsx').then((m) => m.PaginaParaLlenarElDelEnlace),
  },
  {
    ruta: '/organos/:organo/periodos',
    cargar: () => import('./periodos/periodos.tsx').then((m) => m.PaginaDePeriodos),
    menu: { texto: 'Periodos', en: 'organo', resto: 'periodos', ve: (f) => f.veTodo },
  },
  {
    ruta: '/organos/:organo/personas',
    cargar: () => import('./personas/personas.tsx').then((m) => m.PaginaDePersonas),
    menu: { texto: 'Personas', en: 'organo', resto: 'personas', ve: (f) => f.enlace || f.administracion },
  },
  {
    ruta: '/organos/:organo/bitacora',
    cargar: () => import('./bitacora/bitacora.tsx').then((m) => m.PaginaDeBitacora),
    menu: { texto: 'Bitácora', en: 'organo', resto: 'bitacora', ve: (f) => f.veTodo },
  },
  { ruta: '/cuenta', cargar: () => import('./cuenta/cuenta.tsx').then((m) => m.PaginaDeCuenta) },
  {
    ruta: '/verificar',
    cargar: () => import('./verificar.tsx').then((m) => m.PaginaDeVerificar),
    publica: true,
  },
  {
    ruta: '/administracion',
    cargar: () => import('./administracion/administracion.tsx').then((m) => m.PaginaDeAdministracion),
  },
];
