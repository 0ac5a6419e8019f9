import type { ProblemaDefinido } from './problema-definido.ts';
import { PROBLEMAS_DE_GOOGLE } from './problemas-de-google.ts';
import { PROBLEMAS_DE_LECTURA } from './problemas-de-lectura.ts';
import { PROBLEMAS_DE_OPERACION } from './problemas-de-operacion.ts';
import { PROBLEMAS_DEL_COMPLEMENTO } from './problemas-del-complemento.ts';
import { PROBLEMAS_DEL_SERVICIO } from './problemas-del-servicio.ts';

/**
 * The catalogue of failures. Bad data is no failure: it is a hallazgo. The code of a failure is stable:
 * scripts read it.
 */
export const PROBLEMAS = {
  ...PROBLEMAS_DE_LECTURA,
  ...PROBLEMAS_DEL_SERVICIO,
  ...PROBLEMAS_DE_OPERACION,
  ...PROBLEMAS_DE_GOOGLE,
  ...PROBLEMAS_DEL_COMPLEMENTO,
  'uso-incorrecto': {
    estado: 400,
    salida: 2,
    titulo: 'La orden no se entiende',
    plantilla: '{motivo} Escriba «trimestral --help» para ver las órdenes y sus opciones.',
  },
  'carpeta-sin-enlace': {
    estado: 422,
    salida: 2,
    titulo: 'Falta el libro del enlace',
    plantilla:
      'Ningún libro de «{ruta}» es el del enlace. En la hoja «Carátula» de uno de ellos, el campo «Tipo de libro» debe decir «Enlace».',
  },
  'carpeta-con-dos-enlaces': {
    estado: 422,
    salida: 2,
    titulo: 'Hay más de un libro del enlace',
    plantilla:
      'En «{ruta}» hay más de un libro del enlace: {libros}. Deje «Tipo de libro» = «Enlace» en uno solo; en los demás escriba «Área».',
  },
  'periodo-faltante': {
    estado: 400,
    salida: 2,
    titulo: 'Falta el periodo',
    plantilla:
      'No se sabe qué periodo informar. Escriba «Periodo» (por ejemplo 2021-T4), o «Desde» y «Hasta», en la Carátula del enlace, o use la opción --periodo.',
  },
  'periodo-invalido': {
    estado: 400,
    salida: 2,
    titulo: 'El periodo no se entiende',
    plantilla:
      'No se entiende el periodo «{valor}». Escriba un trimestre (2021-T4), un mes (2021-10), un semestre (2021-S2), un año (2021), o dos fechas con --desde y --hasta.',
  },
  'salida-ocupada': {
    estado: 409,
    salida: 2,
    titulo: 'La carpeta de salida no está libre',
    plantilla:
      '«{ruta}» ya existe y tiene algo que no es una salida anterior ({ejemplo}). No se tocó nada: elija otra carpeta, o vacíe esa.',
  },
  'salida-dentro-de-la-carpeta': {
    estado: 409,
    salida: 2,
    titulo: 'La salida está entre los libros',
    plantilla:
      'La salida «{ruta}» está dentro de la carpeta de libros, y la siguiente vez se leería como un libro. Elija una carpeta fuera de ella.',
  },
  'archivo-existe': {
    estado: 409,
    salida: 2,
    titulo: 'Ya hay un archivo con ese nombre',
    plantilla:
      'Ya existe «{ruta}», y no se escribe encima para no perder lo que tenga. No se escribió nada: elija otra carpeta, o mueva ese archivo.',
  },
  'salida-imposible': {
    estado: 500,
    salida: 2,
    titulo: 'No se pudo escribir la salida',
    plantilla: 'No se pudo escribir en «{ruta}»: {motivo}. Revise el permiso y el espacio en disco.',
  },
  'error-interno': {
    estado: 500,
    salida: 2,
    titulo: 'Algo falló en el programa',
    plantilla: 'Esto es una falla del programa, no de sus datos: {motivo}. Avise a quien lo mantiene.',
  },
} as const satisfies Record<string, ProblemaDefinido>;

export type CodigoDeProblema = keyof typeof PROBLEMAS;
