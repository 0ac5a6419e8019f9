import type { ProblemaDefinido } from './problema-definido.ts';

/** Failures of the add-on, which carries these alone of the catalogue: its script has little room. */
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
    plantilla: 'Otra persona cambia este libro ahora. No se cambió nada: espere unos segundos y repita.',
  },
  'celda-cambiada': {
    estado: 409,
    salida: 2,
    titulo: 'Alguien cambió esa celda',
    plantilla:
      'En «{hoja}», {celda} ya no dice lo que decía, sino «{hay}». No se cambió nada: valide de nuevo.',
  },
  'celdas-combinadas': {
    estado: 409,
    salida: 2,
    titulo: 'La celda está combinada',
    plantilla:
      'En «{hoja}», {celda} está combinada con otras y no puede decir otra cosa que ellas. No se cambió nada: sepárelas (Formato, Combinar celdas) y repita.',
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
    plantilla: 'Falta la hoja «{hoja}», o su encabezado. Elija Trimestral, Preparar este libro.',
  },
  'sin-servicio': {
    estado: 503,
    salida: 2,
    titulo: 'Para eso hace falta el servicio',
    plantilla: 'Desde aquí no se puede: {motivo}. Pídalo al enlace.',
  },
  'sin-destino': {
    estado: 409,
    salida: 2,
    titulo: 'No se sabe de quién es el libro',
    plantilla: 'Elija en la barra el área y el periodo; si no aparecen, pida al enlace acceso a su área.',
  },
  'cuenta-ajena': {
    estado: 403,
    salida: 2,
    titulo: 'Está con otra cuenta de Google',
    plantilla:
      'El complemento corre con la cuenta {persona}, que no es de {dominio}. Salga de sus otras cuentas de Google, o abra la hoja en una ventana de incógnito con su cuenta institucional.',
  },
  'accion-desconocida': {
    estado: 404,
    salida: 2,
    titulo: 'La barra es de otra versión',
    plantilla: 'Aquí no se sabe hacer «{accion}». Recargue la página y abra la barra de nuevo.',
  },
  'complemento-fallo': {
    estado: 500,
    salida: 2,
    titulo: 'Algo falló en el complemento',
    plantilla:
      'No es de sus datos: {motivo}. Abra la barra de nuevo; si se repite, avise a quien lo instaló.',
  },
} as const satisfies Record<string, ProblemaDefinido>;
