import type { NombreHoja } from '../hojas/hoja-def.ts';
import { plegar } from '../spanish/texto/fold.ts';

interface AyudaDeHoja {
  readonly descripcion: string;
  /** By the column's header. */
  readonly columnas: Readonly<Record<string, string>>;
}

/** What a person is told of each tab and column, in templates, forms and the reference. */
const AYUDAS: Readonly<Record<NombreHoja, AyudaDeHoja>> = {
  Carátula: {
    descripcion: 'Quién presenta el libro, de qué institución y de qué periodo. Un campo por fila.',
    columnas: {
      Campo: 'El nombre del dato. No se cambia.',
      Valor: 'El dato. Escríbalo tal como debe imprimirse.',
    },
  },
  Programa: {
    descripcion:
      'El esqueleto del informe: cada fila es un bloque (texto, tabla o ambos) de una línea del programa, en el orden en que se imprime.',
    columnas: {
      Línea:
        'El número de la línea. Varias filas pueden compartirla. Si empieza con 0 se imprime sin número.',
      Título: 'El título de la línea. Basta con escribirlo en la primera fila de cada línea.',
      Texto: 'Un párrafo. Lo que va entre llaves se calcula: {total}, {periodo:largo}, {por sesión}.',
      Fuente: 'La hoja de la que salen las filas de la tabla.',
      Forma: 'Cómo se arma la tabla. Vacía: la forma propia de la hoja.',
      Filtro: 'Qué filas entran: Columna=Valor, con | entre valores y ; entre condiciones.',
      Columnas:
        'Qué columnas se imprimen: Encabezado=Columna, con ; entre ellas. Vacía: las propias de la hoja.',
      Orden: 'Columnas por las que se ordena; un - antes para ir de mayor a menor. Vacía: por fecha.',
      'Título de la tabla': 'Si lo tiene, la tabla lleva el número que sigue en su sección.',
      Áreas: 'Quién informa en esta línea, por siglas, con ; entre ellas.',
    },
  },
  Catálogos: {
    descripcion:
      'Las listas de las que se elige. El catálogo Siglas es el glosario y no revisa ninguna columna.',
    columnas: {
      Catálogo: 'El nombre de la columna a la que sirve; Hoja.Columna si dos hojas comparten encabezado.',
      Valor: 'Como debe imprimirse.',
      Siglas: 'Se aceptan en lugar del valor.',
      Variantes: 'Otras formas de escribirlo que también se aceptan, con ; entre ellas.',
    },
  },
  Sesiones: {
    descripcion: 'Las sesiones del órgano en el periodo.',
    columnas: {
      Número: 'El número de la sesión.',
      Tipo: 'El tipo de sesión.',
      Fecha: 'El día en que se celebró.',
      Modalidad: 'Cómo se celebró.',
      Estatus: 'Vacío quiere decir Celebrada. Solo las celebradas entran al informe.',
      Sesión: 'El nombre completo: Décima primera sesión ordinaria.',
    },
  },
  Integrantes: {
    descripcion: 'Quiénes integran el órgano y quiénes son invitados, en el orden en que se imprimen.',
    columnas: {
      Orden: 'El lugar en la lista.',
      Calidad: 'Con qué carácter asiste.',
      'Cargo o área': 'El cargo, el área o el partido.',
      Nombre: 'Nombre y apellidos.',
    },
  },
  Asistencia: {
    descripcion:
      'Quién asistió a cada sesión: ✓ si asistió, vacío si no, J si justificó su ausencia. Una columna por sesión.',
    columnas: {
      Integrante: 'El nombre, o el cargo o área si no hay nombre, como está en Integrantes.',
      'Integrantes e invitados': 'La persona como se imprime en el informe: Presidencia: Nombre.',
    },
  },
  Acuerdos: {
    descripcion: 'Los acuerdos que adoptó el órgano.',
    columnas: {
      Clave: 'La clave del acuerdo: siglas, número y año.',
      Sesión: 'La sesión en que se adoptó.',
      Acuerdo: 'Qué se acordó.',
    },
  },
  Puntos: {
    descripcion: 'Los informes, notas y propuestas que se presentaron al órgano.',
    columnas: {
      Línea: 'La línea del programa a la que da cuenta.',
      Tipo: 'Qué se presentó.',
      Título: 'El título del documento.',
      Sesiones: 'La o las sesiones, con ; entre ellas.',
      'Fecha de presentación': 'El día en que se presentó.',
    },
  },
  Convenios: {
    descripcion: 'Los convenios: en negociación, suscritos, vigentes y concluidos.',
    columnas: {
      Folio: 'La clave con la que se cita el convenio.',
      'Tipo de convenio': 'Elija de la lista.',
      Instrumento: 'El nombre completo del instrumento.',
      Contraparte: 'Con quién se celebra. Si son varias, con ; entre ellas.',
      Siglas: 'Las siglas de la contraparte.',
      Ámbito: 'Elija de la lista.',
      Sector: 'Elija de la lista.',
      Objeto: 'Para qué se celebra.',
      'Área responsable operativa': 'El área que lo opera: su nombre o sus siglas.',
      Gestión: 'Si el enlace lo gestiona o acompaña a un área.',
      Etapa: 'En qué va.',
      'Fecha de suscripción': 'El día de la firma.',
      'Vigencia desde': 'Desde cuándo obliga.',
      'Vigencia hasta': 'Hasta cuándo obliga, o Indefinida.',
      'Acto protocolario': 'Si hubo acto de firma.',
      Opinión: 'El número de su opinión de pertinencia.',
      Liga: 'Dónde se consulta.',
      'Suscrito en el periodo': 'Sí o No, por la fecha de suscripción.',
      'Vigente al corte': 'Sí o No, al último día del periodo.',
      Avances: 'Cuántos avances se reportaron en el periodo.',
    },
  },
  Avances: {
    descripcion: 'Los avances de cada convenio, por la sesión en que se reportaron.',
    columnas: {
      Convenio: 'El folio del convenio.',
      Sesión: 'La sesión en que se reportó.',
      Avance: 'En qué consistió.',
    },
  },
  Opiniones: {
    descripcion: 'Las opiniones de pertinencia que se emitieron.',
    columnas: {
      'Número de opinión': 'Su número completo.',
      'Fecha de emisión': 'El día en que se emitió.',
      'Instrumento jurídico opinado': 'El proyecto de convenio sobre el que se opina.',
      'Área responsable operativa': 'El área que operará el instrumento.',
      Sentido: 'Elija de la lista.',
    },
  },
  Seguimiento: {
    descripcion: 'Lo que se siguió: sesiones de otras instancias, reportes, gestiones, con su fecha.',
    columnas: {
      Línea: 'La línea del programa.',
      Fecha: 'El día.',
      Tipo: 'De qué clase es.',
      Concepto: 'Qué fue.',
      Entregable: 'Qué se entregó.',
    },
  },
  SIVOPLE: {
    descripcion: 'Lo que se intercambió con el instituto nacional por el SIVOPLE.',
    columnas: {
      Folio: 'El folio del sistema.',
      Fecha: 'El día.',
      Sentido: 'Recibida o Enviada.',
      Tipo: 'Elija de la lista.',
      Estatus: 'En qué va.',
      Cantidad: 'Cuántas. Vacía quiere decir 1.',
    },
  },
  Difusión: {
    descripcion: 'Lo que se difundió, cuándo y a quién.',
    columnas: {
      Línea: 'La línea del programa.',
      Fecha: 'El día del envío.',
      Destinatarios: 'A quiénes.',
      Información: 'Qué se compartió.',
    },
  },
  Actividades: {
    descripcion: 'Las actividades de cada línea del programa.',
    columnas: {
      Línea: 'La línea del programa.',
      'Fecha inicio': 'El día, o el primero. Vacía: durante todo el periodo.',
      'Fecha fin': 'El último día, si duró más de uno.',
      Título: 'Qué actividad fue.',
      Descripción: 'En qué consistió.',
      Modalidad: 'Elija de la lista.',
      Participantes: 'Uno por renglón: nombre, cargo.',
      Liga: 'Dónde se consulta.',
      Fecha: 'El día o el tramo: Del sábado 27 al martes 30 de noviembre de 2021.',
    },
  },
  'Notas ejecutivas': {
    descripcion: 'Las notas ejecutivas que se elaboraron, por ejemplo sobre elecciones en otros países.',
    columnas: {
      Línea: 'La línea del programa.',
      Fecha: 'El día de la nota.',
      Nota: 'De qué trata.',
      'Fecha de la elección': 'El día de la elección.',
      Objetivo: 'Para qué se elaboró.',
    },
  },
  Indicadores: {
    descripcion: 'Las cifras: un total y sus desgloses, que deben sumar lo mismo.',
    columnas: {
      Línea: 'La línea del programa.',
      Indicador: 'Qué se cuenta.',
      Desglose:
        'Por qué se separa (Género, Edad…). Total da el total; lo que empieza con Parcial no tiene que sumar.',
      Categoría: 'La parte del desglose.',
      Valor: 'La cifra.',
      Unidad: 'De qué es la cifra.',
    },
  },
  Cooperación: {
    descripcion: 'Lo que la institución aporta a la cooperación internacional, por año y moneda.',
    columnas: {
      Actividad: 'Qué se apoyó.',
      Año: 'El año de la aportación.',
      'Aportación financiera': 'Dinero desembolsado.',
      'Aportación en especie': 'Valor de lo aportado en especie.',
      Moneda: 'La clave ISO 4217 de la moneda.',
      Total: 'Las dos aportaciones sumadas.',
    },
  },
  'Actividades adicionales': {
    descripcion: 'Lo que se atendió además del programa.',
    columnas: {
      Denominación: 'Cómo se llama.',
      Síntesis: 'Qué se hizo, en uno o varios párrafos.',
      'Áreas de oportunidad o lecciones aprendidas': 'Qué conviene mejorar.',
    },
  },
  Compromisos: {
    descripcion: 'A qué se comprometió cada quién y en qué va.',
    columnas: {
      Clave: 'La clave del compromiso, si la tiene.',
      Línea: 'La línea del programa.',
      Compromiso: 'A qué se comprometió.',
      Responsable: 'Quién responde.',
      'Fecha compromiso': 'Para cuándo.',
      Estatus: 'En qué va.',
      'Fecha de cumplimiento': 'Cuándo se cumplió.',
    },
  },
  Anexos: {
    descripcion: 'Los documentos que acompañan al informe.',
    columnas: {
      Número: 'El número del anexo.',
      Título: 'El título del anexo.',
      Liga: 'Dónde se consulta.',
    },
  },
  'Sin actividades': {
    descripcion: 'Las líneas en las que no hubo actividades, con el motivo que se imprime.',
    columnas: {
      Línea: 'La línea del programa.',
      Motivo: 'Por qué no hubo, en una oración completa.',
    },
  },
  Justificaciones: {
    descripcion:
      'Por qué es correcto lo que la revisión señaló. Vale para el registro, aunque cambie de fila.',
    columnas: {
      Libro: 'Solo en el libro del enlace: el libro al que se refiere.',
      Hoja: 'La hoja del hallazgo.',
      Regla: 'La regla del hallazgo.',
      Clave: 'La clave del registro, si su hoja la tiene.',
      Valor: 'El valor señalado, tal como está escrito.',
      Motivo: 'Por qué es correcto.',
    },
  },
};

const POR_HOJA: ReadonlyMap<string, AyudaDeHoja> = new Map(
  Object.entries(AYUDAS).map(([hoja, ayuda]) => [plegar(hoja), ayuda]),
);

/** What a tab is for. */
export const descripcionDe = (hoja: NombreHoja): string => AYUDAS[hoja].descripcion;

/** What goes in a column, in a sentence or two; '' for one that the contract does not have. */
export const ayudaDe = (hoja: string, columna: string): string =>
  POR_HOJA.get(plegar(hoja))?.columnas[columna] ?? '';
