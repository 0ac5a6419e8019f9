import { columna, hoja } from './hoja-def.ts';
import { FORMAS } from './listas.ts';

export const programa = hoja({
  nombre: 'Programa',
  soloEnlace: true,
  descripcion:
    'El esqueleto del informe: cada fila es un bloque (texto, tabla o ambos) de una línea del programa, en el orden en que se imprime.',
  columnas: [
    columna('Línea', 'texto', {
      requerida: true,
      ayuda:
        'El número de la línea. Varias filas pueden compartirla. Si empieza con 0 se imprime sin número.',
      ejemplo: '2.F',
    }),
    columna('Título', 'texto', {
      requerida: true,
      ayuda: 'El título de la línea. Basta con escribirlo en la primera fila de cada línea.',
      ejemplo: 'Emisión de opiniones de pertinencia',
    }),
    columna('Texto', 'prosa', {
      ayuda: 'Un párrafo. Lo que va entre llaves se calcula: {total}, {periodo:largo}, {por sesión}.',
      ejemplo: 'Se emitieron {total:letra:f} opiniones de pertinencia.',
    }),
    columna('Fuente', 'texto', {
      ayuda: 'La hoja de la que salen las filas de la tabla.',
      ejemplo: 'Opiniones',
    }),
    columna('Forma', 'texto', {
      lista: FORMAS,
      ayuda: 'Cómo se arma la tabla. Vacía: la forma propia de la hoja.',
      ejemplo: 'Lista',
    }),
    columna('Filtro', 'texto', {
      ayuda: 'Qué filas entran: Columna=Valor, con | entre valores y ; entre condiciones.',
      ejemplo: 'Etapa=Suscrito|Vigente;Sector=Académico',
    }),
    columna('Columnas', 'texto', {
      ayuda:
        'Qué columnas se imprimen: Encabezado=Columna, con ; entre ellas. Vacía: las propias de la hoja.',
      ejemplo: 'No.;Fecha;Actividad=Título',
    }),
    columna('Orden', 'texto', {
      ayuda: 'Columnas por las que se ordena; un - antes para ir de mayor a menor. Vacía: por fecha.',
      ejemplo: '-Valor',
    }),
    columna('Título de la tabla', 'texto', {
      ayuda: 'Si lo tiene, la tabla lleva el número que sigue en su sección.',
      ejemplo: 'Opiniones de pertinencia emitidas',
    }),
    columna('Áreas', 'texto', {
      ayuda: 'Quién informa en esta línea, por siglas, con ; entre ellas.',
      ejemplo: 'UTVOE;DEPCyC',
    }),
  ],
  columnasPorDefecto: 'Línea;Título',
});
