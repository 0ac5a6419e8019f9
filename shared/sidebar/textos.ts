import type { NombreDeVista } from './nombre-de-vista.ts';
import { contar } from './texto/contar.ts';
import { alEnlace, elEnlace, mayuscula } from './texto/enlace.ts';

/** All that the page says of its own. What a finding or a failure of the add-on says comes from there. */

interface Falla {
  readonly titulo: string;
  readonly detalle: string;
}

const CUENTAS =
  'Abra esta hoja en una ventana de incógnito o en un perfil del navegador donde solo esté su cuenta de la institución, y vuelva a elegir Trimestral en el menú.';

const FALLAS: Readonly<Record<string, Falla>> = {
  'varias-cuentas': {
    titulo: 'Google no reconoce con qué cuenta entró',
    detalle: `Suele pasar cuando hay varias cuentas de Google abiertas en el mismo navegador. ${CUENTAS} Su libro no cambió.`,
  },
  'sin-autorizacion': {
    titulo: 'Falta autorizar el complemento',
    detalle: `Elija otra vez una opción del menú Trimestral y acepte los permisos. Si ya lo hizo, quizá tiene abiertas varias cuentas de Google: ${CUENTAS.charAt(0).toLowerCase()}${CUENTAS.slice(1)}`,
  },
  'sin-conexion': {
    titulo: 'No hay conexión',
    detalle: 'Revise su conexión y vuelva a intentarlo. Nada de lo que escribió se perdió.',
  },
  'tardo-demasiado': {
    titulo: 'Tardó más de lo que Google permite',
    detalle: 'Vuelva a intentarlo. Si se repite, cierre las otras pestañas que usan esta hoja de cálculo.',
  },
  'demasiados-a-la-vez': {
    titulo: 'Hay muchas personas usando el complemento a la vez',
    detalle: 'Espere un momento y vuelva a intentarlo. Nada se perdió.',
  },
};

const VISTAS: Readonly<Record<NombreDeVista, string>> = {
  'hallazgos-de-hoja': 'Revisar esta hoja',
  hallazgos: 'Revisar el libro',
  enviar: 'Enviar',
  asistencia: 'Asistencia',
  'sesion-nueva': 'Agregar una sesión',
  'integrante-nuevo': 'Agregar un integrante',
  'convenio-nuevo': 'Nuevo convenio',
  avances: 'Informar avances',
  firmar: 'Marcar como suscrito',
  'por-vencer': 'Convenios por vencer',
  'opinion-nueva': 'Nueva opinión',
  'ligar-opinion': 'Ligar una opinión a su convenio',
  'sin-opinion': 'Suscritos sin opinión',
  preparar: 'Preparar este libro',
  ayuda: 'Ayuda',
  mas: 'Más',
};

const REVISIONES: Readonly<Record<string, string>> = {
  'por-visto-bueno': 'Por visto bueno',
  'por-revisar': 'Por revisar',
  devuelto: 'Devuelto',
  aceptado: 'Aceptado',
  sustituido: 'Sustituido',
};

const ESTADOS: Readonly<Record<string, Falla>> = {
  'sin-enviar': { titulo: 'Sin enviar', detalle: '' },
  'por-visto-bueno': {
    titulo: 'Por visto bueno',
    detalle: 'Su envío espera el visto bueno de la persona titular del área.',
  },
  enviado: {
    titulo: 'Por revisar',
    detalle: 'El enlace tiene su envío. Si olvidó algo, puede enviar de nuevo: el último es el que cuenta.',
  },
  observado: {
    titulo: 'Devuelto',
    detalle: 'El enlace devolvió su envío. Corrija lo que se señala y envíe de nuevo.',
  },
  aceptado: {
    titulo: 'Aceptado',
    detalle: 'El enlace aceptó su libro y quedó bloqueado. Si hace falta cambiarlo, pídale que lo reabra.',
  },
};

