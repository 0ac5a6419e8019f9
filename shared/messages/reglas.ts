import type { CodigoDeRegla } from '../libro/hallazgo.ts';

/** What people read of a rule in the documentation; the gravity stands in the rule itself. */
export interface FichaDeRegla {
  readonly titulo: string;
  readonly queRevisa: string;
  readonly comoSeCura: string;
  readonly ejemplo: string;
}

/** Every rule in the contract's order (§3): errors, then warnings. */
export const FICHAS_DE_REGLAS: Readonly<Record<CodigoDeRegla, FichaDeRegla>> = {
  'columna-faltante': {
    titulo: 'Falta una columna',
    queRevisa:
      'Que cada hoja tenga todas sus columnas obligatorias. Las mayúsculas, los acentos y el orden no importan.',
    comoSeCura: 'Agregue la columna con ese encabezado, o corrija el encabezado si está mal escrito.',
    ejemplo: 'La hoja Convenios no tiene la columna Contraparte.',
  },
  'valor-requerido': {
    titulo: 'Falta un dato obligatorio',
    queRevisa:
      'Que ninguna fila con datos deje vacía una columna obligatoria, y que la Carátula diga el tipo de libro y el área. El título de una línea del Programa basta en una de sus filas. Una plantilla sin llenar no se revisa.',
    comoSeCura: 'Escriba el dato; si la fila sobra, bórrela completa.',
    ejemplo: 'En Seguimiento, la fila 7 tiene concepto pero no tiene fecha.',
  },
  'fecha-invalida': {
    titulo: 'La fecha no se puede leer',
    queRevisa:
      'Que toda columna de fecha tenga un día del calendario. Se leen las fechas reales de la hoja de cálculo, 2021-10-21, 21/10/2021 y jueves 21 de octubre de 2021; en Vigencia hasta, también Indefinida. El Periodo de la Carátula debe ser 2021-T4, 2021-10, 2021-S2 o 2021.',
    comoSeCura: 'Escriba el día, el mes y el año; por ejemplo, 21/10/2021.',
    ejemplo: '31 de noviembre de 2021: noviembre tiene treinta días.',
  },
  'numero-invalido': {
    titulo: 'El número no se puede leer',
    queRevisa:
      'Que las columnas de cifras tengan un solo número, como se escribe en México: 11,286, $1,109,797.84 o 67.7%. Cantidad, Año y el Número de una sesión son enteros.',
    comoSeCura: 'Deje solo el número: sin palabras, con coma para los miles y punto para los decimales.',
    ejemplo: '«12 personas» en Indicadores, Valor: la cifra es 12 y personas va en Unidad.',
  },
  'catalogo-desconocido': {
    titulo: 'El dato no está en la lista',
    queRevisa:
      'Que las columnas con lista, fija o de Catálogos, tengan uno de sus valores, sus siglas o una de sus variantes. Las mayúsculas y los acentos no importan. Si una celda nombra a varios, se revisa cada uno. En Asistencia, que cada celda sea una marca.',
    comoSeCura: 'Elija un valor de la lista; si falta uno, el enlace lo agrega a Catálogos.',
    ejemplo: '«En negociación» en Etapa: la lista dice «En proceso de negociación».',
  },
  'clave-formato': {
    titulo: 'La clave no tiene su forma',
    queRevisa: 'Que las claves de Acuerdos y los números de Opiniones estén completos: siglas, número y año.',
    comoSeCura: 'Escriba la clave completa; por ejemplo, CVOE/036/21 o IECM/UTVOE/OP29/2021.',
    ejemplo: '«OP29» en lugar de «IECM/UTVOE/OP29/2021».',
  },
  'clave-duplicada': {
    titulo: 'La clave está repetida',
    queRevisa:
      'Que ningún acuerdo, opinión o convenio tenga la clave de otro, ni siquiera en otro libro. Las mayúsculas, los espacios y los ceros a la izquierda no distinguen dos claves.',
    comoSeCura: 'Cambie una de las dos claves; si es el mismo registro, borre una de las filas.',
    ejemplo: '«CONV-003» y «conv-3» son el mismo folio.',
  },
  'sesion-inexistente': {
    titulo: 'La sesión no existe',
    queRevisa:
      'Que toda sesión citada, y cada encabezado de Asistencia, esté en la hoja Sesiones del enlace. Décima primera, 11ª ordinaria y Décima primera sesión ordinaria son la misma.',
    comoSeCura: 'Corrija la referencia, o agregue la sesión a Sesiones.',
    ejemplo: '«Décima tercera» en un informe cuyas sesiones son de la décima a la décima segunda.',
  },
  'referencia-inexistente': {
    titulo: 'Se cita algo que no existe',
    queRevisa:
      'Que cada Línea esté en el Programa, cada Convenio de Avances sea un Folio, cada Opinión de Convenios sea un número de Opiniones y cada Integrante de Asistencia esté en Integrantes.',
    comoSeCura: 'Corrija la referencia, o agregue el registro que falta.',
    ejemplo: 'Un avance del convenio «CONV-099», folio que no tiene ningún libro.',
  },
  'vigencia-invertida': {
    titulo: 'El término va antes que el inicio',
    queRevisa: 'Que ninguna vigencia ni actividad termine antes de empezar, ni el periodo de la Carátula.',
    comoSeCura: 'Revise las dos fechas: casi siempre una tiene mal el año.',
    ejemplo: 'Vigencia desde 15/11/2021 y Vigencia hasta 15/11/2020.',
  },
  'total-no-cuadra': {
    titulo: 'Las cifras no suman',
    queRevisa:
      'Que los desgloses de un indicador sumen su Total o, si no lo hay, lo mismo que el primer desglose. Los que empiezan con Parcial no tienen que sumar.',
    comoSeCura: 'Corrija la cifra equivocada, o haga que el nombre del desglose empiece con Parcial.',
    ejemplo: 'Un total de 11,286 llamadas cuyo desglose por mes suma 11,268.',
  },
  'sin-actividades-contradictorio': {
    titulo: 'Declara que no hubo actividades, y las hay',
    queRevisa: 'Que un libro no declare Sin actividades en una línea de la que tiene registros.',
    comoSeCura: 'Borre la declaración, o corrija la línea de los registros.',
    ejemplo: 'Sin actividades en 2.E, y una actividad de la línea 2.E en el mismo libro.',
  },
  'programa-invalido': {
    titulo: 'El Programa no se puede leer',
    queRevisa:
      'Que Fuente, Forma, Filtro, Columnas, Orden y Texto del Programa nombren hojas, columnas y valores que existen.',
    comoSeCura: 'Corrija la pieza citada; el mensaje dice qué vale en su lugar.',
    ejemplo: '«Etap=Suscrito» en Filtro: Convenios no tiene la columna Etap.',
  },
  'hoja-desconocida': {
    titulo: 'La hoja no se lee',
    queRevisa:
      'Que cada hoja del libro sea una de las conocidas, y que las del enlace estén solo en su libro.',
    comoSeCura: 'Corrija el nombre; si son apuntes del área, haga que empiece con guion bajo: _Apuntes.',
    ejemplo: 'Una hoja «Convenio», en singular.',
  },
  'columna-desconocida': {
    titulo: 'La columna no se lee',
    queRevisa: 'Que cada columna sea de su hoja o la nombre el Programa, y cada Campo sea de la Carátula.',
    comoSeCura: 'Corrija el encabezado; si son apuntes del área, haga que empiece con guion bajo: _Nota.',
    ejemplo: '«Objetivo» en Convenios, donde la columna se llama Objeto.',
  },
  'fecha-dia-semana': {
    titulo: 'El día de la semana no es el de la fecha',
    queRevisa:
      'Que el día escrito sea el de esa fecha, en las columnas de fecha y dentro de cualquier texto. Las tablas imprimen siempre el día correcto.',
    comoSeCura: 'Corrija el día de la semana o el del mes: la sugerencia da las dos lecturas.',
    ejemplo: '«Miércoles 26 de octubre de 2021.» en Seguimiento: ese día fue martes.',
  },
  'fecha-fuera-de-periodo': {
    titulo: 'La fecha está fuera del periodo',
    queRevisa:
      'Que la fecha de cada registro caiga en el periodo del informe; un tramo, que lo toque. No se revisan Sesiones, Convenios, la Carátula ni la fecha de una elección.',
    comoSeCura: 'Corrija la fecha, o quite el registro; si debe estar, explique por qué es correcto.',
    ejemplo: '«15 de junio de 2020» en el Seguimiento de marzo a mayo de 2020.',
  },
  'clave-salto': {
    titulo: 'Falta una clave en la numeración',
    queRevisa:
      'Que entre el primer y el último número de Acuerdos y de Opiniones, con las mismas siglas y año, no falte ninguno. Las claves BIS no cuentan; los folios pueden saltar.',
    comoSeCura: 'Agregue el registro que falta; si no existe, explique por qué es correcto.',
    ejemplo: 'OP29, OP30 y OP32: falta OP31.',
  },
  'nombre-variante': {
    titulo: 'Un nombre escrito de dos maneras',
    queRevisa:
      'Que cada persona, área o contraparte se escriba siempre igual. Dos escrituras son el mismo nombre si solo cambian acentos, mayúsculas, espacios, puntuación, el A.C. o, desde doce letras, una o dos de ellas.',
    comoSeCura:
      'Escriba el nombre como está en Catálogos o como es más frecuente. Si las dos valen, anote una en Variantes.',
    ejemplo: '«Erika Estrada Ruíz» en Integrantes y «Erika Estrada Ruiz» en Actividades.',
  },
  'registro-duplicado': {
    titulo: 'El registro parece repetido',
    queRevisa:
      'Que no haya dos convenios del mismo tipo con la misma contraparte, ni dos opiniones del mismo instrumento.',
    comoSeCura: 'Borre la fila repetida; si son dos, explique por qué es correcto.',
    ejemplo: 'Radio Educación, dos veces con el mismo tipo de convenio (CONV-035 y CONV-038).',
  },
  'convenio-sin-opinion': {
    titulo: 'Convenio suscrito sin opinión',
    queRevisa:
      'Que cada convenio suscrito en el periodo tenga su opinión de pertinencia: en la columna Opinión, o una que nombre a su contraparte.',
    comoSeCura: 'Escriba el número de la opinión; si no la requiere, explique por qué es correcto.',
    ejemplo: 'El convenio con la UNAM, suscrito entre marzo y mayo de 2020, sin opinión.',
  },
  'opinion-posterior': {
    titulo: 'La opinión es posterior a la firma',
    queRevisa: 'Que la opinión de un convenio se haya emitido antes de su firma o el mismo día.',
    comoSeCura: 'Revise las dos fechas; si están bien, explique por qué es correcto.',
    ejemplo: 'Una opinión del 20 de octubre sobre un convenio firmado el 15.',
  },
  'linea-sin-reporte': {
    titulo: 'Nadie informó de la línea',
    queRevisa:
      'Que cada línea del Programa con Fuente tenga algún registro, o que alguien la declare en Sin actividades; y que cada indicador que un Texto pide exista.',
    comoSeCura: 'Pida los registros a las áreas de la línea, o la declaración con su motivo.',
    ejemplo: 'La línea 2.E sin ningún acto protocolario y sin motivo.',
  },
  'integrante-sin-asistencia': {
    titulo: 'Integrante sin fila en Asistencia',
    queRevisa: 'Que cada fila de Integrantes tenga la suya en Asistencia, si esta tiene alguna sesión.',
    comoSeCura: 'Agregue su fila a Asistencia, aunque no haya asistido.',
    ejemplo: 'Un partido político en Integrantes que no está en Asistencia.',
  },
};
