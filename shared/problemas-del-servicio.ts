import type { ProblemaDefinido } from './problema-definido.ts';

/** Failures of the sync service. */
export const PROBLEMAS_DEL_SERVICIO = {
  // The request
  'peticion-no-valida': {
    estado: 400,
    salida: 2,
    titulo: 'La petición no se entiende',
    plantilla: 'La petición no se entiende: {motivo}. Corríjala y vuelva a enviarla.',
  },
  'no-encontrado': {
    estado: 404,
    salida: 2,
    titulo: 'No se encontró',
    plantilla: 'No existe {que}. Revise la dirección, o búsquelo desde el tablero.',
  },
  'metodo-no-admitido': {
    estado: 405,
    salida: 2,
    titulo: 'Método no admitido',
    plantilla: 'Aquí no se admite {metodo}. Use {admitidos}.',
  },
  'tipo-no-admitido': {
    estado: 415,
    salida: 2,
    titulo: 'Tipo de contenido no admitido',
    plantilla: 'El contenido viene como «{tipo}». Envíelo como {admitidos}.',
  },
  'cuerpo-demasiado-grande': {
    estado: 413,
    salida: 2,
    titulo: 'La petición es demasiado grande',
    plantilla: 'La petición pasa de {limite} MB. Deje en el libro solo lo del periodo y quite imágenes.',
  },
  'demasiadas-peticiones': {
    estado: 429,
    salida: 2,
    titulo: 'Demasiadas peticiones seguidas',
    plantilla: 'Llegaron demasiadas peticiones seguidas. Espere {segundos} s; nada se perdió.',
  },
  'tiempo-agotado': {
    estado: 503,
    salida: 2,
    titulo: 'Se agotó el tiempo',
    plantilla: 'La petición tardó más de {segundos} s y se detuvo. Vuelva a intentarlo.',
  },
  'precondicion-requerida': {
    estado: 428,
    salida: 2,
    titulo: 'Falta decir sobre qué versión',
    plantilla: 'Falta el encabezado If-Match con la versión que se leyó. Lea de nuevo y repita el cambio.',
  },
  'version-cambiada': {
    estado: 412,
    salida: 2,
    titulo: 'Alguien lo cambió antes',
    plantilla:
      'Alguien cambió {que} mientras usted lo veía. Vuelva a leerlo y repita su cambio si aún procede.',
  },
  // Who
  'sin-identidad': {
    estado: 401,
    salida: 2,
    titulo: 'Hace falta identificarse',
    plantilla: 'No se sabe quién es usted, o su sesión terminó. Entre de nuevo y repita lo que hacía.',
  },
  'sin-permiso': {
    estado: 403,
    salida: 2,
    titulo: 'No tiene permiso',
    plantilla: 'Con sus papeles no puede hacer esto ({operacion}). Pídalo a quien administra su órgano.',
  },
  'sin-facultad': {
    estado: 403,
    salida: 2,
    titulo: 'No le toca el visto bueno',
    plantilla:
      'El visto bueno lo da la persona titular del área o quien la suple. Pida al enlace que la registre.',
  },
  'origen-no-confiable': {
    estado: 403,
    salida: 2,
    titulo: 'La petición viene de otro sitio',
    plantilla: 'La petición no viene de las páginas de este servicio y no se atendió. Recargue la página.',
  },
  'entrada-cancelada': {
    estado: 403,
    salida: 2,
    titulo: 'No se completó la entrada',
    plantilla: 'La entrada se canceló en el servicio de identidad. Entre de nuevo cuando quiera.',
  },
  'entrada-vencida': {
    estado: 400,
    salida: 2,
    titulo: 'La entrada ya no vale',
    plantilla:
      'Pasaron más de diez minutos, o esta entrada ya se usó o empezó en otro navegador. Entre de nuevo, todo en el mismo navegador.',
  },
  'enlace-vencido': {
    estado: 410,
    salida: 2,
    titulo: 'Ese enlace ya no sirve',
    plantilla:
      'Cada enlace de entrada sirve una sola vez y durante una hora. Para obtener otro, reinicie el servicio: lo imprime en su terminal.',
  },
  'sin-invitacion': {
    estado: 403,
    salida: 2,
    titulo: 'Su cuenta no tiene acceso',
    plantilla:
      'Se comprobó quién es usted, pero la cuenta {cuenta} no está invitada o se dio de baja. Pida a quien administra su órgano que la invite con ese correo, o entre con otra cuenta.',
  },
  'dominio-no-admitido': {
    estado: 403,
    salida: 2,
    titulo: 'Esa cuenta no es de la institución',
    plantilla: 'Aquí solo se entra con una cuenta de {dominios}. Entre de nuevo y elija esa cuenta.',
  },
  'identidad-no-comprobada': {
    estado: 502,
    salida: 2,
    titulo: 'No se pudo comprobar su identidad',
    plantilla:
      'Lo que contestó el servicio de identidad no se pudo comprobar ({motivo}). Entre de nuevo; si se repite, avise a quien opera el servicio.',
  },
  'servidor-externo-no-responde': {
    estado: 503,
    salida: 2,
    titulo: 'Otro servidor no responde',
    plantilla:
      '{servidor} no responde como se espera: {motivo}. Espere un momento y repita; si sigue, avise a quien opera el servicio.',
  },
  'papel-no-valido': {
    estado: 422,
    salida: 2,
    titulo: 'El papel no se puede dar o quitar',
    plantilla: '{motivo} Los papeles quedaron como estaban.',
  },
  // What is there
  'ya-existe': {
    estado: 409,
    salida: 2,
    titulo: 'Ya existe',
    plantilla: 'Ya existe {que}. Use otro nombre, o cambie el que está.',
  },
  'estado-no-admite': {
    estado: 409,
    salida: 2,
    titulo: 'En este estado no se puede',
    plantilla: '{motivo} No se cambió nada.',
  },
  'periodo-cerrado': {
    estado: 409,
    salida: 2,
    titulo: 'El periodo está cerrado',
    plantilla: 'El periodo {periodo} está cerrado y nada de él cambia ya.',
  },
  'area-de-baja': {
    estado: 409,
    salida: 2,
    titulo: 'El área está dada de baja',
    plantilla:
      'El área {area} está dada de baja y ya no envía. Si debe informar en este periodo, pida al enlace que la reactive.',
  },
  'periodo-sin-aprobar': {
    estado: 409,
    salida: 2,
    titulo: 'El informe no está aprobado',
    plantilla: 'El periodo {periodo} no tiene un informe aprobado. Asiente el acuerdo antes de cerrarlo.',
  },
  'periodo-con-reabiertos': {
    estado: 409,
    salida: 2,
    titulo: 'Hay libros que no están como se aprobaron',
    plantilla:
      'Desde que se aprobó el informe se reabrió o cambió el libro de {areas}. Acéptelo como estaba, o consolide y apruebe de nuevo, y después cierre.',
  },
  // What is sent
  'libro-mal-formado': {
    estado: 422,
    salida: 2,
    titulo: 'El libro no tiene la forma que se pide',
    plantilla:
      'El contenido de «{libro}» no tiene la forma que se pide: en {donde}, {motivo}. Compárelo con la forma que describe /api/v1/openapi.json y envíelo de nuevo.',
  },
  'subida-no-es-un-libro': {
    estado: 422,
    salida: 2,
    titulo: 'Lo que se subió no es un libro',
    plantilla:
      '{motivo} Suba un libro a la vez: un .xlsx, o un .csv por hoja; varios archivos pueden ir en un .zip.',
  },
  'zip-ilegible': {
    estado: 422,
    salida: 2,
    titulo: 'El .zip no se puede abrir',
    plantilla:
      'El .zip «{archivo}» no se puede abrir: {motivo}. Hágalo de nuevo sin contraseña, o suba los archivos sueltos.',
  },
  'trabajo-demasiado-largo': {
    estado: 503,
    salida: 2,
    titulo: 'El trabajo se detuvo',
    plantilla:
      '{trabajo} {motivo} y se detuvo; nada quedó a medias. Quite del libro las filas y hojas que no se informan y repita; si el libro es normal, avise a quien opera el servicio.',
  },
  'no-es-del-enlace': {
    estado: 422,
    salida: 2,
    titulo: 'No es el libro del enlace',
    plantilla:
      'En la hoja «Carátula» de ese libro, «Tipo de libro» no dice «Enlace». Suba el libro del enlace.',
  },
  'libro-de-otra-area': {
    estado: 422,
    salida: 2,
    titulo: 'El libro es de otra área',
    plantilla:
      'La Carátula de ese libro dice «{dice}», y se está enviando por «{area}». Elija el libro correcto.',
  },
  'libro-de-otro-periodo': {
    estado: 422,
    salida: 2,
    titulo: 'El libro es de otro periodo',
    plantilla:
      'La Carátula de ese libro dice «{dice}», y el periodo es {periodo}. Suba el libro de este periodo, o corrija su Carátula.',
  },
  'libro-aceptado': {
    estado: 409,
    salida: 2,
    titulo: 'El libro ya está aceptado',
    plantilla:
      'El enlace ya aceptó el libro de {area} y está bloqueado. Para cambiarlo, pídale que lo reabra.',
  },
  'envio-con-hallazgos': {
    estado: 422,
    salida: 2,
    titulo: 'El libro todavía no se puede enviar',
    plantilla: '{motivo} No se guardó ningún envío; su libro sigue como estaba.',
  },
  'clave-de-idempotencia-usada': {
    estado: 422,
    salida: 2,
    titulo: 'Esa Idempotency-Key ya se usó con otro contenido',
    plantilla: 'La Idempotency-Key «{clave}» ya se usó con otro contenido. Use una nueva para este envío.',
  },
  'borrador-demasiado-grande': {
    estado: 422,
    salida: 2,
    titulo: 'El libro no cabe en el navegador',
    plantilla:
      '{motivo} No se cambió nada. Deje en el libro solo lo del periodo, o llénelo en Excel y envíe el archivo.',
  },
  'consolidacion-sin-informe': {
    estado: 409,
    salida: 2,
    titulo: 'Esa versión no tiene informe',
    plantilla: 'La versión {numero} {motivo}, y no tiene ese producto.',
  },
  'correo-sin-configurar': {
    estado: 503,
    salida: 2,
    titulo: 'El correo no está configurado',
    plantilla:
      'El servicio no tiene a qué servidor de correo hablar. Quien lo opera debe definir TRIMESTRAL_SMTP_URL.',
  },
  'correo-no-valido': {
    estado: 422,
    salida: 2,
    titulo: 'El correo no se puede enviar',
    plantilla: 'El correo no se envió: {motivo}. Corríjalo y vuelva a intentarlo.',
  },
  // What the operator sets
  'ajuste-no-valido': {
    estado: 500,
    salida: 2,
    titulo: 'Un ajuste no es válido',
    plantilla: 'El ajuste {ajuste} {motivo}. Corríjalo y vuelva a arrancar el servicio.',
  },
  // The store
  'almacen-no-disponible': {
    estado: 503,
    salida: 2,
    titulo: 'El almacén no responde',
    plantilla:
      'El almacén no responde: {motivo}. Nada se guardó a medias; vuelva a intentarlo en un momento.',
  },
  'almacen-lleno': {
    estado: 507,
    salida: 2,
    titulo: 'No queda espacio',
    plantilla:
      'No queda espacio para guardar. Nada se guardó a medias; libere espacio y vuelva a intentarlo.',
  },
  'almacen-mas-nuevo': {
    estado: 500,
    salida: 2,
    titulo: 'El almacén es de una versión más nueva',
    plantilla:
      'El almacén lo dejó una versión más nueva de Trimestral ({motivo}). Instale esa versión o una posterior.',
  },
  'almacen-no-vacio': {
    estado: 409,
    salida: 2,
    titulo: 'El almacén no está vacío',
    plantilla: '«{donde}» ya tiene datos, y restaurar no escribe encima. Indique un almacén vacío.',
  },
  'llave-no-se-abre': {
    estado: 500,
    salida: 2,
    titulo: 'La llave de los acuses no se abre',
    plantilla:
      'La llave privada con que se firman los acuses no se puede abrir: {motivo}. Dé al servicio la contraseña con que se guardó.',
  },
  'llaves-no-disponibles': {
    estado: 502,
    salida: 2,
    titulo: 'No se tienen las llaves públicas',
    plantilla:
      'No se pueden usar las llaves públicas de «{origen}»: {motivo}. Descárguelas de /api/v1/llaves en el servicio que dio el acuse, e indíquelas con --llaves.',
  },
  'respaldo-no-valido': {
    estado: 422,
    salida: 2,
    titulo: 'El respaldo no se puede usar',
    plantilla: '«{ruta}» no se puede restaurar: {motivo}. No se escribió nada.',
  },
} as const satisfies Record<string, ProblemaDefinido>;
