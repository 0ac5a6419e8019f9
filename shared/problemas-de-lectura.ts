import type { ProblemaDefinido } from './problema-definido.ts';

/** Failures of reading libros: what is missing, hostile, too large or no libro at all. */
export const PROBLEMAS_DE_LECTURA = {
  'ruta-no-existe': {
    estado: 404,
    salida: 2,
    titulo: 'La ruta no existe',
    plantilla: 'No existe «{ruta}». Revise que esté bien escrita y que no se haya movido.',
  },
  'ruta-sin-permiso': {
    estado: 403,
    salida: 2,
    titulo: 'No hay permiso para leer',
    plantilla: 'No hay permiso para leer «{ruta}». Pida acceso, o cópiela a una carpeta suya.',
  },
  'no-es-libro': {
    estado: 400,
    salida: 2,
    titulo: 'No es un libro',
    plantilla:
      '«{ruta}» no es un libro. Un libro es un archivo .xlsx o una carpeta con un archivo .csv por hoja (por ejemplo «Carátula.csv»).',
  },
  'libro-ilegible': {
    estado: 422,
    salida: 2,
    titulo: 'El libro no se puede leer',
    plantilla: 'No se puede leer «{archivo}»: {motivo}. Ábralo, guárdelo de nuevo y vuelva a intentarlo.',
  },
  'comillas-sin-cerrar': {
    estado: 422,
    salida: 2,
    titulo: 'Faltan unas comillas en el CSV',
    plantilla:
      'En «{archivo}», una celda del registro que empieza en la línea {linea} abre comillas (") y no las cierra. Agregue las comillas que faltan, o guarde la hoja de nuevo como CSV.',
  },
  'codificacion-desconocida': {
    estado: 422,
    salida: 2,
    titulo: 'No es un archivo de texto',
    plantilla:
      '«{archivo}» no es un CSV: su contenido no es texto. Guarde la hoja como «CSV UTF-8 (delimitado por comas)», o el libro entero como .xlsx.',
  },
  'xlsx-no-es-xlsx': {
    estado: 422,
    salida: 2,
    titulo: 'El archivo no es un .xlsx',
    plantilla:
      '«{archivo}» se llama .xlsx, pero por dentro es {tipo}. Ábralo con el programa que lo hizo y guárdelo como .xlsx (Libro de Excel); cambiarle el nombre no basta.',
  },
  'formato-no-admitido': {
    estado: 415,
    salida: 2,
    titulo: 'Formato no admitido',
    plantilla:
      '«{archivo}» es {tipo}, y ese formato no se lee. Ábralo y guárdelo como .xlsx (Libro de Excel).',
  },
  'xlsx-cifrado': {
    estado: 422,
    salida: 2,
    titulo: 'El libro tiene contraseña',
    plantilla:
      '«{archivo}» está cifrado con contraseña, o es un libro de Excel 97-2003. Ábralo, quite la contraseña si la tiene y guárdelo como .xlsx (Libro de Excel).',
  },
  'xlsx-danado': {
    estado: 422,
    salida: 2,
    titulo: 'El .xlsx está dañado',
    plantilla:
      '«{archivo}» está dañado o incompleto ({motivo}). Pida que se lo envíen otra vez, o ábralo con Excel o LibreOffice, repárelo y guárdelo como .xlsx.',
  },
  'xml-con-entidades': {
    estado: 422,
    salida: 2,
    titulo: 'El .xlsx trae definiciones que no se admiten',
    plantilla:
      '«{archivo}» contiene una declaración DOCTYPE o entidades propias en «{parte}», que ninguna hoja de cálculo escribe y que por seguridad no se leen. Ábralo con Excel o LibreOffice y guárdelo como .xlsx.',
  },
  'zip-bomba': {
    estado: 413,
    salida: 2,
    titulo: 'El .xlsx se infla demasiado',
    plantilla:
      '«{archivo}» ocuparía al descomprimirse más de lo admitido ({motivo}), y no se abrió. Borre las filas y los formatos que sobran, o copie los datos a un libro nuevo y guárdelo como .xlsx.',
  },
  'archivo-demasiado-grande': {
    estado: 413,
    salida: 2,
    titulo: 'El archivo es demasiado grande',
    plantilla:
      '«{archivo}» pesa {megas} MB y el máximo es {limite} MB. Divídalo en varios libros, o quite imágenes y hojas que no se informan.',
  },
  'carpeta-demasiado-grande': {
    estado: 413,
    salida: 2,
    titulo: 'La carpeta es demasiado grande',
    plantilla:
      'Los libros de «{ruta}» suman más de {limite} MB. Deje solo los del periodo, o suba el límite en la configuración.',
  },
  'demasiadas-filas': {
    estado: 413,
    salida: 2,
    titulo: 'Demasiadas filas',
    plantilla:
      'La hoja «{hoja}» de «{archivo}» pasa de {limite} filas. Deje solo los registros del periodo, o repártalos en varios libros.',
  },
  'demasiadas-columnas': {
    estado: 413,
    salida: 2,
    titulo: 'Demasiadas columnas',
    plantilla:
      'La hoja «{hoja}» de «{archivo}» tiene datos más allá de la columna {limite}. Borre las columnas que sobran.',
  },
  'demasiadas-hojas': {
    estado: 413,
    salida: 2,
    titulo: 'Demasiadas hojas',
    plantilla: '«{archivo}» tiene {cuantas} hojas y el máximo es {limite}. Quite las que no se informan.',
  },
  'demasiados-libros': {
    estado: 413,
    salida: 2,
    titulo: 'Demasiados libros',
    plantilla:
      '«{ruta}» tiene {cuantos} libros y el máximo es {limite}. Deje solo los del periodo en esa carpeta.',
  },
  'celda-demasiado-larga': {
    estado: 413,
    salida: 2,
    titulo: 'Una celda es demasiado larga',
    plantilla:
      'En la hoja «{hoja}» de «{archivo}», una celda de la fila {fila} pasa de {limite} caracteres, que es lo que cabe en una hoja de cálculo. Acórtela; si no es tan larga, busque unas comillas (") que falten en esa fila.',
  },
  'enlace-fuera-de-carpeta': {
    estado: 422,
    salida: 2,
    titulo: 'Un acceso directo sale de la carpeta',
    plantilla:
      '«{ruta}» es un acceso directo a un lugar fuera de la carpeta y por seguridad no se sigue. Copie el archivo dentro de la carpeta.',
  },
  'hoja-repetida': {
    estado: 409,
    salida: 2,
    titulo: 'Dos hojas con el mismo nombre',
    plantilla:
      'El libro «{libro}» tiene dos hojas llamadas «{hoja}». Júntelas en una, o cambie el nombre de la que sobra.',
  },
  'libro-repetido': {
    estado: 409,
    salida: 2,
    titulo: 'Dos libros con el mismo nombre',
    plantilla:
      'Hay dos libros llamados «{libro}» en la misma carpeta. Deje uno solo, o cambie el nombre del otro.',
  },
  'carpeta-vacia': {
    estado: 422,
    salida: 2,
    titulo: 'La carpeta no tiene libros',
    plantilla:
      'No hay ningún libro en «{ruta}». Ponga ahí el libro del enlace y los de las áreas: cada uno un archivo .xlsx, o una carpeta con un .csv por hoja.',
  },
} as const satisfies Record<string, ProblemaDefinido>;