const AYUDA: readonly { readonly titulo: string; readonly parrafos: readonly string[] }[] = [
  {
    titulo: 'Cómo se entrega',
    parrafos: [
      'Llene sus hojas. En Revisar verá qué falta y dónde: un clic lleva a la celda.',
      'Atienda cada hallazgo: corríjalo, explique por qué es correcto, o pida al enlace lo que solo él puede agregar.',
      'Cuando nada lo impida, Enviar. Guarde su acuse.',
    ],
  },
  {
    titulo: 'Qué quiere decir cada palabra',
    parrafos: [
      'Por corregir: así no se puede escribir el informe; falta un dato, o una fecha no existe.',
      'Por revisar: puede estar bien, pero parece un descuido. Corríjalo, o explique por qué es correcto.',
      'Explicado: ya está explicado; no hay nada que hacer.',
    ],
  },
  {
    titulo: 'Si se equivoca',
    parrafos: [
      'Todo lo que el complemento cambia se deshace con Deshacer, al pie, o con Ctrl+Z en la hoja.',
      'Antes de cambiar una celda se comprueba que nadie más la haya cambiado.',
    ],
  },
  {
    titulo: 'Si la barra no responde',
    parrafos: [
      `Lo más común es que haya varias cuentas de Google abiertas en el mismo navegador. ${CUENTAS}`,
    ],
  },
  {
    titulo: 'Con el teclado',
    parrafos: [
      'Tab y Mayús+Tab recorren la barra; Intro oprime. Al ir a una celda, el teclado pasa a la hoja; F6 o Ctrl+Alt+. lo devuelve a la barra.',
    ],
  },
];

