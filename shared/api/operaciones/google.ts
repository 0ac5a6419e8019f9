import {
  deUnArea,
  libroDeGoogle,
  libroPorCrear,
  libroPorLigar,
  librosDeGoogle,
  libroTraido,
  tablasDeGoogle,
  tablasPorEscribir,
  traidaNueva,
} from '../esquemas/google.ts';
import { clave } from '../esquemas/comun.ts';
import { operacion } from '../operacion.ts';
import { deVersion } from './consolidaciones.ts';
import { enPeriodo } from './periodos.ts';

const enArea = enPeriodo.extend({ area: clave });
const TODOS = ['area', 'enlace', 'consulta', 'administracion'] as const;
const QUIEN_VE = ['enlace', 'consulta', 'administracion'] as const;
const QUIEN_LIGA = ['enlace', 'administracion'] as const;
const etiqueta = 'Hojas de cálculo de Google';

/** The libros of the áreas in Google's spreadsheets, and the tables of the report. */
export const DE_GOOGLE = {
  librosDeGoogle: operacion({
    metodo: 'get',
    ruta: '/organos/{organo}/periodos/{periodo}/google',
    etiqueta,
    resumen: 'La hoja de cálculo de cada área: si se pudo leer, cuándo y qué se halló',
    acceso: QUIEN_VE,
    alcance: 'leer',
    parametros: enPeriodo,
    respuestas: { 200: { descripcion: 'Las áreas con su hoja', esquema: librosDeGoogle } },
  }),
  crearLibrosDeGoogle: operacion({
    metodo: 'post',
    ruta: '/organos/{organo}/periodos/{periodo}/google/libros',
    etiqueta,
    resumen: 'Crea las hojas de cálculo de las áreas y las comparte con su gente; se hace aparte',
    acceso: QUIEN_LIGA,
    alcance: 'gestionar',
    parametros: enPeriodo,
    cuerpo: libroPorCrear,
    respuestas: { 202: { descripcion: 'Pedido; su avance está en la lista', esquema: librosDeGoogle } },
    problemas: ['google-sin-configurar', 'google-sin-unidad', 'periodo-cerrado'],
  }),
  traerLibrosDeGoogle: operacion({
    metodo: 'post',
    ruta: '/organos/{organo}/periodos/{periodo}/google/traidas',
    etiqueta,
    resumen: 'Busca ahora los cambios de todas las hojas del periodo; se hace aparte',
    acceso: QUIEN_LIGA,
    alcance: 'gestionar',
    parametros: enPeriodo,
    respuestas: { 202: { descripcion: 'Pedido; su avance está en la lista', esquema: librosDeGoogle } },
    problemas: ['google-sin-configurar', 'periodo-cerrado'],
  }),
  libroDeGoogle: operacion({
    metodo: 'get',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/google',
    etiqueta,
    resumen: 'La hoja de cálculo de un área',
    acceso: TODOS,
    alcance: 'leer',
    parametros: enArea,
    respuestas: { 200: { descripcion: 'La hoja, si tiene', esquema: deUnArea } },
  }),
  ligarLibroDeGoogle: operacion({
    metodo: 'put',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/google',
    etiqueta,
    resumen: 'Liga al área una hoja de cálculo que ya existe',
    acceso: QUIEN_LIGA,
    alcance: 'gestionar',
    parametros: enArea,
    cuerpo: libroPorLigar,
    respuestas: { 200: { descripcion: 'Ligada', esquema: libroDeGoogle } },
    problemas: [
      ...(['google-sin-configurar', 'google-ya-ligada', 'google-en-papelera', 'periodo-cerrado'] as const),
      ...(['google-sin-acceso', 'google-no-existe', 'google-sin-hojas'] as const),
    ],
  }),
  desligarLibroDeGoogle: operacion({
    metodo: 'delete',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/google',
    etiqueta,
    resumen: 'Deja de leer la hoja de cálculo del área; la hoja no se toca',
    acceso: QUIEN_LIGA,
    alcance: 'gestionar',
    parametros: enArea,
    respuestas: { 204: { descripcion: 'Desligada' } },
    problemas: ['periodo-cerrado'],
  }),
  traerLibroDeGoogle: operacion({
    metodo: 'post',
    ruta: '/organos/{organo}/periodos/{periodo}/areas/{area}/google/traida',
    etiqueta,
    resumen: 'Lee ahora la hoja de cálculo de un área y la revisa; si se pide, la envía',
    acceso: QUIEN_LIGA,
    alcance: 'gestionar',
    parametros: enArea,
    cuerpo: traidaNueva,
    respuestas: { 200: { descripcion: 'Lo que se halló', esquema: libroTraido } },
    problemas: ['google-sin-configurar', 'google-sin-ligar', 'periodo-cerrado', 'envio-con-hallazgos'],
  }),
  escribirTablasEnGoogle: operacion({
    metodo: 'post',
    ruta: '/organos/{organo}/periodos/{periodo}/consolidaciones/{numero}/google',
    etiqueta,
    resumen: 'Escribe las tablas de una versión en una hoja de cálculo, en lugar de todo lo que tenga',
    acceso: QUIEN_LIGA,
    alcance: 'gestionar',
    parametros: deVersion,
    cuerpo: tablasPorEscribir,
    respuestas: { 200: { descripcion: 'Escritas', esquema: tablasDeGoogle } },
    problemas: [
      'google-sin-configurar',
      'google-con-contenido',
      'google-ya-ligada',
      'consolidacion-sin-informe',
    ],
  }),
} as const;
