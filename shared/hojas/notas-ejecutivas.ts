import { columna, hoja } from './hoja-def.ts';

export const notasEjecutivas = hoja({
  nombre: 'Notas ejecutivas',
  descripcion: 'Las notas ejecutivas que se elaboraron, por ejemplo sobre elecciones en otros países.',
  columnas: [
    columna('Línea', 'linea', { referencia: 'Programa', ayuda: 'La línea del programa.', ejemplo: '6.B' }),
    columna('Fecha', 'fecha', { ayuda: 'El día de la nota.', ejemplo: '15/11/2021' }),
    columna('Nota', 'prosa', {
      requerida: true,
      ayuda: 'De qué trata.',
      ejemplo: 'Nota ejecutiva de las elecciones generales en Chile.',
    }),
    columna('Fecha de la elección', 'fecha', { ayuda: 'El día de la elección.', ejemplo: '21/11/2021' }),
    columna('Objetivo', 'prosa', {
      ayuda: 'Para qué se elaboró.',
      ejemplo: 'Conocer los resultados preliminares.',
    }),
  ],
  fecha: { tipo: 'fecha', columna: 'Fecha' },
  columnasPorDefecto: 'No.;Nota;Fecha de la elección',
});
