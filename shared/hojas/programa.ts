import { columna, hoja } from './hoja-def.ts';
import { FORMAS } from './listas.ts';

export const programa = hoja({
  nombre: 'Programa',
  soloEnlace: true,
  columnas: [
    columna('Línea', 'texto', {
      requerida: true,
      ejemplo: '2.F',
    }),
    columna('Título', 'texto', {
      requerida: true,
      ejemplo: 'Emisión de opiniones de pertinencia',
    }),
    columna('Texto', 'prosa', {
      ejemplo: 'Se emitieron {total:letra:f} opiniones de pertinencia.',
    }),
    columna('Fuente', 'texto', {
      ejemplo: 'Opiniones',
    }),
    columna('Forma', 'texto', {
      lista: FORMAS,
      ejemplo: 'Lista',
    }),
    columna('Filtro', 'texto', {
      ejemplo: 'Etapa=Suscrito|Vigente;Sector=Académico',
    }),
    columna('Columnas', 'texto', {
      ejemplo: 'No.;Fecha;Actividad=Título',
    }),
    columna('Orden', 'texto', {
      ejemplo: '-Valor',
    }),
    columna('Título de la tabla', 'texto', {
      ejemplo: 'Opiniones de pertinencia emitidas',
    }),
    columna('Áreas', 'texto', {
      ejemplo: 'UTVOE;DEPCyC',
    }),
  ],
  columnasPorDefecto: 'Línea;Título',
});
