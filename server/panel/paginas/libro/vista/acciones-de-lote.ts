/** What a lote is called, for people. */
const DICHOS: Readonly<Record<string, string>> = {
  escribir: 'Escribió',
  pegar: 'Pegó',
  borrar: 'Borró',
  cortar: 'Cortó',
  rellenar: 'Rellenó',
  asistencia: 'Anotó asistencia',
  'insertar-filas': 'Insertó filas',
  'quitar-filas': 'Eliminó filas',
  'mover-filas': 'Movió filas',
  'agregar-hoja': 'Agregó una hoja',
  'agregar-columna': 'Agregó una columna',
  'quitar-columna': 'Eliminó una columna',
  encabezado: 'Cambió un encabezado',
  deshacer: 'Deshizo un cambio',
  rehacer: 'Rehízo un cambio',
  decidir: 'Decidió entre dos cambios',
  corregir: 'Corrigió un hallazgo',
  abrir: 'Abrió un libro',
  recibir: 'Envió el libro en un archivo',
  traer: 'Trajo la versión vigente',
  restaurar: 'Volvió a un momento anterior',
};

export const dichoDeLote = (que: string): string =>
  DICHOS[que] ?? que.charAt(0).toUpperCase() + que.slice(1).replaceAll('-', ' ');
