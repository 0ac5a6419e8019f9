import { agregarValor, catalogos } from '../catalogos/catalogos.ts';
import { peticiones, responderPeticion } from '../peticiones/peticiones.ts';
import type { Recursos } from '../recurso.ts';
import { historial } from '../tablero/historial.ts';
import { tablero } from '../tablero/tablero.ts';
import { abrirPeriodo, abrirPeriodoDesdeLibro } from './abrir.ts';
import { cambiarPeriodo, cerrarPeriodo, periodo, periodos } from './cambiar.ts';
import {
  cambiarLibroDelEnlace,
  libroDelEnlace,
  libroDelEnlaceXlsx,
  restaurarLibro,
  versiones,
} from './libro-del-enlace.ts';

/** Periods, the libro of the enlace, its lists, what the áreas ask, the board. */
export const RECURSOS_DE_PERIODOS = {
  periodos,
  periodo,
  abrirPeriodo,
  abrirPeriodoDesdeLibro,
  cambiarPeriodo,
  cerrarPeriodo,
  libroDelEnlace,
  cambiarLibroDelEnlace,
  libroDelEnlaceXlsx,
  versionesDelLibro: versiones,
  restaurarLibro,
  catalogos,
  agregarValor,
  tablero,
  historial,
  peticiones,
  responderPeticion,
} satisfies Recursos;