export const TEXTOS = {
  fallas: FALLAS,
  fallaDesconocida: (mensaje: string): Falla => ({
    titulo: 'El complemento tuvo un tropiezo',
    detalle: `Vuelva a intentarlo. Si se repite, avise a quien lo mantiene y copie esto: ${mensaje}`,
  }),
  vistas: VISTAS,
  grupos: {
    revisar: 'Revisión',
    asistencia: 'Asistencia',
    convenios: 'Convenios',
    opiniones: 'Opiniones de pertinencia',
    libro: 'El libro',
  },

  reintentar: 'Volver a intentar',
  revisar: 'Revisar',
  revisarDeNuevo: 'Revisar de nuevo',
  cerrar: 'Cerrar',
  cerrarAviso: 'Cerrar el aviso',
  cancelar: 'Cancelar',
  deshacer: 'Deshacer',
  rehacer: 'Rehacer',
  deshecho: 'Se deshizo el último cambio.',
  rehecho: 'Se volvió a hacer.',
  leyendo: 'Leyendo el libro…',
  segundos: (s: number) => `${String(s)} s`,
  tarda: `Está tardando. Puede seguir en la hoja mientras tanto. Si nunca responde, quizá hay varias cuentas de Google abiertas en este navegador: ${CUENTAS.charAt(0).toLowerCase()}${CUENTAS.slice(1)}`,
  noSeLeyo: 'No se pudo leer.',

  navegacion: 'Partes de Trimestral',
  pestanas: { revisar: 'Revisar', enviar: 'Enviar', mas: 'Más' },
  sinArea: 'Libro sin área',
  libroDelEnlace: 'Libro del enlace',
  corte: (dia: string) => `Corte: ${dia}`,
  sinCorte: 'Fecha de corte sin definir',

  // The review
  todoElLibro: 'Todo el libro',
  soloLaHoja: (hoja: string) => `Solo la hoja ${hoja}`,
  alcance: 'Qué se revisa',
  revisando: 'Revisando…',
  sinHallazgos: 'Nada que señalar',
  sinHallazgosDetalle: (hoja: string | null) =>
    hoja === null ? 'El libro está en orden.' : `La hoja ${hoja} está en orden.`,
  vieja: 'El libro cambió después de esta revisión. Usted u otra persona lo editó.',
  cambioYSeReviso: 'El libro cambió y se revisó de nuevo.',
  clases: { corregir: 'Por corregir', revisar: 'Por revisar', resuelto: 'No impide enviar' },
  clasesDetalle: { corregir: '', revisar: 'Corrija, o explique por qué es correcto.', resuelto: '' },
  gravedad: { Error: 'por corregir', Advertencia: 'por revisar', Justificada: 'explicado' },
  cuenta: (corregir: number, revisar: number, explicados: number) =>
    `${String(corregir)} por corregir, ${String(revisar)} por revisar, ${contar(explicados, 'explicado')}.`,
  elLibro: 'El libro',
  fila: (fila: number) => `Fila ${String(fila)}`,
  todaLaFila: 'Toda la fila',
  todaLaHoja: 'Toda la hoja',
  irACelda: (donde: string) => `Ir a ${donde}`,
  mostrarMas: (faltan: number) => `Mostrar más (faltan ${contar(faltan, 'hallazgo')})`,
  pedido: (enlace: string) => `Pedido ${alEnlace(enlace)}: no impide enviar`,
  deOtraArea: 'Puede quitarlo el libro de otra área: no impide enviar',
  explicacion: (motivo: string) => `Explicación: ${motivo}`,
  corrigiendo: 'Corrigiendo…',
  corregirTodos: (n: number) => `Corregir los ${String(n)} de este tipo`,
  hecho: (etiqueta: string) => `Hecho: ${etiqueta}.`,
  hechoEnVarios: (n: number) => `Se corrigieron ${contar(n, 'celda')}.`,
  explicar: 'Explicar por qué es correcto',
  cambiarExplicacion: 'Cambiar la explicación',
  quitarExplicacion: 'Quitar la explicación',
  porQueEsCorrecto: 'Por qué es correcto',
  porQueAyuda: (enlace: string) =>
    `Lo leerá ${elEnlace(enlace)}. Vale para este registro, aunque cambie de fila.`,
  guardarExplicacion: 'Guardar la explicación',
  guardando: 'Guardando…',
  explicado: 'Explicación guardada en la hoja Justificaciones.',
  sinExplicacion: 'Se quitó la explicación.',
  pedir: (enlace: string) => `Pedir ${alEnlace(enlace)}`,
  quePide: (enlace: string) => `Qué pide ${alEnlace(enlace)}`,
  quePideAyuda:
    'Diga qué falta y por qué es correcto. Va con su envío: puede enviar sin esperar la respuesta.',
  seFalta: (columna: string, valor: string) =>
    valor === '' ? '' : `Falta «${valor}» en la lista de ${columna}.`,
  faltaSesion: (valor: string) => `Falta la sesión «${valor}» en el libro del enlace.`,
  faltaColumna: (columna: string) => `La columna «${columna}» nos hace falta.`,
  pidiendo: 'Anotando la petición…',
  sePidio: 'Petición anotada: va con su envío.',
  retirarPeticion: 'Retirar la petición',
  seRetiro: 'Se retiró la petición.',
  deshaciendo: 'Deshaciendo…',
  comentarios: (enlace: string) => (enlace === '' ? 'Comentarios del enlace' : `Comentarios de la ${enlace}`),
  decia: (valor: string) => `Decía «${valor}»`,
  comentadoPor: (autor: string, cuando: string) => `${autor}, ${cuando}`,

  // Lines with no activity
  lineas: 'Si en una línea no hubo nada',
  lineasAyuda: 'Dígalo, con su motivo: se imprime en el informe tal como lo escriba.',
  sinActividades: 'Sin actividades',
  sinActividadesDe: (linea: string) => `Sin actividades en la línea ${linea}`,
  motivo: 'Motivo',
  motivoUsual: 'En el periodo no hubo actividades que informar.',
  declarar: 'Declarar',
  declarando: 'Declarando…',
  declarado: (linea: string) => `La línea ${linea} quedó sin actividades.`,

  // Sending
  enviarA: (enlace: string) => `Enviar ${alEnlace(enlace)}`,
  enviando: 'Enviando…',
  nadaFalta: 'Todo en orden: su libro se puede enviar.',
  faltaRevisar: 'Falta revisar el libro completo.',
  verLoQueFalta: 'Ver lo que falta',
  pasos: {
    comprobar: 'Comprobar si el libro cambió',
    revisar: 'Revisar el libro completo',
    enviar: 'Enviar y esperar la respuesta',
    acuse: 'Recibir el acuse',
  },
  pasoHecho: 'hecho',
  pasoEnCurso: 'en curso',
  pasoPendiente: 'pendiente',
  pasoDetenido: 'detenido',
  llevaSegundos: (s: number) => `Lleva ${contar(s, 'segundo')}.`,
  destino: '¿A dónde lo envía?',
  faltaDestino: 'Elija a dónde lo envía.',
  elegir: 'Elegir',
  elegirEste: (nombre: string) => `Elegir ${nombre}`,
  elegido: 'Elegido',
  eligiendo: 'Guardando…',
  enCurso:
    'Un envío anterior quedó sin respuesta. Envíelo otra vez: si ya había llegado, recibirá el mismo acuse; no se duplica.',
  sinServicio:
    'Esta hoja no está conectada con el servicio de su institución. Revise aquí y entregue el libro por la vía de siempre.',
  recibido: (folio: string) => `Recibido: folio ${folio}`,
  yaEstaba: (enlace: string) =>
    `${mayuscula(elEnlace(enlace))} ya tenía este mismo envío: su acuse es el de entonces.`,
  marcado:
    'Su libro quedó marcado como enviado. El servicio de su institución lo recogerá y dejará aquí su acuse, o lo que haya que corregir.',
  verRespuesta: 'Ver si ya hay respuesta',
  conHallazgos: 'No se recibió: al revisarlo con lo que tiene el enlace hay algo más que atender.',
  quedaDelServicio: (n: number) =>
    `Para enviar falta atender ${contar(n, 'hallazgo')} de la revisión con lo que tiene el enlace.`,
  huella: 'Huella',
  noEsFirma: 'Prueba qué se recibió y cuándo; no es una e.firma.',
  aTiempo: 'A tiempo',
  fueraDePlazo: 'Fuera de plazo',
  verAcuse: 'Ver el acuse',
  verAcuseDe: (folio: string) => `Ver el acuse ${folio}`,
  imprimir: 'Imprimir',
  acuse: (folio: string) => `Acuse ${folio}`,
  abriendoAcuse: 'Abriendo el acuse…',
  volver: 'Volver',
  historial: 'Lo que se ha enviado',
  sinEnvios: 'Todavía no se envía nada.',
  envioDe: (cuando: string, autor: string) => `${cuando}, ${autor}`,
  revisiones: REVISIONES,
  estados: ESTADOS,

  // Forms
  obligatorio: 'Obligatorio',
  faltaCampo: (campo: string) => `Escriba ${campo}.`,
  otrosDatos: 'Otros datos (opcionales)',
  elija: 'Elija…',
  ninguno: '(ninguno)',
  agregar: 'Agregar',
  agregando: 'Agregando…',
  agregado: (donde: string) => `Se agregó en ${donde}.`,
  verEnLaHoja: 'Ver en la hoja',
  agregarOtro: 'Agregar otro',

  // Attendance
  asistencia: {
    sinSesiones: 'Todavía no hay sesiones en la hoja Sesiones.',
    sinIntegrantes: 'Todavía no hay integrantes en la hoja Integrantes.',
    sesiones: 'Sesiones',
    integrantes: 'Integrantes',
    cuenta: (presentes: number, justificadas: number, ausentes: number) =>
      [
        contar(presentes, 'presente'),
        ...(justificadas > 0 ? [contar(justificadas, 'justificada')] : []),
        contar(ausentes, 'ausente'),
      ].join(', '),
    todosPresentes: 'Todos presentes',
    todosPresentesEn: (sesion: string) => `Todos presentes en ${sesion}`,
    quedaronTodos: (sesion: string) => `Quedaron todos presentes en ${sesion}; lo justificado no cambió.`,
    sinColumna: 'Sin columna en la matriz',
    faltan: (n: number) => `${contar(n, 'integrante')} sin fila en la matriz`,
    preparar: 'Preparar la matriz',
    prepararAyuda: 'Pone una columna por sesión y una fila por integrante. Lo ya marcado se conserva.',
    preparando: 'Preparando la matriz…',
    preparada: 'La matriz quedó preparada.',
    agregarSesion: 'Agregar una sesión',
    agregarIntegrante: 'Agregar un integrante',
    sesionAgregada: 'Se agregó la sesión, con su columna en la matriz.',
    integranteAgregado: 'Se agregó el integrante, con su fila en la matriz.',
    asistencias: (asistio: number, de: number) => `${String(asistio)} de ${String(de)}`,
    marcando: 'Marcando…',
    volver: 'Volver a la asistencia',
  },

  // Convenios
  convenios: {
    buscando: 'Buscando parecidos…',
    parecidos: (n: number) =>
      n === 1
        ? 'Ya hay un convenio que parece el mismo'
        : `Ya hay ${String(n)} convenios que parecen el mismo`,
    parecidosAyuda:
      'Véalo antes de agregar otro. Si es distinto, agréguelo: después se le pedirá explicar por qué.',
    ver: (clave: string) => `Ver ${clave}`,
    agregarDeTodosModos: 'Es otro: agregarlo',
    sesion: 'Sesión en la que se informa',
    sinSesiones: 'No hay sesiones que elegir: agréguelas en la hoja Sesiones, o pídalas al enlace.',
    buscar: 'Buscar convenio',
    todos: (n: number) => `Todos (${String(n)})`,
    cuales: 'Convenios con avance',
    avanceComun: 'Avance de los marcados',
    avanceComunAyuda: 'Vale para los que no tengan uno propio. Puede quedar vacío.',
    avanceDe: (clave: string) => `Avance de ${clave}`,
    yaInformado: (avance: string) =>
      avance === '' ? 'Ya informado en esta sesión' : `Ya informado: ${avance}`,
    informar: (n: number) => (n === 0 ? 'Informar' : `Informar ${contar(n, 'avance')}`),
    informando: 'Escribiendo los avances…',
    informados: (agregados: number, cambiados: number) =>
      `${contar(agregados, 'avance')} por fila nueva, ${contar(cambiados, 'cambiado')}.`,
    ninguno: 'No hay convenios en curso.',
    ningunoAsi: 'Ningún convenio es así.',
    cualFirmar: 'Convenio que se suscribió',
    sinPorFirmar: 'No hay convenios en negociación.',
    firmar: 'Marcar como suscrito',
    firmando: 'Marcando…',
    firmado: (clave: string) => `${clave} quedó como suscrito.`,
    dentroDe: 'Vencen dentro de',
    dias: (n: number) => `${String(n)} días`,
    vence: (dia: string, dias: number) =>
      dias === 0
        ? `Vence hoy, ${dia}`
        : `Vence el ${dia}: ${dias === 1 ? 'falta 1 día' : `faltan ${String(dias)} días`}`,
    nadaVence: 'Ningún convenio vence en ese plazo.',
    sinOpinion: 'Todos los suscritos tienen su opinión.',
    ligar: 'Ligar su opinión',
  },

  // Opiniones
  opiniones: {
    cual: 'Opinión',
    deCual: 'Convenio',
    ligar: 'Ligar',
    ligando: 'Ligando…',
    ligada: (opinion: string, convenio: string) => `${opinion} quedó ligada a ${convenio}.`,
    ligarEsta: 'Ligarla a su convenio',
    ninguna: 'Todavía no hay opiniones en la hoja Opiniones.',
    sinConvenios: 'No hay convenios que esperen su opinión.',
  },

  preparar: {
    que: 'Agrega las hojas y los encabezados que falten, y pone las listas, las comprobaciones de fecha, la protección de los encabezados y el formato de fechas de México. Lo que usted escribió se conserva.',
    boton: 'Preparar este libro',
    preparando: 'Preparando…',
    nada: 'El libro ya estaba preparado: no hizo falta cambiar nada.',
    hecho: 'Esto se hizo',
  },

  ayuda: AYUDA,
  version: (version: string) => `Trimestral ${version}`,
  entroComo: (persona: string) => `Usted entró como ${persona}.`,
};
