import type { ProblemaDefinido } from './problema-definido.ts';

/** Failures of what the service does with Google's spreadsheets. */
export const PROBLEMAS_DE_GOOGLE = {
  'google-sin-configurar': {
    estado: 409,
    salida: 2,
    titulo: 'El servicio no usa Google',
    plantilla:
      'El servicio no tiene con qué entrar a Google. Quien lo opera debe definir TRIMESTRAL_GOOGLE_CREDENCIALES_ARCHIVO.',
  },
  'google-sin-unidad': {
    estado: 503,
    salida: 2,
    titulo: 'No hay dónde crear las hojas de cálculo',
    plantilla:
      'No se sabe en qué unidad compartida crear las hojas de cálculo. Quien opera el servicio debe definir TRIMESTRAL_GOOGLE_UNIDAD y agregar la cuenta del servicio a esa unidad como administrador de contenido.',
  },
  'google-credenciales': {
    estado: 502,
    salida: 2,
    titulo: 'Google no acepta las credenciales',
    plantilla:
      'Google no acepta las credenciales del servicio: {motivo}. Quien lo opera debe revisar la cuenta de servicio, su llave, la hora de la máquina y, si la hay, la delegación en todo el dominio.',
  },
  'google-sin-acceso': {
    estado: 422,
    salida: 2,
    titulo: 'La hoja de cálculo no está compartida',
    plantilla:
      'La cuenta del servicio no puede usar la hoja de cálculo «{libro}». Ábrala, elija Compartir y agregue a {cuenta} como editor; después repita.',
  },
  'google-no-existe': {
    estado: 422,
    salida: 2,
    titulo: 'La hoja de cálculo no existe',
    plantilla:
      'No se encuentra la hoja de cálculo «{libro}»: se eliminó, su dirección está mal copiada, o no se compartió con {cuenta}. Revise la dirección y a quién está compartida, o ligue otra.',
  },
  'google-en-papelera': {
    estado: 409,
    salida: 2,
    titulo: 'La hoja de cálculo está en la papelera',
    plantilla:
      'La hoja de cálculo «{libro}» está en la papelera de Drive. Restáurela desde ahí, o ligue otra.',
  },
  'google-sin-hojas': {
    estado: 422,
    salida: 2,
    titulo: 'La hoja de cálculo ya no es un libro',
    plantilla:
      'En «{libro}» no está la hoja Carátula: se borró o se le cambió el nombre. Devuélvale su nombre, recupérela en Archivo, Historial de versiones, o elija Trimestral, Preparar este libro.',
  },
  'google-sin-ligar': {
    estado: 409,
    salida: 2,
    titulo: 'El área no tiene hoja de cálculo',
    plantilla: 'No se sabe cuál es la hoja de cálculo de {area}. Créela, o ligue la que ya tenga.',
  },
  'google-ya-ligada': {
    estado: 409,
    salida: 2,
    titulo: 'La hoja de cálculo ya es de un área',
    plantilla:
      'Esa hoja de cálculo es el libro de {area} ({periodo}). Elija otra; o desligue antes esa, si ya no lo es.',
  },
  'google-de-otro-libro': {
    estado: 409,
    salida: 2,
    titulo: 'La hoja de cálculo dice ser de otro libro',
    plantilla:
      'La hoja de cálculo «{libro}» está marcada como el libro de {dice}, y está ligada a {area}. Desligue la que sobre y vuelva a ligarla donde corresponde.',
  },
  'google-con-contenido': {
    estado: 409,
    salida: 2,
    titulo: 'La hoja de cálculo no es de tablas',
    plantilla:
      'En «{libro}» el servicio no ha escrito tablas, y escribirlas borra todo lo que tenga. Elija otra hoja de cálculo, o confirme que se reemplace.',
  },
  'google-marca-ilegible': {
    estado: 422,
    salida: 2,
    titulo: 'La marca de envío no se entiende',
    plantilla:
      'La marca con que el complemento dio por enviado el libro no se entiende. Actualice el complemento y vuelva a elegir Enviar al enlace.',
  },
  'google-cambio-despues': {
    estado: 409,
    salida: 2,
    titulo: 'El libro cambió después de enviarlo',
    plantilla:
      'Lo que hay en la hoja de cálculo no es lo que se marcó como enviado: alguien la cambió después. No se recibió nada: revísela y vuelva a elegir Enviar al enlace.',
  },
  'google-sin-papel': {
    estado: 403,
    salida: 2,
    titulo: 'Quien lo marcó no captura para el área',
    plantilla:
      '{persona} no está entre quienes capturan para {area}, y lo que marcó no se recibió. Pida al enlace que la registre, o que lo envíe quien captura.',
  },
  'google-cuota': {
    estado: 503,
    salida: 2,
    titulo: 'Google pide esperar',
    plantilla:
      'Se agotó lo que Google permite por minuto y no bastó con esperar. Nada se perdió: vuelva a intentarlo en unos minutos.',
  },
  'google-no-responde': {
    estado: 502,
    salida: 2,
    titulo: 'Google no responde',
    plantilla:
      'Google no responde como se espera: {motivo}. Nada se perdió: vuelva a intentarlo en unos minutos.',
  },
  'google-no-admite': {
    estado: 502,
    salida: 2,
    titulo: 'Google no admitió la petición',
    plantilla:
      'Google no admitió lo que se le pidió sobre «{libro}»: {motivo}. Avise a quien opera el servicio.',
  },
} as const satisfies Record<string, ProblemaDefinido>;
