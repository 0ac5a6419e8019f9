import type { ProblemaDefinido } from './problema-definido.ts';

/** Failures of the add-on, which carries these alone of the catalogue. */
export const PROBLEMAS_DEL_COMPLEMENTO = {
  // The command line says it too
  'servicio-no-responde': {
    estado: 502,
    salida: 2,
    titulo: 'El servicio no responde',
    plantilla:
      '«{servicio}» no responde como se espera: {motivo}. Revise la dirección y la red, y repita: si lo enviado alcanzó a llegar, dará el mismo acuse.',
  },
  'libro-ocupado': {
    estado: 409,
    salida: 2,
    titulo: 'Otra persona está cambiando el libro',
    plantilla:
      'Otra persona está cambiando este libro desde Trimestral. No se cambió nada: espere unos segundos y repita.',
  },
  'celda-cambiada': {
    estado: 409,
    salida: 2,
    titulo: 'Alguien cambió esa celda',
    plantilla:
      'En «{hoja}», la celda {celda} ya no dice lo que se esperaba: ahora dice «{hay}». No se cambió nada: valide de nuevo.',
  },
  'campo-no-valido': {
    estado: 422,
    salida: 2,
    titulo: 'Un campo no se puede guardar',
    plantilla: '«{campo}»: {motivo}. Corríjalo y guarde de nuevo.',
  },
  'hoja-no-esta': {
    estado: 404,
    salida: 2,
    titulo: 'Falta una hoja',
    plantilla:
      'Este libro no tiene la hoja «{hoja}», o le falta su encabezado. Agréguela con Trimestral, Preparar este libro.',
  },
  'sin-servicio': {
    estado: 503,
    salida: 2,
    titulo: 'Para eso hace falta el servicio',
    plantilla: 'Eso no se puede desde aquí: {motivo}. Pida ayuda al enlace.',
  },
  'sin-destino': {
    estado: 409,
    salida: 2,
    titulo: 'No se sabe de quién es el libro',
    plantilla:
      'No se sabe de qué área y periodo es este libro. Elíjalos en la barra; si no aparecen, pida al enlace que le dé acceso a su área.',
  },
  'accion-desconocida': {
    estado: 404,
    salida: 2,
    titulo: 'La barra es de otra versión',
    plantilla:
      'Este complemento no sabe hacer «{accion}». Cierre la barra, recargue la página y ábrala de nuevo.',
  },
  'complemento-fallo': {
    estado: 500,
    salida: 2,
    titulo: 'Algo falló en el complemento',
    plantilla:
      'Esto es una falla del complemento, no de sus datos: {motivo}. Cierre la barra y ábrala de nuevo; si se repite, avise a quien lo instaló.',
  },
} as const satisfies Record<string, ProblemaDefinido>;
