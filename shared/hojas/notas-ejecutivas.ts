import { columna, hoja } from './hoja-def.ts';

export const notasEjecutivas = hoja({
  nombre: 'Notas ejecutivas',
  columnas: [
    columna('Línea', 'linea', { referencia: 'Programa', ejemplo: '6.B' }),
    columna('Fecha', 'fecha', { ejemplo: '15/11/2021' }),
    columna('Nota', 'prosa', {
      requerida: true,
      ejemplo: 'Nota ejecutiva de las elecciones generales en Chile.',
    }),
    columna('Fecha de la elección', 'fecha', { ejemplo: '21/11/2021' }),
    columna('Objetivo', 'prosa', {
      ejemplo: 'Conocer los resultados preliminares.',
    }),
  ],
  fecha: { tipo: 'fecha', columna: 'Fecha' },
  columnasPorDefecto: 'No.;Nota;Fecha de la elección',
});
