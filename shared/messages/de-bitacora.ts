/**
 * What the bitácora tells, one name for each kind of change. The text is a predicate: «Ana Ruiz» + «aceptó el envío»,
 * and by itself, with a capital, the choice of a filter.
 */
const ACCIONES = {
  // Órganos, áreas, personas
  'organo.creado': 'dio de alta el órgano',
  'organo.cambiado': 'cambió los datos del órgano',
  'area.agregada': 'agregó el área',
  'area.cambiada': 'cambió los datos del área',
  'area.dada-de-baja': 'dio de baja el área',
  'area.reactivada': 'volvió a dar de alta el área',
  'persona.invitada': 'registró a la persona',
  'persona.cambiada': 'cambió los datos de la persona',
  'persona.dada-de-baja': 'dio de baja a la persona',
  'persona.reactivada': 'volvió a dar de alta a la persona',
  'persona.reconocida': 'entró por primera vez con su cuenta institucional',
  'papel.dado': 'dio un papel a la persona',
  'papel.quitado': 'quitó un papel a la persona',
  // Access
  'acceso.entrada': 'entró',
  'acceso.salida': 'salió',
  'acceso.enlace-creado': 'creó un enlace de entrada de un solo uso',
  'token.creado': 'creó un token para programas',
  'token.revocado': 'revocó un token para programas',
  'llave.creada': 'creó la llave con que se firman los acuses',
  'llave.rotada': 'cambió la llave con que se firman los acuses',
  'llave.cerrada': 'cerró con otra contraseña la llave con que se firman los acuses',
  // Periods
  'periodo.abierto': 'abrió el periodo',
  'periodo.cambiado': 'cambió los datos del periodo',
  'periodo.cerrado': 'cerró el periodo',
  'libro-del-enlace.guardado': 'guardó una versión del libro del enlace',
  'libro-del-enlace.restaurado': 'volvió a una versión anterior del libro del enlace',
  'catalogo.cambiado': 'agregó un valor a un catálogo',
  // Envíos and their review
  'envio.recibido': 'envió el libro del área',
  'envio.visto-bueno': 'dio el visto bueno al envío',
  'envio.sin-visto-bueno': 'negó el visto bueno al envío',
  'envio.devuelto': 'devolvió el envío',
  'envio.reenviado': 'envió de nuevo, sin cambios, lo que se le devolvió',
  'envio.aceptado': 'aceptó el envío',
  'libro.reabierto': 'reabrió el libro aceptado',
  'comentario.agregado': 'comentó una celda del envío',
  'comentario.cambiado': 'cambió un comentario del envío',
  'comentario.quitado': 'quitó un comentario del envío',
  'peticion.hecha': 'pidió algo al enlace',
  'peticion.atendida': 'atendió una petición del área',
  'peticion.rechazada': 'rechazó una petición del área',
  // Libros filled in the browser; what is written in them stands in their own history
  'borrador.abierto': 'abrió por primera vez el libro en el navegador',
  'borrador.importado': 'abrió un archivo en el libro, en el navegador',
  'borrador.restaurado': 'volvió el libro a una versión anterior, en el navegador',
  'borrador.puesto-al-dia': 'trajo la versión vigente del libro del enlace al navegador',
  // Consolidation
  'consolidacion.pedida': 'pidió una versión del informe',
  'consolidacion.hecha': 'terminó una versión del informe',
  'consolidacion.impedida': 'no hizo la versión del informe: los libros tienen errores',
  'consolidacion.fallida': 'no pudo terminar una versión del informe',
  'consolidacion.aprobada': 'asentó el acuerdo que aprobó el informe',
  'consolidacion.firmada': 'asentó la huella del informe firmado',
  // Google
  'google.creacion-pedida': 'pidió crear las hojas de cálculo de las áreas en Google',
  'google.libro-creado': 'creó la hoja de cálculo del área en Google',
  'google.libro-ligado': 'ligó al área una hoja de cálculo de Google',
  'google.libro-desligado': 'desligó del área su hoja de cálculo de Google',
  'google.tablas-escritas': 'escribió las tablas del informe en una hoja de cálculo de Google',
  // Mail
  'recordatorio.enviado': 'envió un recordatorio',
  'recordatorio.fallido': 'no pudo enviar un recordatorio',
  'aviso.enviado': 'avisó por correo al área lo que se decidió de su envío',
  'aviso.fallido': 'no pudo avisar por correo al área lo que se decidió de su envío',
  'bitacora.enviada': 'envió por correo la cabeza de la bitácora',
} as const;

/** The name of a kind of change: `envio.aceptado`. */
export type AccionDeBitacora = keyof typeof ACCIONES;

/** Every action, in the order in which people choose among them. */
export const ACCIONES_DE_BITACORA: readonly { readonly accion: string; readonly predicado: string }[] =
  Object.entries(ACCIONES).map(([accion, predicado]) => ({ accion, predicado }));

const PREDICADOS: ReadonlyMap<string, string> = new Map(Object.entries(ACCIONES));

/** `aceptó el envío`; an action that this version does not know is told by its name. */
export const predicadoDeAccion = (accion: string): string => PREDICADOS.get(accion) ?? accion;

/** Who made a change, where it was no person. */
export const QUIEN_SIN_NOMBRE = {
  sistema: 'El servicio',
  terminal: 'Quien opera el servidor',
} as const;
